import { Button, NativeSelect, TextInput } from "@mantine/core";
import type { AliasPreview } from "../../../domain/recognition/listed-name.ts";
import { aliasRefusal, type NameDecision, versionPattern } from "../../../domain/recognition/name-decision.ts";
import { engine } from "../../engine/client.ts";
import { countText } from "../../ui/local-text.ts";
import { useRevision } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { type Draft, gatheringHint } from "./choices.ts";
import styles from "./RecognitionScreen.module.css";

interface Props {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

/** By which name or pattern the title recognises from now on, with what that fits, before it is saved. */
export function DecisionDetail({ draft, onChange }: Props) {
  const { decision } = draft;
  const { name, alias, meaning } = decision;
  const revision = useRevision();
  const refusal = aliasRefusal(alias, name);
  const preview = useAnswer(refusal ? null : `${revision} ${alias}`, () => engine.previewAlias(alias.trim()));
  const pattern = versionPattern(name);
  const change = (part: Partial<NameDecision>) => onChange({ ...draft, decision: { ...decision, ...part } });
  const hint = gatheringHint(meaning);
  return (
    <div className={styles.detail}>
      {meaning.kind === "new" ? (
        <>
          <TextInput
            label="New title"
            className={styles.wide}
            value={meaning.product}
            error={meaning.product.trim() === "" ? "Enter the name of the title." : null}
            onChange={(event) => change({ meaning: { ...meaning, product: event.currentTarget.value } })}
          />
          <NativeSelect
            label="Licence needed"
            value={meaning.licenceNeeded === null ? "" : meaning.licenceNeeded ? "yes" : "no"}
            data={[
              { value: "", label: "Not decided" },
              { value: "yes", label: "Yes" },
              { value: "no", label: "No" },
            ]}
            onChange={({ currentTarget: { value } }) =>
              change({ meaning: { ...meaning, licenceNeeded: value === "" ? null : value === "yes" } })
            }
          />
        </>
      ) : null}
      <TextInput
        label="Recognised by"
        aria-description="An asterisk stands for any text"
        className={styles.wide}
        value={alias}
        error={refusal}
        onChange={(event) => change({ alias: event.currentTarget.value })}
      />
      {pattern !== undefined && pattern !== alias ? (
        <Button variant="default" onClick={() => change({ alias: pattern })}>
          Use “{pattern}”
        </Button>
      ) : null}
      <div className={styles.preview} role="status">
        {hint ? <div>{hint}</div> : null}
        {preview && !refusal ? <Fits preview={preview} /> : null}
      </div>
    </div>
  );
}

function Fits({ preview: { names, devices, examples, taken } }: { readonly preview: AliasPreview }) {
  const [first] = taken;
  return (
    <>
      <div>
        Fits {countText(names, "name", "names")} found {countText(devices, "time", "times")} on devices
        {names > 1 ? `: ${examples.join(", ")}${names > examples.length ? " …" : ""}` : "."}
      </div>
      {first ? (
        <div className={styles.taken}>
          {countText(taken.length, "name", "names")} recognised already would change to this title, such as “
          {first.name}” from “{first.from}”.
        </div>
      ) : null}
    </>
  );
}
