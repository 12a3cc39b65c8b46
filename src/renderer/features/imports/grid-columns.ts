import type { ImportDraft, PlanRow } from "../../../domain/intake/draft.ts";
import { type PlanFilter, REASON, RECORD, ROW } from "../../../domain/intake/plan-filter.ts";
import { reasonWidth, usualWidth } from "./column-widths.ts";
import { KIND, type PlanColumn, planColumns } from "./plan-columns.ts";

const REASONS: Readonly<Partial<Record<PlanFilter["rows"], string>>> = {
  rejected: "Why it is rejected",
  ignored: "Why it is ignored",
};

/** Whether a column that says why a row isn't taken is needed. */
export function hasReasons(rows: readonly PlanRow[], kind: PlanFilter["rows"]): boolean {
  return REASONS[kind] !== undefined || rows.some(({ reason }) => reason !== "");
}

/**
 * All columns of the grid, from the first rows of what is shown. What happens to a row is a column only where it differs.
 *
 * @param kind   which rows are shown
 * @param view   the width in pixels that can be seen at once
 * @param sized  widths that a person gave to columns
 */
export function gridColumns(
  rows: readonly PlanRow[],
  mapped: ImportDraft["choices"]["columns"],
  kind: PlanFilter["rows"],
  view: number,
  sized: Readonly<Record<string, number>>,
): readonly PlanColumn[] {
  const before = [
    { id: ROW, label: "Row", hint: "=12" },
    ...(kind === "all" ? [{ id: KIND, label: "Result" }] : []),
    { id: RECORD, label: "Record" },
  ].map((column) => ({ ...column, width: sized[column.id] ?? usualWidth(column, rows) }));
  const fields = planColumns(rows, mapped, kind === "changed").map((column) => ({
    ...column,
    width: sized[column.id] ?? usualWidth(column, rows),
  }));
  if (!hasReasons(rows, kind)) return [...before, ...fields];
  const left = before.reduce((space, { width }) => space - width, view);
  const reason = { id: REASON, label: REASONS[kind] ?? "Remark", width: sized[REASON] ?? reasonWidth(left) };
  return [...before, reason, ...fields];
}
