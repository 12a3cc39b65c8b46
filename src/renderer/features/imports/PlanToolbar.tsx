import { Button, SegmentedControl, Select } from "@mantine/core";
import { IconDownload, IconLayoutSidebarRightCollapse, IconLayoutSidebarRightExpand, IconX } from "@tabler/icons-react";
import type { ImportDraft, PlanSummary, RowKind } from "../../../domain/intake/draft.ts";
import type { PlanFilter } from "../../../domain/intake/plan-filter.ts";
import { numberText } from "../../ui/local-text.ts";
import { hideNotes, useImportSession } from "./import-session.ts";
import styles from "./PlanStep.module.css";
import { countsOf, fieldOptions, firstView, widened } from "./plan-view.ts";
import { SheetSelect } from "./Sheets.tsx";
import { saveRejected } from "./save-rejected.ts";

const KINDS: readonly { readonly kind: RowKind; readonly label: string }[] = [
  { kind: "new", label: "New" },
  { kind: "changed", label: "Changed" },
  { kind: "unchanged", label: "Unchanged" },
  { kind: "ignored", label: "Ignored" },
  { kind: "rejected", label: "Rejected" },
];

/** What rows of a kind are narrowed to by a field, in words. */
const ABOUT: Readonly<Partial<Record<PlanFilter["rows"], { readonly label: string; readonly any: string }>>> = {
  changed: { label: "Only rows that change", any: "any field changes" },
  rejected: { label: "Only rows rejected for", any: "for any reason" },
};

interface Props {
  readonly draft: ImportDraft;
  readonly plan: PlanSummary;
  readonly view: PlanFilter;
  readonly onView: (view: PlanFilter) => void;
}

/** Which rows of the dry run are shown: by kind, by sheet of a Muster workbook, by the field that they are about. */
export function PlanToolbar({ draft, plan, view, onView }: Props) {
  const about = ABOUT[view.rows];
  const isWorkbook = plan.sheets.length > 0;
  return (
    <div className={styles.toolbar}>
      <div className={styles.tools}>
        <SegmentedControl
          size="xs"
          aria-label="Rows shown"
          value={view.rows}
          onChange={(value) => {
            const rows = value === "near" ? value : (KINDS.find(({ kind }) => kind === value)?.kind ?? "all");
            onView(widened({ ...view, rows }));
          }}
          data={kindsOf(plan, view)}
        />
        <SheetSelect
          sheets={plan.sheets}
          register={view.register}
          onChoose={(register) => onView(firstView(plan, register))}
        />
        {about ? (
          <Select
            size="xs"
            w={170}
            aria-label={about.label}
            placeholder={isWorkbook && !view.register ? "choose a sheet first" : about.any}
            disabled={isWorkbook && !view.register}
            comboboxProps={{ width: "max-content", position: "bottom-start" }}
            clearable
            searchable
            data={fieldOptions(draft, plan, view)}
            value={view.field}
            onChange={(field) => onView({ ...view, field })}
          />
        ) : null}
        {view.lacks ? (
          <Button
            size="compact-sm"
            variant="light"
            rightSection={<IconX size={14} aria-hidden />}
            aria-label={`Only rows without a ${view.lacks}; show the others too`}
            onClick={() => onView(widened(view))}
          >
            Without a {view.lacks}
          </Button>
        ) : null}
        {view.rows === "rejected" && countsOf(plan, undefined).rejected > 0 ? (
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
      <NotesToggle />
    </div>
  );
}

/** Without the notes the rows have the whole width. */
function NotesToggle() {
  const isHidden = useImportSession(({ notesHidden }) => notesHidden);
  const Icon = isHidden ? IconLayoutSidebarRightExpand : IconLayoutSidebarRightCollapse;
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      className={styles.toggle}
      aria-expanded={!isHidden}
      leftSection={<Icon size={16} stroke={1.7} aria-hidden />}
      onClick={() => hideNotes(!isHidden)}
    >
      Notes
    </Button>
  );
}

/** Kinds of rows with their numbers. What is looked at stays choosable when nothing is left of it. */
function kindsOf(plan: PlanSummary, view: PlanFilter) {
  const counts = countsOf(plan, view.register);
  const total = KINDS.reduce((sum, each) => sum + counts[each.kind], 0);
  const label = (name: string, count: number) => `${name} ${numberText(count)}`;
  return [
    ...KINDS.map(({ kind, label: name }) => ({
      value: kind as string,
      label: label(name, counts[kind]),
      disabled: counts[kind] === 0 && kind !== view.rows,
    })),
    ...(plan.near > 0 || view.rows === "near" ? [{ value: "near", label: label("Look alike", plan.near) }] : []),
    { value: "all", label: label("All", total) },
  ];
}
