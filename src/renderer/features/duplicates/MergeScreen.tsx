import { Button } from "@mantine/core";
import { useState } from "react";
import type { FieldChoices } from "../../../domain/duplicates/merged-values.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import { engine } from "../../engine/client.ts";
import { countText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { ProblemNotice } from "../../ui/ProblemNotice.tsx";
import type { Route } from "../../ui/route.ts";
import { Screen } from "../../ui/Screen.tsx";
import { announceChange, useReadOnly, useRevision } from "../../ui/session.ts";
import { toldSaved } from "../../ui/told-saved.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { MergeAside } from "./MergeAside.tsx";
import { MergeFields } from "./MergeFields.tsx";
import styles from "./MergeScreen.module.css";

type MergeRoute = Extract<Route, { screen: "merge" }>;

/** Records side by side: which one stays, what each field gets, and what moves along. */
export function MergeScreen({ route: { register, ids } }: { readonly route: MergeRoute }) {
  const { back } = useNavigation();
  const readOnly = useReadOnly();
  const revision = useRevision();
  const [chosen, setChosen] = useState<RecordId | null>(null);
  const [leftOut, setLeftOut] = useState<readonly RecordId[]>([]);
  const [choices, setChoices] = useState<FieldChoices>({});
  const [busy, setBusy] = useState(false);
  const taken = ids.filter((id) => !leftOut.includes(id));
  const stays = chosen ?? taken[0];
  const merge = stays === undefined ? null : { register, stays, goes: taken.filter((id) => id !== stays), choices };
  const view = useAnswer(merge && `${revision} ${JSON.stringify(merge)}`, async () => merge && engine.mergeView(merge));
  const leaveOut = (id: RecordId) => {
    setLeftOut([...leftOut, id]);
    if (id === stays) setChosen(null);
    setChoices(Object.fromEntries(Object.entries(choices).filter(([, of]) => of.take !== "of" || of.id !== id)));
  };
  const save = async (job: "merge" | "apart", why: string) => {
    if (!merge || !view?.ok) return;
    setBusy(true);
    const answer =
      job === "merge" ? engine.merge(merge, view.value.seqs, why) : engine.notDuplicates(register, taken, why);
    if (toldSaved(engine, await answer.finally(() => setBusy(false)), why)) back();
    else announceChange();
  };
  const one = registerOf(register).one.toLowerCase();
  return (
    <Screen back title={`Merge records: ${one}`} subtitle={view?.ok ? view.value.reasons.join(" · ") : null}>
      {view && !view.ok ? <ProblemNotice tone="warn">{view.problem.sentence}</ProblemNotice> : null}
      {leftOut.length > 0 ? (
        <p className={styles.left}>
          {countText(leftOut.length, "record is", "records are")} left out.
          <Button variant="subtle" size="compact-xs" onClick={() => setLeftOut([])}>
            Take all
          </Button>
        </p>
      ) : null}
      {view?.ok ? (
        <div className={styles.columns}>
          <MergeFields
            view={view.value}
            choices={choices}
            onChoose={(field, choice) => setChoices({ ...choices, [field]: choice })}
            onStay={setChosen}
            onLeaveOut={leaveOut}
          />
          <MergeAside
            key={taken.join(" ")}
            view={view.value}
            busy={busy}
            readOnly={readOnly}
            onMerge={(why) => void save("merge", why)}
            onApart={(why) => void save("apart", why)}
          />
        </div>
      ) : null}
    </Screen>
  );
}
