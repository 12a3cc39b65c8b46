import type { Virtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { GridPlace } from "./grid-keys.ts";
import { changeTableView, tableViewOf } from "./table-view.ts";
import type { TableModel } from "./use-table.ts";

/** The lines of a table in the area that scrolls. */
export type Lines = Virtualizer<HTMLDivElement, Element>;

/**
 * After coming back from a record, or when records changed or were narrowed, the keyboard stays at the record it was at.
 * Sorted or grouped otherwise, a list begins at its top: that is what one wants to see then.
 */
export function usePlaceOfActiveRecord(table: TableModel, virtual: Lines, setAt: (place: GridPlace) => void): void {
  const { id, source } = table;
  const { round, total } = table.rows;
  const order = JSON.stringify([table.arrangement.sort, table.arrangement.groupBy]);
  const shown = useRef({ id, order });
  useEffect(() => {
    const { active, column } = tableViewOf(id);
    if (total === null || round === "") return;
    const isReordered = shown.current.id === id && shown.current.order !== order;
    shown.current = { id, order };
    if (isReordered) {
      virtual.scrollToOffset(0);
      if (active === null) return;
      changeTableView(id, { active: null });
      setAt({ row: 0, column });
      return;
    }
    if (active === null) return;
    let current = true;
    source.indexOf(active).then((row) => {
      const hasMoved = tableViewOf(id).active !== active;
      if (!current || row < 0 || hasMoved) return;
      setAt({ row, column });
      virtual.scrollToIndex(row, { align: "auto" });
    });
    return () => {
      current = false;
    };
  }, [id, source, virtual, setAt, round, total, order]);
}

/** Scrolls sideways so that the column isn't hidden behind the edge or the frozen first column. */
export function showColumn(virtual: Lines, columns: TableModel["columns"], at: number): void {
  const scroller = virtual.scrollElement;
  if (!scroller || at === 0) return;
  const left = columns.slice(0, at).reduce((sum, column) => sum + column.width, 0);
  const right = left + (columns[at]?.width ?? 0);
  const frozen = columns[0]?.width ?? 0;
  if (left - frozen < scroller.scrollLeft) scroller.scrollLeft = left - frozen;
  else if (right > scroller.scrollLeft + scroller.clientWidth) scroller.scrollLeft = right - scroller.clientWidth;
}
