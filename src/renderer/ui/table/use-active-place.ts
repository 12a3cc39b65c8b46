import type { Virtualizer } from "@tanstack/react-virtual";
import { useEffect } from "react";
import type { GridPlace } from "./grid-keys.ts";
import { tableViewOf } from "./table-view.ts";
import type { TableModel } from "./use-table.ts";

/** The lines of a table in the area that scrolls. */
export type Lines = Virtualizer<HTMLDivElement, Element>;

/** After coming back from a record, or when the order changed: the keyboard stays at the record it was at. */
export function usePlaceOfActiveRecord(table: TableModel, virtual: Lines, setAt: (place: GridPlace) => void): void {
  const { id, source } = table;
  const { round, total } = table.rows;
  useEffect(() => {
    const { active, column } = tableViewOf(id);
    if (active === null || total === null || round === "") return;
    let current = true;
    source.indexOf(active).then((row) => {
      if (!current || row < 0) return;
      setAt({ row, column });
      virtual.scrollToIndex(row, { align: "auto" });
    });
    return () => {
      current = false;
    };
  }, [id, source, virtual, setAt, round, total]);
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
