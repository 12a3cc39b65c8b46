import type { GridPlace } from "./grid-keys.ts";

/** A rectangle of cells, first and last row and column among it. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The smallest rectangle that holds both places; headings are not part of it. */
export function rangeBetween(a: GridPlace, b: GridPlace): CellRange {
  return {
    top: Math.max(0, Math.min(a.row, b.row)),
    left: Math.min(a.column, b.column),
    bottom: Math.max(0, a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** True when the place lies in the rectangle. */
export function isInRange(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** Number of rows and columns of a rectangle. */
export function rangeSize(range: CellRange): { readonly rows: number; readonly columns: number } {
  return { rows: range.bottom - range.top + 1, columns: range.right - range.left + 1 };
}

/** Number of cells in a rectangle. */
export function cellsIn(range: CellRange): number {
  const { rows, columns } = rangeSize(range);
  return rows * columns;
}
