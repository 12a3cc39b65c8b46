import { type KeyboardEvent, type MouseEvent, useRef, useState } from "react";
import { edgeFrom } from "../../../domain/search/edge.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import { announce } from "../announce.ts";
import { localToday } from "../local-today.ts";
import { notifyDone } from "../notify.tsx";
import { blockFromTsv } from "./cell-block.ts";
import { type GridPlace, jumpOf, placeAfterKey } from "./grid-keys.ts";
import { toggleFolded } from "./grouping.ts";
import { changeHeading } from "./heading-keys.ts";
import { dropSelection, selectAll, selectRange, toggleLines, toggleSelected } from "./selection.ts";
import type { TableEditing } from "./table-editing.ts";
import { changeTableView, tableViewOf } from "./table-view.ts";
import { type Lines, showColumn, usePlaceOfActiveRecord } from "./use-active-place.ts";
import { type BlockActions, useBlockActions } from "./use-block-actions.ts";
import { type CellEditing, type MoveAfter, useCellEditing } from "./use-cell-editing.ts";
import { type RangeState, useCellRange } from "./use-cell-range.ts";
import { type Copied, useGridClipboard } from "./use-grid-clipboard.ts";
import { type GridPointer, useGridPointer } from "./use-grid-pointer.ts";
import { type RowMenuState, useRowMenu } from "./use-row-menu.ts";
import type { TableModel } from "./use-table.ts";

/**
 * The keyboard's place in a table, and what keys and pointer do there. `menu` is the column whose menu is open; `grid` goes on
 * the table element.
 */
export interface GridKeys {
  readonly at: GridPlace;
  readonly range: RangeState;
  readonly cells: CellEditing;
  readonly blocks: BlockActions;
  readonly copy: (what: Copied) => Promise<void>;
  readonly rowMenu: RowMenuState;
  readonly open: (row: number) => void;
  readonly menu: { readonly open: string | null; readonly setOpen: (column: string | null) => void };
  readonly grid: GridPointer & {
    readonly id: string;
    readonly role: "grid" | "treegrid";
    readonly "aria-multiselectable": true;
    readonly "aria-readonly": boolean;
    readonly "aria-activedescendant": string;
    readonly tabIndex: 0;
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    readonly onContextMenu: (event: MouseEvent<HTMLElement>) => void;
  };
}

/** What the table is for besides being read: opening records, and editing cells where that makes sense. */
export interface GridUse {
  readonly gridId: string;
  readonly rowHeight: number;
  readonly onOpen: (id: RecordId) => void;
  readonly editing: TableEditing | undefined;
}

/** One tab stop for the whole table: arrows move within it, after the grid pattern of the WAI-ARIA practices. */
export function useGridKeys(table: TableModel, virtual: Lines, use: GridUse): GridKeys {
  const { gridId, rowHeight, onOpen, editing } = use;
  const [at, setAt] = useState<GridPlace>({ row: 0, column: tableViewOf(table.id).column });
  const [openMenu, setOpenMenu] = useState<string | null>(null);
  const { columns, rows } = table;
  const size = {
    rows: rows.lines,
    columns: columns.length,
    page: Math.max(1, Math.floor((virtual.scrollRect?.height ?? 400) / rowHeight) - 2),
  };
  usePlaceOfActiveRecord(table, virtual, setAt);

  const place = { row: Math.min(at.row, size.rows - 1), column: Math.min(at.column, size.columns - 1) };
  const range = useCellRange(place, rows.round);
  const goTo = (to: GridPlace) => {
    setAt(to);
    if (to.row >= 0) virtual.scrollToIndex(to.row, { align: "auto" });
    showColumn(virtual, columns, to.column);
    changeTableView(table.id, { active: rows.row(to.row)?.id ?? null, column: to.column });
  };
  const moveTo = (to: GridPlace) => {
    range.drop();
    goTo(to);
  };
  const extendTo = (to: GridPlace) => {
    const end = { ...to, row: Math.max(0, to.row) };
    range.extend(range.from, end);
    goTo(end);
  };
  /** To the edge of the filled cells; the source knows those that were never in view. */
  const jump = async ({ by, along }: NonNullable<ReturnType<typeof jumpOf>>, go: (to: GridPlace) => void) => {
    const cells = rows.row(place.row)?.cells ?? [];
    const column = columns[place.column];
    if (along === "row") {
      const filled = (at: number) => cells[rows.columns.indexOf(columns[at]?.id ?? "")] !== "";
      go({ row: place.row, column: edgeFrom(place.column, by, size.columns, filled) });
    } else if (column) go({ row: await table.source.edgeOf(column.id, place.row, by), column: place.column });
  };
  /** The keyboard stays in view: the other end of the range is the last row. */
  const takeColumn = () => {
    range.extend({ row: size.rows - 1, column: place.column }, { row: 0, column: place.column });
    setAt({ row: 0, column: place.column });
  };
  const open = (row: number) => {
    const found = rows.row(row);
    if (!found) return;
    changeTableView(table.id, { active: found.id });
    onOpen(found.id);
  };
  const takeFocus = () => document.getElementById(gridId)?.focus({ preventScroll: true });
  const leaveEditor = (from: GridPlace, move: MoveAfter) => {
    if (!move) return;
    const row = Math.max(0, Math.min(size.rows - 1, from.row + move.rows));
    moveTo({ row, column: Math.max(0, Math.min(size.columns - 1, from.column + move.columns)) });
    takeFocus();
  };
  const cells = useCellEditing(table, editing, leaveEditor);
  const edit = (where: GridPlace) => {
    if (editing) void cells.begin(where);
    else open(where.row);
  };
  /** What is only read is opened by what would otherwise edit it. */
  const editOrOpen = (where: GridPlace) => (editing?.refusal ? open(where.row) : edit(where));
  const blocks = useBlockActions(table, editing, cells, takeFocus);
  /** Pasted with Shift, cells are new records; the system doesn't say with which keys it was asked to paste. */
  const asRows = useRef(false);
  const labelsFor = (tsv: string) => {
    const { left } = range.range;
    return columns.slice(left, left + (blockFromTsv(tsv)[0]?.length ?? 0)).map(({ label }) => label);
  };
  const onPaste = (tsv: string) => {
    if (!asRows.current) void blocks.paste(tsv, range.range);
    else if (editing?.refusal) notifyDone(`Nothing can be changed. ${editing.refusal}`);
    else editing?.addRows(tsv, labelsFor(tsv));
  };
  const copy = useGridClipboard(table, gridId, range.range, onPaste, () => void blocks.clear(range.range));
  const rowMenu = useRowMenu(gridId, place, range.range, moveTo, setOpenMenu);

  const beginWithToday = () => {
    if (columns[place.column]?.type === "date") void cells.begin(place, localToday());
    else announce("Today’s date goes into columns of dates only.");
  };

  /** What only the heading of a group understands. */
  const onGroupKey = (event: KeyboardEvent<HTMLElement>): boolean => {
    const line = rows.line(place.row);
    if (line?.kind !== "group" || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false;
    const wanted = { ArrowLeft: "fold", ArrowRight: "open", Enter: "either" }[event.key];
    if (wanted === undefined) return false;
    if (wanted === "either" || (wanted === "fold") !== line.folded) toggleFolded(table, line);
    return true;
  };

  const onCellKey = (event: KeyboardEvent<HTMLElement>, ctrl: boolean): boolean => {
    if (event.key === "Enter" && ctrl) open(place.row);
    else if (event.key === "Enter" && place.column > 0) editOrOpen(place);
    else if (event.key === "Enter") open(place.row);
    else if (event.key === "F2") edit(place);
    else if (event.key === " " && ctrl) takeColumn();
    else if (event.key === " " && event.shiftKey) void selectRange(table, place.row);
    else if (event.key === " " && range.wide) void toggleLines(table, range.range.top, range.range.bottom);
    else if (event.key === " ") void toggleSelected(table, place.row);
    else if (ctrl && event.key.toLowerCase() === "a") void selectAll(table);
    else if (ctrl && event.key.toLowerCase() === "d") void blocks.fillDown(range.range);
    else if (ctrl && event.shiftKey && event.key.toLowerCase() === "c") void copy("with headings");
    else if (ctrl && event.key === ";") beginWithToday();
    else if (event.key === "Delete") void blocks.clear(range.range);
    else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) rowMenu.openAtCell();
    else if (event.key === "Escape" && cells.cell) cells.cancel();
    else if (event.key === "Escape" && range.wide) range.drop();
    else if (event.key === "Escape") dropSelection(table);
    else if (editing && event.key.length === 1 && !ctrl && !event.altKey) void cells.begin(place, event.key);
    else return false;
    return true;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || (event.altKey && event.key !== "ArrowDown")) return;
    const ctrl = event.ctrlKey || event.metaKey;
    asRows.current = ctrl && event.shiftKey && event.key.toLowerCase() === "v";
    const column = columns[place.column];
    if (place.row === -1 && column && changeHeading(table, column, event, setOpenMenu)) {
      event.preventDefault();
      return;
    }
    const key = { key: event.key, ctrl };
    const leap = place.row >= 0 ? jumpOf(key) : null;
    const to = placeAfterKey(place, size, key);
    if (column && event.altKey) setOpenMenu(column.id);
    else if (place.row >= 0 && onGroupKey(event)) range.drop();
    else if (leap) void jump(leap, event.shiftKey ? extendTo : moveTo);
    else if (to && event.shiftKey && place.row >= 0) extendTo(to);
    else if (to) moveTo(to);
    else if (!onCellKey(event, ctrl)) return;
    event.preventDefault();
  };

  return {
    at: place,
    range,
    cells,
    blocks,
    copy,
    rowMenu,
    open,
    menu: {
      open: openMenu,
      setOpen: (column) => {
        setOpenMenu(column);
        if (column === null) takeFocus();
      },
    },
    grid: {
      id: gridId,
      role: table.arrangement.groupBy.length > 0 ? "treegrid" : "grid",
      "aria-multiselectable": true,
      "aria-readonly": editing === undefined || editing.refusal !== null,
      "aria-activedescendant":
        rows.line(place.row)?.kind === "group" ? `${gridId}-${place.row}` : `${gridId}-${place.row}-${place.column}`,
      tabIndex: 0,
      onKeyDown,
      onContextMenu: rowMenu.onContextMenu,
      ...useGridPointer(table, { moveTo, extendTo, open, edit: editOrOpen }),
    },
  };
}
