import { sameValue } from "../change/contradiction.ts";
import { registerOf } from "../registers/all.ts";
import type { Field, Value } from "../registers/field.ts";
import { recordTitle } from "../registers/register.ts";
import { textFormat, textFromValue } from "../registers/text-from-value.ts";
import type { PlanRow, PlanSummary, RowKind } from "./draft.ts";
import { createDraftRecords, type DraftRecords } from "./draft-records.ts";
import { createLinks, type Links } from "./links.ts";
import type { ImportPlan, PlanInput, PlannedRow } from "./plan-input.ts";
import { planInstallations } from "./plan-installations.ts";
import { planRecords } from "./plan-records.ts";

const SHOWN_TITLES = 200;

/** The dry run of a file: what would happen to each row, and the changes that would make it happen. */
export function planImport(input: PlanInput): ImportPlan {
  const draft = createDraftRecords(input);
  const links = createLinks(input, draft);
  const plan = input.choices.register === "installation" ? planInstallations : planRecords;
  const { rows, notes } = plan(input, draft, links);
  const counts: Record<RowKind, number> = { new: 0, changed: 0, unchanged: 0, rejected: 0 };
  for (const { kind } of rows) counts[kind]++;
  const changes = draft.changes();
  return {
    changes,
    rows,
    summary: { counts, also: alsoMade(input, changes, links), notes },
    shown: rowTexts(input, draft),
  };
}

/** New records of other registers, and devices that an inventory brings. */
function alsoMade(input: PlanInput, changes: ImportPlan["changes"], links: Links): PlanSummary["also"] {
  const made = [...links.made()].map(([register, records]) => ({
    register,
    titles: records.slice(0, SHOWN_TITLES).map((record) => recordTitle(registerOf(register), record)),
    total: records.length,
  }));
  if (input.choices.register !== "installation") return made;
  const devices = changes.filter(({ register, act }) => register === "hardware" && act === "create");
  if (devices.length === 0) return made;
  return [
    { register: "hardware", titles: devices.slice(0, SHOWN_TITLES).map(({ label }) => label), total: devices.length },
    ...made,
  ];
}

function rowTexts(input: PlanInput, draft: DraftRecords): (row: PlannedRow) => PlanRow {
  const format = textFormat(input.locale);
  const { fields } = registerOf(input.choices.register);
  const text = (field: Field | undefined, value: Value | null | undefined): string =>
    textFromValue(field, value, format, (id) => (field?.link ? draft.nameOf(field.link, id) : id));
  return ({ row, kind, title, reason, before, values }) => ({
    row,
    kind,
    title,
    reason,
    cells: Object.entries(values).map(([id, after]) => {
      const field = fields.find((f) => f.id === id);
      const was = before?.values[id];
      return {
        field: id,
        label: field?.label ?? nameFound(after, was),
        before: text(field, was),
        after: text(field, after),
        changes: !sameValue(was, after),
      };
    }),
  });
}

function nameFound(after: Value | null, before: Value | undefined): string {
  const found = after ?? before;
  return typeof found === "object" && "name" in found ? found.name : "";
}
