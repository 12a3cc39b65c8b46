import { rowNumbers } from "./listed.ts";
import type { PlannedRow } from "./plan-input.ts";
import type { RowValues } from "./row-values.ts";

/** A row of the dry run that comes to nothing: it holds no record, or a person left it out. */
export function ignoredRow(row: number, title: string, reason: string): PlannedRow {
  return { row, kind: "ignored", title, reason, id: null, before: undefined, values: {} };
}

/** A single cell under the table, which is no row of it. */
export function remarkRow({ row }: Pick<RowValues, "row">): PlannedRow {
  return ignoredRow(row, "", `Row ${row} is a remark under the table.`);
}

/** Tells which of the remarks were passed over. */
export function remarkNotes(remarks: readonly RowValues[], planned: readonly PlannedRow[]): readonly string[] {
  const ignored = new Set(planned.filter(({ kind }) => kind === "ignored").map(({ row }) => row));
  const passed = remarks.map(({ row }) => row).filter((row) => ignored.has(row));
  return passed.length > 0 ? [`Remarks under the table were passed over: ${rowNumbers(passed)}.`] : [];
}
