import { changeTableSettings, limitedWidth, movedColumn, nextSort, WIDTH_STEP } from "./table-settings.ts";
import type { TableColumn } from "./table-source.ts";
import { changeTableView } from "./table-view.ts";
import type { TableModel } from "./use-table.ts";

type Key = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
};

/** What a key does on a heading: sort, resize, move, open its menu. Tells whether it did anything. */
export function changeHeading(
  table: Pick<TableModel, "id" | "columns" | "settings">,
  column: TableColumn,
  event: Key,
  openMenu: (column: string) => void,
): boolean {
  const sideways = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
  if (event.key === "Enter") sortBy(table, column.id, event.shiftKey ? "as well" : "alone");
  else if (
    (event.key === "ArrowDown" && event.altKey) ||
    event.key === "ContextMenu" ||
    (event.key === "F10" && event.shiftKey)
  )
    openMenu(column.id);
  else if (sideways !== 0 && event.shiftKey) resize(table, column.id, column.width + sideways * WIDTH_STEP);
  else if (sideways !== 0 && (event.ctrlKey || event.metaKey)) moveColumn(table, column.id, sideways);
  else return false;
  return true;
}

/** Orders by a column, after the rule of `nextSort`. */
export function sortBy(table: Pick<TableModel, "id" | "settings">, column: string, how: "alone" | "as well"): void {
  changeTableSettings(table.id, { sort: nextSort(table.settings.sort, column, how) });
}

/** Gives a column another width in pixels. */
export function resize(table: Pick<TableModel, "id" | "settings">, column: string, width: number): void {
  changeTableSettings(table.id, { widths: { ...table.settings.widths, [column]: limitedWidth(width) } });
}

/** Moves a column by some places. */
export function moveColumn(table: Pick<TableModel, "id" | "columns">, column: string, by: number): void {
  const ids = table.columns.map(({ id }) => id);
  changeTableSettings(table.id, { columns: movedColumn(ids, column, by) });
}

/** Takes a column out of the table; the last one stays. */
export function hideColumn(table: Pick<TableModel, "id" | "columns">, column: string): void {
  const left = table.columns.map(({ id }) => id).filter((id) => id !== column);
  if (left.length > 0) changeTableSettings(table.id, { columns: left });
}

/** Shows a hidden column at the end, or hides a shown one. */
export function toggleColumn(table: Pick<TableModel, "id" | "columns">, column: string): void {
  const ids = table.columns.map(({ id }) => id);
  if (ids.includes(column)) hideColumn(table, column);
  else changeTableSettings(table.id, { columns: [...ids, column] });
}

/** Shows the row of filters and takes the keyboard to the filter of a column. */
export function filterBy(table: Pick<TableModel, "id">, column: string): void {
  changeTableSettings(table.id, { filtersShown: true });
  changeTableView(table.id, { filtering: column });
}
