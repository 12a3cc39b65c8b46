import type { PlannedRow } from "./plan-input.ts";

/** A row of the dry run that comes to nothing: it holds no record, or a person left it out. */
export function ignoredRow(row: number, title: string, reason: string): PlannedRow {
  return { row, kind: "ignored", title, reason, id: null, before: undefined, values: {} };
}
