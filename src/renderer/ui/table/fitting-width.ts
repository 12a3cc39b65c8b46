import type { TableColumn } from "./table-source.ts";
import { textWidth } from "./text-width.ts";
import type { TableModel } from "./use-table.ts";

const CELL_PADDING = 22;
/** Beside the heading stand its menu and how it is sorted. */
const HEADING_ROOM = 60;
/** The first column also holds the mark that selects a row, and its texts are a little bolder. */
const MARK_ROOM = 40;
const MOST_MEASURED = 400;

/** The width in pixels that shows a column's heading and its texts loaded so far in whole. */
export function fittingWidth(
  { rows, columns }: Pick<TableModel, "rows" | "columns">,
  column: TableColumn,
  most: number = MOST_MEASURED,
): number {
  const at = rows.columns.indexOf(column.id);
  const isFirst = columns[0]?.id === column.id;
  let widest = textWidth(column.label) + HEADING_ROOM;
  for (let index = 0; index < Math.min(rows.lines, most); index++) {
    const row = rows.row(index);
    const text = row?.cells[at] ?? "";
    widest = Math.max(widest, textWidth(isFirst && text === "" ? (row?.title ?? "") : text) + CELL_PADDING);
  }
  return widest + (isFirst ? MARK_ROOM : 0);
}
