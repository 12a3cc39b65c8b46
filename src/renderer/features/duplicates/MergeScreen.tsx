import { Button, NativeSelect } from "@mantine/core";
import { IconArrowsLeftRight } from "@tabler/icons-react";
import { useState } from "react";
import type { FieldChoices } from "../../../domain/duplicates/merged-values.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import { engine } from "../../engine/client.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { ProblemNotice } from "../../ui/ProblemNotice.tsx";
import type { Route } from "../../ui/route.ts";
import { Screen } from "../../ui/Screen.tsx";
import { announceChange, useReadOnly, useRevision } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { MergeAside } from "./MergeAside.tsx";
import { MergeFields } from "./MergeFields.tsx";
import styles from "./MergeScreen.module.css";
import { toldSaved } from "./told-saved.ts";

type MergeRoute = Extract<Route, { screen: "merge" }>;

/** Two records side by side: which one stays, whose value each field gets, and what moves along. */
export function MergeScreen({ route: { register, ids } }: { readonly route: MergeRoute }) {
  const { back } = useNavigation();
  const readOnly = useReadOnly();
  const revision = useRevision();
  const [pair, setPair] = useState<readonly [RecordId, RecordId] | null>(pairOf(ids));
  const [choices, setChoices] = useState<FieldChoices>({});
  const [busy, setBusy] = useState(false);
  const [stays, goes] = pair ?? [];
  const merge = stays && goes ? { register, stays, goes, choices } : null;
  const view = useAnswer(merge && `${revision} ${JSON.stringify(merge)}`, async () => merge && engine.mergeView(merge));
  const names = useAnswer(`titles ${revision} ${ids.join(" ")}`, () => titlesOf(register, ids)) ?? [];
  const compare = (left: RecordId, right: RecordId) => {
    setPair(left === right ? [left, ids.find((id) => id !== left) ?? right] : [left, right]);
    setChoices({});
  };
  const save = async (job: "merge" | "apart", why: string) => {
    if (!merge || !view?.ok) return;
    setBusy(true);
    const answer =
      job === "merge"
        ? engine.merge(merge, view.value.seqs, why)
        : engine.notDuplicates(register, [merge.stays, merge.goes], why);
    if (toldSaved(await answer.finally(() => setBusy(false)), why)) back();
    else announceChange();
  };
  const one = registerOf(register).one.toLowerCase();
  return (
    <Screen back title={`Merge records: ${one}`} subtitle={view?.ok ? view.value.reasons.join(" · ") : null}>
      {view && !view.ok ? <ProblemNotice tone="warn">{view.problem.sentence}</ProblemNotice> : null}
      {view?.ok && stays && goes ? (
        <div className={styles.columns}>
          <div className={styles.main}>
            <div className={styles.pair}>
              {ids.length > 2 ? (
                <>
                  <Pick label="Stays" ids={ids} names={names} value={stays} onPick={(id) => compare(id, goes)} />
                  <Pick label="Goes" ids={ids} names={names} value={goes} onPick={(id) => compare(stays, id)} />
                </>
              ) : null}
              <Button
                variant="default"
                leftSection={<IconArrowsLeftRight size={15} />}
                onClick={() => compare(goes, stays)}
              >
                Keep the other one instead
              </Button>
            </div>
            <MergeFields view={view.value} onChoose={(field, choice) => setChoices({ ...choices, [field]: choice })} />
          </div>
          <MergeAside
            key={`${stays} ${goes}`}
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

interface PickProps {
  readonly label: string;
  readonly ids: readonly RecordId[];
  readonly names: readonly string[];
  readonly value: RecordId;
  readonly onPick: (id: RecordId) => void;
}

/** Chooses one of a group of more than two records. */
function Pick({ label, ids, names, value, onPick }: PickProps) {
  return (
    <NativeSelect
      label={label}
      value={value}
      data={ids.map((id, i) => ({ value: id, label: names[i] ?? id }))}
      onChange={(event) => {
        const id = ids.find((each) => each === event.currentTarget.value);
        if (id) onPick(id);
      }}
    />
  );
}

function pairOf([first, second]: readonly RecordId[]): readonly [RecordId, RecordId] | null {
  return first && second ? [first, second] : null;
}

async function titlesOf(register: MergeRoute["register"], ids: readonly RecordId[]): Promise<readonly string[]> {
  const records = await Promise.all(ids.map((id) => engine.record(register, id)));
  return records.map((record, i) => `${record?.title ?? ""} (${i + 1} of ${ids.length})`);
}
