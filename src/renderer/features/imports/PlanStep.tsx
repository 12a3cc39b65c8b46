import { SegmentedControl, Select } from "@mantine/core";
import { useState } from "react";
import type { ImportChoices, ImportDraft, PlanRow, PlanSummary, RowKind } from "../../../domain/intake/draft.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import { isRegisterId, type RegisterId } from "../../../domain/registers/register-id.ts";
import { numberText } from "../../ui/local-text.ts";
import { PlanGrid } from "./PlanGrid.tsx";
import { PlanNotes } from "./PlanNotes.tsx";
import styles from "./PlanStep.module.css";
import { Questions } from "./Questions.tsx";
import { RowDetail } from "./RowDetail.tsx";
import { resultText } from "./result-text.ts";

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
  const [register, setRegister] = useState<RegisterId | null>(null);
  const counts = countsOf(plan, register);
  const total = KINDS.reduce((sum, each) => sum + counts[each.kind], 0);
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
                label: label(each.label, counts[each.kind]),
                disabled: counts[each.kind] === 0,
              })),
              { value: "all", label: label("All", total) },
            ]}
          />
          {plan.sheets.length > 0 ? (
            <SheetSelect
              sheets={plan.sheets}
              register={register}
              onChoose={(chosenSheet) => {
                setChosen(null);
                setRegister(chosenSheet);
                setKind(firstShown({ counts: countsOf(plan, chosenSheet) }));
              }}
            />
          ) : null}
        </div>
        <PlanGrid
          key={`${kind} ${register}`}
          kind={kind}
          register={register}
          round={round}
          mapped={draft.choices.columns}
          onChoose={setChosen}
        />
      </div>
      <aside className={styles.side}>
        {chosen ? <RowDetail row={chosen} onClose={() => setChosen(null)} /> : <PlanNotes draft={draft} plan={plan} />}
      </aside>
    </div>
  );
}

interface SheetSelectProps {
  readonly sheets: PlanSummary["sheets"];
  readonly register: RegisterId | null;
  readonly onChoose: (register: RegisterId | null) => void;
}

/** Which sheet of a Muster workbook is shown, each with what it comes to. */
function SheetSelect({ sheets, register, onChoose }: SheetSelectProps) {
  return (
    <Select
      size="xs"
      w={210}
      comboboxProps={{ width: "max-content", position: "bottom-start" }}
      aria-label="Sheet shown"
      placeholder="All sheets"
      clearable
      value={register}
      data={sheets.map((sheet) => ({
        value: sheet.register,
        label: `${registerOf(sheet.register).label}: ${resultText(sheet.counts)}`,
      }))}
      onChange={(value) => onChoose(value !== null && isRegisterId(value) ? value : null)}
    />
  );
}

function countsOf({ sheets, counts }: PlanSummary, register: RegisterId | null): PlanSummary["counts"] {
  return sheets.find((sheet) => sheet.register === register)?.counts ?? counts;
}

/** Changes to what is on record are looked at first, because they can do harm; then what is added. */
function firstShown({ counts }: Pick<PlanSummary, "counts">): Shown {
  if (counts.changed > 0) return "changed";
  if (counts.new > 0) return "new";
  return counts.rejected > 0 ? "rejected" : "all";
}
