import type { Cell, Table } from "./cell.ts";
import { cellText } from "./cell-text.ts";
import type { ImportChoices } from "./draft.ts";
import { isFixedWidth } from "./text-reading.ts";

type Read = Pick<ImportChoices, "headerRow" | "columns" | "derived" | "delimiter">;

/**
 * Rows of a text with more cells than there are headings, by row number, with the sentence why they can't be taken: a
 * delimiter inside a value shifts every cell behind it into another column. A last column without a heading, filled in
 * most rows, is a column all the same, unless its rows look like amounts cut at their thousands.
 *
 * @param table  as it was prepared: derived columns stand behind its own
 */
export function raggedRows(
  table: Table,
  { headerRow, columns, derived, delimiter }: Read,
): ReadonlyMap<number, string> {
  const none = new Map<number, string>();
  if (delimiter === null || isFixedWidth(delimiter)) return none;
  const header = table.rows[headerRow - 1] ?? [];
  const own = columns.length - derived.length;
  const headings = lastFilled(header.slice(0, own)) + 1;
  if (headings < 2) return none;
  // Derived cells stand at a fixed place behind the own ones; without any, every cell of a row is its own.
  const ownCells = (row: readonly Cell[]) => (derived.length > 0 ? row.slice(0, own) : row);
  let filled = 0;
  const wide: { readonly row: number; readonly cells: readonly Cell[] }[] = [];
  for (let i = headerRow; i < table.rows.length; i++) {
    const cells = ownCells(table.rows[i] ?? []);
    const last = lastFilled(cells);
    if (last === -1) continue;
    filled++;
    // A blank behind the last heading is most often a delimiter too many.
    if (cells.length > headings && (last >= headings || (derived.length === 0 && isCutAmount(cells))))
      wide.push({ row: i + 1, cells });
  }
  const isColumn = wide.length > filled / 2 && !wide.every(({ cells }) => isCutAmount(cells.slice(0, headings + 1)));
  return isColumn ? none : new Map(wide.map(({ row, cells }) => [row, sentence(row, cells.length, headings)]));
}

/** The table with such rows blank: what stands in a wrong column proves nothing and is no sample of one. */
export function wholeRows(table: Table, read: Read): Table {
  const ragged = raggedRows(table, read);
  return ragged.size === 0 ? table : { ...table, rows: table.rows.map((row, i) => (ragged.has(i + 1) ? [] : row)) };
}

function sentence(row: number, cells: number, headings: number): string {
  return `Row ${row} has ${cells} cells under ${headings} headings: a delimiter inside a value shifts the cells behind it. Put the value in quotes.`;
}

/** Whether two neighbours look like one amount that was cut at its thousands: `1` and `234.50 EUR`. */
function isCutAmount(cells: readonly Cell[]): boolean {
  return cells.some(
    (cell, i) =>
      /^\D{0,4}\d{1,3}$/.test(cellText(cell)) && /^\d{3}(?:[.,]\d+)?(?:\s*\D{1,4})?$/.test(cellText(cells[i + 1])),
  );
}

function lastFilled(cells: readonly Cell[]): number {
  return cells.findLastIndex((cell) => cellText(cell) !== "");
}
