import { useLayoutEffect } from "react";
import { fittingWidth } from "./fitting-width.ts";
import { changeTableView, tableViewOf } from "./table-view.ts";
import type { TableModel } from "./use-table.ts";

const FIRST_ROWS = 60;
/** A long text is no reason to push the others out of sight. */
const WIDEST = 280;

/**
 * Gives each column that nobody has sized yet a width for the texts of the first rows, once in the life of the window:
 * columns that change their width while one scrolls or sorts would be worse than a text cut off.
 */
export function useFittedWidths(table: TableModel): void {
  const { id, columns, rows } = table;
  const { fitted } = table.view;
  const isLoaded = rows.matching > 0 && rows.line(0) !== undefined;
  useLayoutEffect(() => {
    if (!isLoaded) return;
    const waiting = columns.filter((column) => fitted[column.id] === undefined && rows.columns.includes(column.id));
    if (waiting.length === 0) return;
    const widths = waiting.map((column) => [column.id, Math.min(WIDEST, fittingWidth(table, column, FIRST_ROWS))]);
    changeTableView(id, { fitted: { ...tableViewOf(id).fitted, ...Object.fromEntries(widths) } });
  });
}
