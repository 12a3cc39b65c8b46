import type { CellEdit } from "../../../domain/change/cell-edit.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import type { CellBlock } from "./cell-block.ts";

/** So many rows and columns of cells. */
export interface BlockSize {
  readonly rows: number;
  readonly columns: number;
}

/** The records and columns that edits may go to; there are none beyond the end of a table. */
export interface EditTargets {
  readonly ids: readonly RecordId[];
  readonly fields: readonly string[];
}

/**
 * How many cells a pasted block takes, from the first cell of a range on. One cell fills the whole range, and a block that
 * fits into it a whole number of times is repeated, as spreadsheet programs do.
 */
export function pastedSize(block: CellBlock, range: BlockSize): BlockSize {
  const [rows, columns] = [block.length, block[0]?.length ?? 0];
  const repeats = range.rows > 0 && range.rows % rows === 0 && range.columns % columns === 0;
  return repeats ? range : { rows, columns };
}

/** The edits that put a block into so many cells, and how many of its cells lie beyond the table. */
export function blockEdits(
  block: CellBlock,
  size: BlockSize,
  { ids, fields }: EditTargets,
): { readonly edits: readonly CellEdit[]; readonly beyond: number } {
  const edits: CellEdit[] = [];
  let beyond = 0;
  for (let row = 0; row < size.rows; row++) {
    const texts = block[row % block.length] ?? [];
    const id = ids[row];
    for (let column = 0; column < size.columns; column++) {
      const field = fields[column];
      if (id === undefined || field === undefined) beyond += 1;
      else edits.push({ id, field, text: texts[column % texts.length] ?? "" });
    }
  }
  return { edits, beyond };
}
