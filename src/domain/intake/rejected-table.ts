import type { TableFile } from "../value/table-file.ts";
import type { Table } from "./cell.ts";
import { cellText } from "./cell-text.ts";
import type { PlannedRow } from "./plan-input.ts";

/** Heading of the column that says why a row was rejected. A file that has it is still of the shape that it had before. */
export const REJECTED_HEADING = "Why it was rejected";

/**
 * The rejected rows of a file with its own headings and texts and the reason behind them, to be mended elsewhere and
 * imported again.
 *
 * @param table     as it was read, with what was mended
 * @param headings  of the file's own columns
 */
export function rejectedTable(
  name: string,
  table: Table,
  headings: readonly string[],
  rows: readonly PlannedRow[],
): TableFile {
  const reasons = new Map<number, string>();
  for (const { kind, row, reason } of rows)
    if (kind === "rejected")
      reasons.set(row, [reasons.get(row), reason].filter((text) => text !== undefined).join(" "));
  return {
    name,
    columns: [...headings, REJECTED_HEADING].map((label) => ({ label, type: "text" })),
    rows: [...reasons].map(([row, reason]) => {
      const cells = table.rows[row - 1] ?? [];
      return [...headings.map((_, column) => cellText(cells[column])), reason];
    }),
  };
}
