import { type MouseEvent, useRef } from "react";
import type { GridPlace } from "./grid-keys.ts";
import { toggleFolded } from "./grouping.ts";
import { selectRange, toggleSelected } from "./selection.ts";
import { swallowSecondClick } from "./swallow-second-click.ts";
import type { TableModel } from "./use-table.ts";

/** What the pointer does in a table. */
export interface PointerActions {
  readonly moveTo: (to: GridPlace) => void;
  readonly extendTo: (to: GridPlace) => void;
  readonly open: (row: number) => void;
  readonly edit: (at: GridPlace) => void;
}

/** The handlers of the pointer for the table element. */
export interface GridPointer {
  readonly onMouseDown: (event: MouseEvent<HTMLElement>) => void;
  readonly onMouseMove: (event: MouseEvent<HTMLElement>) => void;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  readonly onDoubleClick: (event: MouseEvent<HTMLElement>) => void;
}

/**
 * Pressing moves to a cell, with Shift or dragging it makes a range, on the mark it selects rows; a click on the name in the
 * first column opens the record, and pressing twice edits a cell.
 */
export function useGridPointer(table: TableModel, actions: PointerActions): GridPointer {
  const dragged = useRef<GridPlace | null>(null);
  const open = (row: number) => {
    swallowSecondClick();
    actions.open(row);
  };
  return {
    onMouseDown: (event) => {
      const cell = cellUnder(event);
      dragged.current = null;
      if (event.button !== 0 || !cell || isOver(event, "[data-editor]")) return;
      const isMark = isOver(event, "[data-mark]");
      if (event.shiftKey && !isMark) {
        actions.extendTo(cell);
        return;
      }
      actions.moveTo(cell);
      if (event.shiftKey) void selectRange(table, cell.row);
      else if (event.ctrlKey || event.metaKey || isMark) void toggleSelected(table, cell.row);
      else dragged.current = cell;
    },
    onMouseMove: (event) => {
      const from = dragged.current;
      if (from === null) return;
      const to = event.buttons === 1 ? cellUnder(event) : null;
      if (event.buttons !== 1) dragged.current = null;
      if (!to || (to.row === from.row && to.column === from.column)) return;
      dragged.current = to;
      actions.extendTo(to);
    },
    onClick: (event) => {
      const cell = cellUnder(event);
      const plain = !event.shiftKey && !event.ctrlKey && !event.metaKey;
      const line = cell ? table.rows.line(cell.row) : undefined;
      if (!cell || !plain || isOver(event, "[data-mark]")) return;
      if (line?.kind === "group") toggleFolded(table, line);
      else if (isOver(event, "[data-open]")) open(cell.row);
    },
    onDoubleClick: (event) => {
      const cell = cellUnder(event);
      if (!cell || isOver(event, "[data-mark]") || isOver(event, "[data-editor]")) return;
      if (table.rows.row(cell.row) === undefined) return;
      if (cell.column === 0) open(cell.row);
      else actions.edit(cell);
    },
  };
}

/** The cell that an event happened in. */
export function cellUnder(event: { readonly target: EventTarget }): GridPlace | null {
  const cell = event.target instanceof Element ? event.target.closest("[data-cell]") : null;
  const parts = cell?.getAttribute("data-cell")?.split(" ").map(Number) ?? [];
  return parts.length === 2 ? { row: parts[0] ?? 0, column: parts[1] ?? 0 } : null;
}

function isOver(event: MouseEvent<HTMLElement>, selector: string): boolean {
  return event.target instanceof Element && event.target.closest(selector) !== null;
}
