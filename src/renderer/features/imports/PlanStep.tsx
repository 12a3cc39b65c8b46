import { Button, SegmentedControl, Select } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import type { ImportChoices, ImportDraft, PlanRow, PlanSummary, RowKind } from "../../../domain/intake/draft.ts";
import { importFields } from "../../../domain/intake/import-fields.ts";
import type { PlanFilter } from "../../../domain/intake/plan-filter.ts";
import type { RegisterId } from "../../../domain/registers/register-id.ts";
import { numberText } from "../../ui/local-text.ts";
import { PlanGrid } from "./PlanGrid.tsx";
import { PlanNotes } from "./PlanNotes.tsx";
import styles from "./PlanStep.module.css";
import { Questions } from "./Questions.tsx";
import { RowDetail } from "./RowDetail.tsx";
import { SheetSelect } from "./Sheets.tsx";
import { saveRejected } from "./save-rejected.ts";

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
  const [rows, setRows] = useState<PlanFilter["rows"] | null>(null);
  const [register, setRegister] = useState<RegisterId | undefined>(undefined);
  if (!draft.plan) return <Questions questions={draft.questions} onAnswer={onChange} />;
  return (
    <DryRun
      key={round}
      draft={draft}
      plan={draft.plan}
      round={round}
      rows={shownRows(rows, ofSheet(draft.plan, register))}
      register={register}
      onSheet={setRegister}
      onShow={setRows}
      onChange={onChange}
    />
  );
}

interface DryRunProps extends Props {
  readonly plan: PlanSummary;
  readonly rows: PlanFilter["rows"];
  readonly register: RegisterId | undefined;
  readonly onShow: (rows: PlanFilter["rows"] | null) => void;
  readonly onSheet: (register: RegisterId | undefined) => void;
}

function DryRun({ draft, plan, round, rows, register, onShow, onSheet, onChange }: DryRunProps) {
  const { counts } = ofSheet(plan, register);
  const [field, setField] = useState<string | null>(null);
  const [chosen, setChosen] = useState<PlanRow | null>(null);
  const total = KINDS.reduce((sum, each) => sum + counts[each.kind], 0);
  const label = (name: string, count: number) => `${name} ${numberText(count)}`;
  const kinds = [
    ...KINDS.map(({ kind, label: name }) => ({
      value: kind as string,
      label: label(name, counts[kind]),
      disabled: counts[kind] === 0,
    })),
    ...(plan.near > 0 ? [{ value: "near", label: label("Look alike", plan.near) }] : []),
    { value: "all", label: label("All", total) },
  ];
  return (
    <div className={styles.plan}>
      <div className={styles.main}>
        <div className={styles.toolbar}>
          <SegmentedControl
            size="xs"
            aria-label="Rows shown"
            value={rows}
            onChange={(value) => {
              setChosen(null);
              setField(null);
              onShow(value === "near" ? value : (KINDS.find(({ kind }) => kind === value)?.kind ?? "all"));
            }}
            data={kinds}
          />
          <SheetSelect
            sheets={plan.sheets}
            register={register}
            onChoose={(sheet) => {
              setChosen(null);
              onSheet(sheet);
              onShow(null);
            }}
          />
          {rows === "changed" && plan.sheets.length === 0 ? (
            <Select
              size="xs"
              aria-label="Only rows that change"
              placeholder="any field changes"
              clearable
              data={changeable(draft)}
              value={field}
              onChange={(id) => {
                setChosen(null);
                setField(id);
              }}
            />
          ) : null}
          {rows === "rejected" ? (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconDownload size={14} aria-hidden />}
              onClick={() => void saveRejected(draft.file.name)}
            >
              Save these rows with their reasons…
            </Button>
          ) : null}
        </div>
        <PlanGrid
          key={`${rows} ${field} ${register}`}
          filter={{ rows, field, ...(register ? { register } : {}) }}
          round={round}
          mapped={draft.choices.columns}
          onChoose={setChosen}
        />
      </div>
      <aside className={styles.side} data-wide={chosen !== null && chosen.candidates.length > 0}>
        {chosen ? (
          <RowDetail
            key={`${chosen.row} ${chosen.title}`}
            row={chosen}
            draft={draft}
            round={round}
            onChange={onChange}
            onClose={() => setChosen(null)}
          />
        ) : (
          <PlanNotes draft={draft} plan={plan} onChange={onChange} />
        )}
      </aside>
    </div>
  );
}

function changeable({ choices, fields }: ImportDraft) {
  const described = importFields(choices.register);
  return fields
    .filter(({ id }) => choices.columns.includes(id) && described.some((field) => field.id === id))
    .map(({ id, label }) => ({ value: id, label }));
}

type ShownPlan = Pick<PlanSummary, "counts" | "near">;

/** What the sheet shown comes to; without one, what the whole file does. */
function ofSheet(plan: PlanSummary, register: RegisterId | undefined): ShownPlan {
  return { counts: plan.sheets.find((sheet) => sheet.register === register)?.counts ?? plan.counts, near: plan.near };
}

/** What was chosen while it has rows; else changes to what is on record, because they can do harm; then what needs somebody. */
function shownRows(chosen: PlanFilter["rows"] | null, { counts, near }: ShownPlan): PlanFilter["rows"] {
  if (chosen === "all" || (chosen === "near" && near > 0)) return chosen;
  if (chosen !== null && chosen !== "near" && counts[chosen] > 0) return chosen;
  if (counts.rejected > 0) return "rejected";
  if (counts.changed > 0) return "changed";
  return counts.new > 0 ? "new" : "all";
}
