import type { PointerEvent } from "react";
import { fittingWidth } from "./fitting-width.ts";
import { resize } from "./heading-keys.ts";
import styles from "./TableHead.module.css";
import { limitedWidth } from "./table-settings.ts";
import type { TableColumn } from "./table-source.ts";
import type { TableModel } from "./use-table.ts";

interface Props {
  readonly table: TableModel;
  readonly column: TableColumn;
}

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
