import { type MouseEvent, useState } from "react";
import { type CellRange, isInRange } from "./cell-range.ts";
import type { GridPlace } from "./grid-keys.ts";
import { cellUnder } from "./use-grid-pointer.ts";

/** The menu on a row: where it stands on the screen while it is open, and for which row. */
export interface RowMenuState {
  readonly shown: { readonly x: number; readonly y: number; readonly row: number } | null;
  readonly close: () => void;
  readonly openAtCell: () => void;
  readonly onContextMenu: (event: MouseEvent<HTMLElement>) => void;
}

/** Opens the menu of a row or a column at the pointer, or from the keyboard at the cell the keyboard is at. A range under the pointer stays. */
export function useRowMenu(
  gridId: string,
  place: GridPlace,
  range: CellRange,
  moveTo: (to: GridPlace) => void,
  openColumnMenu: (column: string | null) => void,
): RowMenuState {
  const [shown, setShown] = useState<RowMenuState["shown"]>(null);
  const openAtCell = () => {
    const cell = document.getElementById(`${gridId}-${place.row}-${place.column}`);
    const box = (cell ?? document.getElementById(`${gridId}-${place.row}`))?.getBoundingClientRect();
    if (box && place.row >= 0) setShown({ x: box.left + 12, y: box.bottom, row: place.row });
  };
  return {
    shown,
    close: () => {
      setShown(null);
      document.getElementById(gridId)?.focus({ preventScroll: true });
    },
    openAtCell,
    onContextMenu: (event) => {
      if (event.target instanceof Element && event.target.closest("[data-editor], input")) return;
      const cell = cellUnder(event);
      const heading = event.target instanceof Element ? event.target.closest("[data-column]") : null;
      if (heading) {
        event.preventDefault();
        openColumnMenu(heading.getAttribute("data-column"));
        return;
      }
      if (!cell && event.target !== event.currentTarget) return;
      event.preventDefault();
      if (!cell) {
        openAtCell();
        return;
      }
      if (!isInRange(range, cell.row, cell.column)) moveTo(cell);
      setShown({ x: event.clientX, y: event.clientY, row: cell.row });
    },
  };
}
