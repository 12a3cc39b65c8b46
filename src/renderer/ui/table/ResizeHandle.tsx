import type { PointerEvent } from "react";
import { resize } from "./heading-keys.ts";
import styles from "./TableHead.module.css";
import { limitedWidth } from "./table-settings.ts";
import type { TableColumn } from "./table-source.ts";
import { textWidth } from "./text-width.ts";
import type { TableModel } from "./use-table.ts";

interface Props {
  readonly table: TableModel;
  readonly column: TableColumn;
}

const CELL_PADDING = 22;
const HEADING_ROOM = 44;
const MOST_MEASURED = 400;

/** The right edge of a heading: dragging resizes, a double click fits the column to the texts loaded so far. */
export function ResizeHandle({ table, column }: Props) {
  const begin = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const handle = event.currentTarget;
    const startX = event.clientX;
    handle.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent) => {
      resize(table, column.id, limitedWidth(column.width + moved.clientX - startX));
    };
    const end = () => {
      handle.removeEventListener("pointermove", move);
      handle.removeEventListener("pointerup", end);
      handle.removeEventListener("pointercancel", end);
    };
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", end);
    handle.addEventListener("pointercancel", end);
  };
  return (
    <span
      aria-hidden
      className={styles.resize}
      onPointerDown={begin}
      onDoubleClick={() => resize(table, column.id, fittingWidth(table, column))}
    />
  );
}

function fittingWidth(table: TableModel, column: TableColumn): number {
  const at = table.rows.columns.indexOf(column.id);
  let widest = textWidth(column.label) + HEADING_ROOM;
  for (let index = 0; index < Math.min(table.rows.lines, MOST_MEASURED); index++) {
    widest = Math.max(widest, textWidth(table.rows.row(index)?.cells[at] ?? "") + CELL_PADDING);
  }
  return widest;
}
