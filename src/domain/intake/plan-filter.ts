import { sameValue } from "../change/contradiction.ts";
import type { RowKind } from "./draft.ts";
import type { PlannedRow } from "./plan-input.ts";

/**
 * Which rows of a dry run are shown.
 *
 * @property rows   a kind, all of them, or those that look like a record on file (`near`)
 * @property field  only rows in which this field of a record on file changes; null for any
 */
export interface PlanFilter {
  readonly rows: RowKind | "all" | "near";
  readonly field: string | null;
}

/** Whether a row of the dry run is shown. */
export function isShown(row: PlannedRow, { rows, field }: PlanFilter): boolean {
  if (rows === "near") return row.kind === "new" && (row.candidates?.length ?? 0) > 0;
  if (rows !== "all" && row.kind !== rows) return false;
  return field === null || (row.kind === "changed" && !sameValue(row.before?.values[field], row.values[field]));
}
