import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import type { ImportChoices, ImportDraft, PlanRow, PlanSummary, RowKind } from "../../../domain/intake/draft.ts";
import { numberText } from "../../ui/local-text.ts";
import { PlanGrid } from "./PlanGrid.tsx";
import { PlanNotes } from "./PlanNotes.tsx";
import styles from "./PlanStep.module.css";
import { Questions } from "./Questions.tsx";
import { RowDetail } from "./RowDetail.tsx";

type Shown = RowKind | "all";

const KINDS: readonly { readonly kind: RowKind; readonly label: string }[] = [
  { kind: "new", label: "New" },
  { kind: "changed", label: "Changed" },
  { kind: "unchanged", label: "Unchanged" },
  { kind: "ignored", label: "Ignored" },
  { kind: "rejected", label: "Rejected" },
];

interface Props {
  readonly draft: ImportDraft;
  readonly round: number;
  readonly onChange: (choices: Partial<ImportChoices>) => void;
}

/** What accepting would do, row by row and cell by cell; before that, the questions that are open. */
export function PlanStep({ draft, round, onChange }: Props) {
  if (!draft.plan) return <Questions questions={draft.questions} onAnswer={onChange} />;
  return <DryRun key={round} draft={draft} plan={draft.plan} round={round} />;
}

interface DryRunProps {
  readonly draft: ImportDraft;
  readonly plan: PlanSummary;
  readonly round: number;
}

function DryRun({ draft, plan, round }: DryRunProps) {
  const [kind, setKind] = useState<Shown>(() => firstShown(plan));
  const [chosen, setChosen] = useState<PlanRow | null>(null);
  const total = KINDS.reduce((sum, each) => sum + plan.counts[each.kind], 0);
  const label = (name: string, count: number) => `${name} ${numberText(count)}`;
  return (
    <div className={styles.plan}>
      <div className={styles.main}>
        <div className={styles.toolbar}>
          <SegmentedControl
            size="xs"
            aria-label="Rows shown"
            value={kind}
            onChange={(value) => {
              setChosen(null);
              setKind(KINDS.find((each) => each.kind === value)?.kind ?? "all");
            }}
            data={[
              ...KINDS.map((each) => ({
                value: each.kind,
                label: label(each.label, plan.counts[each.kind]),
                disabled: plan.counts[each.kind] === 0,
              })),
              { value: "all", label: label("All", total) },
            ]}
          />
        </div>
        <PlanGrid key={kind} kind={kind} round={round} mapped={draft.choices.columns} onChoose={setChosen} />
      </div>
      <aside className={styles.side}>
        {chosen ? <RowDetail row={chosen} onClose={() => setChosen(null)} /> : <PlanNotes draft={draft} plan={plan} />}
      </aside>
    </div>
  );
}

/** Changes to what is on record are looked at first, because they can do harm; then what is added. */
function firstShown({ counts }: PlanSummary): Shown {
  if (counts.changed > 0) return "changed";
  if (counts.new > 0) return "new";
  return counts.rejected > 0 ? "rejected" : "all";
}
