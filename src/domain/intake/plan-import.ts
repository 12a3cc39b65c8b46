import { sameValue } from "../change/contradiction.ts";
import { registerOf } from "../registers/all.ts";
import type { Field, Value } from "../registers/field.ts";
import { recordTitle } from "../registers/register.ts";
import type { RegisterId } from "../registers/register-id.ts";
import { textFormat, textFromValue } from "../registers/text-from-value.ts";
import type { PlanRow, PlanSummary, RowKind } from "./draft.ts";
import { createDraftRecords, type DraftRecords } from "./draft-records.ts";
import { importFields } from "./import-fields.ts";
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
    summary: { counts, also: alsoMade(input, rows, changes, links), notes },
    shown: rowTexts(input, draft),
  };
}

/** Records that rows only name: in other registers, and in this one where no row of the file is about them. */
function alsoMade(
  input: PlanInput,
  rows: readonly PlannedRow[],
  changes: ImportPlan["changes"],
  links: Links,
): PlanSummary["also"] {
  const described = new Set(rows.map(({ id }) => id));
  const titles = new Map<RegisterId, string[]>();
  if (input.choices.register === "installation") {
    const devices = changes.filter(({ register, act }) => register === "hardware" && act === "create");
    titles.set(
      "hardware",
      devices.map(({ label }) => label),
    );
  }
  for (const [register, records] of links.made()) {
    const named = records.filter(({ id }) => !described.has(id));
    titles.set(
      register,
      named.map((record) => recordTitle(registerOf(register), record)),
    );
  }
  return [...titles]
    .filter(([, list]) => list.length > 0)
    .map(([register, list]) => ({ register, titles: list.slice(0, SHOWN_TITLES), total: list.length }));
}

function rowTexts(input: PlanInput, draft: DraftRecords): (row: PlannedRow) => PlanRow {
  const format = textFormat(input.locale);
  const { register } = input.choices;
  const fields = new Map<string, Field>(
    [...importFields(register), ...registerOf(register).fields].map((field) => [field.id, field]),
  );
  return ({ row, kind, title, reason, before, values }) => {
    // A rejected row's links are the names that the file has.
    const nameOf = (link: RegisterId | undefined, text: string) =>
      link && kind !== "rejected" ? draft.nameOf(link, text) : text;
    return {
      row,
      kind,
      title,
      reason,
      cells: Object.entries(values).map(([id, after]) => {
        const field = fields.get(id);
        const was = before?.values[id];
        const text = (value: Value | null | undefined) =>
          textFromValue(field, value, format, (linked) => nameOf(field?.link, linked));
        return {
          field: id,
          label: field?.label ?? nameFound(after, was),
          before: text(was),
          after: text(after),
          changes: kind !== "rejected" && !sameValue(was, after),
        };
      }),
    };
  };
}

function nameFound(after: Value | null, before: Value | undefined): string {
  const found = after ?? before;
  return typeof found === "object" && "name" in found ? found.name : "";
}
