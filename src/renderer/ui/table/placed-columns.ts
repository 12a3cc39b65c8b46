import type { TableColumn } from "./table-source.ts";

/**
 * A column that is drawn.
 *
 * @property at    its place among the columns shown
 * @property left  pixels from the left edge of the table
 * @property gap   pixels of columns left out between it and the one drawn before it
 */
export interface PlacedColumn {
  readonly column: TableColumn;
  readonly at: number;
  readonly left: number;
  readonly gap: number;
}

/** The columns at these places, which may come twice or in any order; places without a column are passed over. */
export function placedColumns(columns: readonly TableColumn[], places: Iterable<number>): readonly PlacedColumn[] {
  const wanted = new Set(places);
  const placed: PlacedColumn[] = [];
  let left = 0;
  let drawnTo = 0;
  for (const [at, column] of columns.entries()) {
    if (wanted.has(at)) {
      placed.push({ column, at, left, gap: left - drawnTo });
      drawnTo = left + column.width;
    }
    left += column.width;
  }
  return placed;
}
