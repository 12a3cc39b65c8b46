import type { ImportDraft, PlanRow } from "../../../domain/intake/draft.ts";
import type { PlanField } from "../../../domain/intake/plan-fields.ts";
import { type PlanFilter, REASON, RECORD, ROW } from "../../../domain/intake/plan-filter.ts";
import { reasonWidth, usualWidth } from "./column-widths.ts";
import { KIND, type PlanColumn, planColumns } from "./plan-columns.ts";

const REASONS: Readonly<Partial<Record<PlanFilter["rows"], string>>> = {
  rejected: "Why it is rejected",
  ignored: "Why it is ignored",
};

/** Whether rows of a kind are there to be read for what is said of them. */
export function areReasonsRead(kind: PlanFilter["rows"]): boolean {
  return REASONS[kind] !== undefined;
}

/** Whether a column that says why a row isn't taken is needed. */
function hasReasons(fields: readonly PlanField[], kind: PlanFilter["rows"]): boolean {
  return REASONS[kind] !== undefined || fields.some(({ id }) => id === REASON);
}

/**
 * All columns of the grid. What happens to a row is a column only where it differs.
 *
 * @param found   what there is to show of all rows of the kind
 * @param rows    the first of what is shown, whose texts tell how wide columns are
 * @param kind   which rows are shown
 * @param view   the width in pixels that can be seen at once
 * @param sized  widths that a person gave to columns
 */
export function gridColumns(
  found: readonly PlanField[],
  rows: readonly PlanRow[],
  mapped: ImportDraft["choices"]["columns"],
  kind: PlanFilter["rows"],
  view: number,
  sized: Readonly<Record<string, number>>,
): readonly PlanColumn[] {
  const before = [
    { id: ROW, label: "Row" },
    ...(kind === "all" ? [{ id: KIND, label: "Result" }] : []),
    { id: RECORD, label: "Record" },
  ].map((column) => ({ ...column, type: "text" as const, width: sized[column.id] ?? usualWidth(column, rows) }));
  const fields = planColumns(found, mapped, kind === "changed" || kind === "rejected").map((column) => ({
    ...column,
    width: sized[column.id] ?? usualWidth(column, rows),
  }));
  if (!hasReasons(found, kind)) return [...before, ...fields];
  const left = before.reduce((space, { width }) => space - width, view);
  const label = REASONS[kind] ?? "Remark";
  const reason = { id: REASON, label, type: "text" as const, width: sized[REASON] ?? reasonWidth(left) };
  return [...before, reason, ...fields];
}
