import type { RegisterId } from "../registers/register-id.ts";
import type { Cell } from "./cell.ts";

/** Cells that a person mended in the dry run: texts by row, as `rowKey` names it, and index of the column. */
export type MendedCells = Readonly<Record<string, Readonly<Record<number, string>>>>;

/** What rows are told apart by: the number, and in a Muster workbook the register whose sheet they stand in. */
export function rowKey({ register, row }: { readonly register?: RegisterId; readonly row: number }): string {
  return register ? `${register} ${row}` : `${row}`;
}

/** The cells of a row with those that were mended; a text of blanks empties one. */
export function mendedRow(cells: readonly Cell[], mended: MendedCells[string] | undefined): readonly Cell[] {
  if (!mended) return cells;
  const own = [...cells];
  for (const [column, text] of Object.entries(mended)) own[Number(column)] = text.trim() === "" ? null : text;
  return Array.from(own, (cell) => cell ?? null);
}
