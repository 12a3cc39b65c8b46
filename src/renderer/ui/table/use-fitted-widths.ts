import { useLayoutEffect } from "react";
import { fittingWidth } from "./fitting-width.ts";
import { changeTableView, tableViewOf } from "./table-view.ts";
import type { TableModel } from "./use-table.ts";

const FIRST_ROWS = 60;
/** A long text is no reason to push the others out of sight. */
const WIDEST = 280;

/** Which arrangement the texts were measured of last, by table: coming back to it needs no other look. */
const measured = new Map<string, string>();

/**
 * Gives each column that nobody has sized yet a width for the texts of the first rows. When these change, by an edit or
 * another order, a column only grows: one that changed back and forth would be worse than a text cut off.
 */
export function useFittedWidths(table: TableModel): void {
  const { id, columns, rows } = table;
  const { fitted } = table.view;
  const isLoaded = rows.matching > 0 && rows.line(0) !== undefined;
  useLayoutEffect(() => {
    if (!isLoaded) return;
    const isAnew = measured.get(id) !== rows.round;
    measured.set(id, rows.round);
    const wider = columns.flatMap((column) => {
      const known = fitted[column.id] ?? 0;
      if ((known > 0 && !isAnew) || !rows.columns.includes(column.id)) return [];
      const width = Math.min(WIDEST, fittingWidth(table, column, FIRST_ROWS));
      return width > known ? [[column.id, width] as const] : [];
    });
    if (wider.length === 0) return;
    changeTableView(id, { fitted: { ...tableViewOf(id).fitted, ...Object.fromEntries(wider) } });
  });
}
