import type { CellEdit } from "../../../domain/change/cell-edit.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import type { CellBlock } from "./cell-block.ts";
import { type CellRange, rangeSize } from "./cell-range.ts";

/** Rows and columns of a table by their places; undefined beyond its end. */
export interface CellsOf {
  readonly id: (row: number) => RecordId | undefined;
  readonly field: (column: number) => string | undefined;
}

/**
 * Where a pasted block lands: from the first cell of the range on. One cell fills the whole range, and a block that fits
 * into it a whole number of times is repeated, as spreadsheet programs do.
 */
export function pastedRange(block: CellBlock, range: CellRange): CellRange {
  const size = rangeSize(range);
  const [rows, columns] = [block.length, block[0]?.length ?? 0];
  const repeats = size.rows % rows === 0 && size.columns % columns === 0;
  const fill = repeats ? size : { rows, columns };
  return { ...range, bottom: range.top + fill.rows - 1, right: range.left + fill.columns - 1 };
}

/** The edits that put a block into a range, and how many of its cells lie beyond the table. */
export function blockEdits(
  block: CellBlock,
  range: CellRange,
  cells: CellsOf,
): { readonly edits: readonly CellEdit[]; readonly beyond: number } {
  const edits: CellEdit[] = [];
  let beyond = 0;
  for (let row = range.top; row <= range.bottom; row++) {
    const texts = block[(row - range.top) % block.length] ?? [];
    const id = cells.id(row);
    for (let column = range.left; column <= range.right; column++) {
      const field = cells.field(column);
      if (id === undefined || field === undefined) beyond += 1;
      else edits.push({ id, field, text: texts[(column - range.left) % texts.length] ?? "" });
    }
  }
  return { edits, beyond };
}

/** What a fill downwards takes its texts from, and where they go: the first row of a range, or the row above a single one. */
export function fillRanges(range: CellRange): { readonly from: CellRange; readonly to: CellRange } | null {
  if (range.bottom > range.top) return { from: { ...range, bottom: range.top }, to: { ...range, top: range.top + 1 } };
  if (range.top === 0) return null;
  return { from: { ...range, top: range.top - 1, bottom: range.top - 1 }, to: range };
}
