import { sameValue } from "../change/contradiction.ts";
import { FOUND } from "../registers/installation.ts";
import type { RegisterId } from "../registers/register-id.ts";
import type { LackingFact, RowKind } from "./draft.ts";
import { isLacking } from "./lacking-facts.ts";
import type { ImportPlan, PlannedRow } from "./plan-input.ts";

/** Columns of the dry run that are no field: the row's number, what its record is called, why it isn't taken. */
export const ROW = "row:";
export const RECORD = "record:";
export const REASON = "reason:";

/**
 * Which rows of a dry run are shown.
 *
 * @property rows   a kind, all of them, or those that look like a record on file (`near`)
 * @property field  only rows that are about this field: it changes, or it is why the row is rejected; null for any. `FOUND`
 *                  stands for all programs found on a device
 * @property cells  what is typed in the filters of columns, by field, `FOUND`, `ROW`, `RECORD` or `REASON`
 * @property lacks  only rows after which an entitlement lacks this
 * @property register  only rows of this register's sheet in a Muster workbook; absent for all
 */
export interface PlanFilter {
  readonly rows: RowKind | "all" | "near";
  readonly field: string | null;
  readonly cells?: Readonly<Record<string, string>>;
  readonly lacks?: LackingFact["fact"];
  readonly register?: RegisterId;
}

/** The rows of a dry run that a filter lets through, in the order of the file. */
export function filteredRows({ rows, holds }: Pick<ImportPlan, "rows" | "holds">, filter: PlanFilter): PlannedRow[] {
  const { rows: kind, field, lacks, register } = filter;
  const cells = Object.entries(filter.cells ?? {})
    .filter(([, typed]) => typed.trim() !== "")
    .map(([column, typed]) => holds(column, typed));
  return rows.filter(
    (row) =>
      (register === undefined || row.register === register) &&
      isOfKind(row, kind) &&
      (field === null || isAbout(row, field)) &&
      (lacks === undefined || isLacking(row, lacks)) &&
      cells.every((isHeld) => isHeld(row)),
  );
}

/** Whether a row is taken as new although a record on file looks like it. */
export function isNear({ kind, candidates = [] }: PlannedRow): boolean {
  return kind === "new" && candidates.length > 0;
}

function isOfKind(row: PlannedRow, kind: PlanFilter["rows"]): boolean {
  if (kind === "near") return isNear(row);
  return kind === "all" || row.kind === kind;
}

function isAbout({ kind, values, before, faults = {} }: PlannedRow, field: string): boolean {
  if (kind === "rejected") return field in faults;
  if (kind !== "changed") return false;
  return Object.entries(values).some(
    ([each, value]) =>
      (each === field || (field === FOUND && each.startsWith(FOUND))) && !sameValue(before?.values[each], value),
  );
}
