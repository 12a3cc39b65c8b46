import type { Virtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type MouseEvent, useEffect, useState } from "react";
import type { RecordId } from "../../../domain/value/record-id.ts";
import { type GridPlace, placeAfterKey } from "./grid-keys.ts";
import { changeHeading } from "./heading-keys.ts";
import { selectAll, selectRange, toggleSelected } from "./selection.ts";
import { changeTableView, tableViewOf } from "./table-view.ts";
import type { TableModel } from "./use-table.ts";

/**
 * The keyboard's place in a table, and what keys and pointer do there. `menu` is the column whose menu is open; `grid` goes on
 * the table element.
 */
export interface GridKeys {
  readonly at: GridPlace;
  readonly menu: { readonly open: string | null; readonly setOpen: (column: string | null) => void };
  readonly grid: {
    readonly role: "grid";
    readonly "aria-multiselectable": true;
    readonly "aria-activedescendant": string;
    readonly tabIndex: 0;
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    readonly onMouseDown: (event: MouseEvent<HTMLElement>) => void;
    readonly onClick: (event: MouseEvent<HTMLElement>) => void;
    readonly onDoubleClick: (event: MouseEvent<HTMLElement>) => void;
  };
}

type Rows = Virtualizer<HTMLDivElement, Element>;

/** One tab stop for the whole table: arrows move within it, after the grid pattern of the WAI-ARIA practices. */
export function useGridKeys(
  table: TableModel,
  virtual: Rows,
  gridId: string,
  rowHeight: number,
  onOpen: (id: RecordId) => void,
): GridKeys {
  const [at, setAt] = useState<GridPlace>({ row: 0, column: tableViewOf(table.id).column });
  const [openMenu, setOpenMenu] = useState<string | null>(null);
  const { columns, rows } = table;
  const size = {
    rows: rows.matching,
    columns: columns.length,
    page: Math.max(1, Math.floor((virtual.scrollRect?.height ?? 400) / rowHeight) - 2),
  };
  usePlaceOfActiveRecord(table, virtual, setAt);

  const place = { row: Math.min(at.row, size.rows - 1), column: Math.min(at.column, size.columns - 1) };
  const moveTo = (to: GridPlace) => {
    setAt(to);
    if (to.row >= 0) virtual.scrollToIndex(to.row, { align: "auto" });
    showColumn(virtual, columns, to.column);
    changeTableView(table.id, { active: rows.row(to.row)?.id ?? null, column: to.column });
  };
  const open = (row: number) => {
    const found = rows.row(row);
    if (!found) return;
    changeTableView(table.id, { active: found.id });
    onOpen(found.id);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || (event.altKey && event.key !== "ArrowDown")) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const column = columns[place.column];
    if (place.row === -1 && column && changeHeading(table, column, event, setOpenMenu)) {
      event.preventDefault();
      return;
    }
    const to = placeAfterKey(place, size, { key: event.key, ctrl });
    if (to) moveTo(to);
    else if (event.key === "Enter") open(place.row);
    else if (event.key === " " && event.shiftKey) void selectRange(table, place.row);
    else if (event.key === " ") toggleSelected(table, place.row);
    else if (ctrl && event.key.toLowerCase() === "a") void selectAll(table);
    else if (event.key === "Escape") changeTableView(table.id, { selected: new Set() });
    else return;
    event.preventDefault();
  };

  const onMouseDown = (event: MouseEvent<HTMLElement>) => {
    const cell = cellUnder(event);
    if (event.button !== 0 || !cell) return;
    if (event.shiftKey) event.preventDefault();
    moveTo(cell);
    if (event.shiftKey) void selectRange(table, cell.row);
    else if (event.ctrlKey || event.metaKey || isOver(event, "[data-mark]")) toggleSelected(table, cell.row);
  };

  const onClick = (event: MouseEvent<HTMLElement>) => {
    const cell = cellUnder(event);
    const plain = !event.shiftKey && !event.ctrlKey && !event.metaKey;
    if (cell && plain && isOver(event, "[data-open]")) open(cell.row);
  };

  const onDoubleClick = (event: MouseEvent<HTMLElement>) => {
    const cell = cellUnder(event);
    if (cell && !isOver(event, "[data-mark]")) open(cell.row);
  };

  return {
    at: place,
    menu: { open: openMenu, setOpen: setOpenMenu },
    grid: {
      role: "grid",
      "aria-multiselectable": true,
      "aria-activedescendant": `${gridId}-${place.row}-${place.column}`,
      tabIndex: 0,
      onKeyDown,
      onMouseDown,
      onClick,
      onDoubleClick,
    },
  };
}

/** After coming back from a record, or when the order changed: the keyboard stays at the record it was at. */
function usePlaceOfActiveRecord(table: TableModel, virtual: Rows, setAt: (place: GridPlace) => void): void {
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
function showColumn(virtual: Rows, columns: TableModel["columns"], at: number): void {
  const scroller = virtual.scrollElement;
  if (!scroller || at === 0) return;
  const left = columns.slice(0, at).reduce((sum, column) => sum + column.width, 0);
  const right = left + (columns[at]?.width ?? 0);
  const frozen = columns[0]?.width ?? 0;
  if (left - frozen < scroller.scrollLeft) scroller.scrollLeft = left - frozen;
  else if (right > scroller.scrollLeft + scroller.clientWidth) scroller.scrollLeft = right - scroller.clientWidth;
}

function cellUnder(event: MouseEvent<HTMLElement>): GridPlace | null {
  const cell = event.target instanceof Element ? event.target.closest("[data-cell]") : null;
  const parts = cell?.getAttribute("data-cell")?.split(" ").map(Number) ?? [];
  return parts.length === 2 ? { row: parts[0] ?? 0, column: parts[1] ?? 0 } : null;
}

function isOver(event: MouseEvent<HTMLElement>, selector: string): boolean {
  return event.target instanceof Element && event.target.closest(selector) !== null;
}
