import { useRef, useState } from "react";
import type { CellText } from "../../../domain/change/cell-edit.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import { announce } from "../announce.ts";
import { notifyDone } from "../notify.tsx";
import type { GridPlace } from "./grid-keys.ts";
import type { TableEditing } from "./table-editing.ts";
import type { TableColumn } from "./table-source.ts";
import type { TableModel } from "./use-table.ts";

/**
 * A cell that is being edited.
 *
 * @property text     the entry, in the form's notation or as typed
 * @property shown    what stood in the cell
 * @property loading  the form's notation of what stands there is on its way, and nothing was entered; then `shown` is shown
 * @property typed    editing began by typing, so that the entry replaces what stood there
 * @property problem  why the entry was refused, in words
 */
export interface EditedCell {
  readonly id: RecordId;
  readonly column: TableColumn;
  readonly place: GridPlace;
  readonly text: string;
  readonly shown: string;
  readonly loading: boolean;
  readonly typed: boolean;
  readonly saving: boolean;
  readonly problem: string | null;
}

/** Where the keyboard goes after an entry was saved; null stays without taking the focus back. */
export type MoveAfter = { readonly rows: number; readonly columns: number } | null;

/** Editing one cell at a time. */
export interface CellEditing {
  readonly cell: EditedCell | null;
  /**
   * Opens the editor of a cell, at once, so that the next key is the editor's; with `typed` the entry replaces what stood
   * there. Tells why when it can't be.
   */
  readonly begin: (place: GridPlace, typed?: string, problem?: string) => Promise<void>;
  readonly enter: (text: string) => void;
  /** Saves the entry and closes the editor; null leaves what stood there. */
  readonly commit: (text: string | null, move: MoveAfter) => Promise<void>;
  readonly cancel: () => void;
}

/**
 * Holds the entry of one cell until it is saved: a refused entry stays, with the reason.
 *
 * @param leave  takes the keyboard back to the table and on from the cell
 */
export function useCellEditing(
  table: TableModel,
  editing: TableEditing | undefined,
  leave: (from: GridPlace, move: MoveAfter) => void,
): CellEditing {
  const [cell, setCell] = useState<EditedCell | null>(null);
  const busy = useRef(false);
  /** The editor has been left: taking the focus from it is no decision about its entry any more. */
  const over = useRef(false);
  const loaded = useRef<Promise<CellText | undefined>>(Promise.resolve(undefined));

  const begin: CellEditing["begin"] = async (place, typed, problem) => {
    const row = table.rows.row(place.row);
    const column = table.columns[place.column];
    if (!editing || !row || !column || cell !== null) return;
    if (editing.refusal !== null) {
      announce(`This cell can't be changed. ${editing.refusal}`);
      notifyDone(`This cell can't be changed. ${editing.refusal}`);
      return;
    }
    const texts = editing.texts([{ id: row.id, field: column.id }]).then(([text]) => text);
    loaded.current = texts;
    over.current = false;
    setCell({
      id: row.id,
      column,
      place,
      text: typed ?? "",
      shown: row.cells[table.rows.columns.indexOf(column.id)] ?? "",
      loading: typed === undefined,
      typed: typed !== undefined,
      saving: false,
      problem: problem ?? null,
    });
    const text = (await texts)?.text ?? "";
    if (loaded.current === texts) setCell((now) => (now?.loading ? { ...now, text, loading: false } : now));
  };

  const close = (from: EditedCell, move: MoveAfter) => {
    over.current = true;
    setCell(null);
    leave(from.place, move);
  };

  const commit: CellEditing["commit"] = async (text, move) => {
    if (!editing || cell === null || busy.current || over.current) return;
    if (text === null) {
      close(cell, move);
      return;
    }
    busy.current = true;
    setCell({ ...cell, text, saving: true });
    const before = await loaded.current;
    if (before === undefined || text === before.text) {
      close(cell, move);
    } else {
      const edit = { id: cell.id, field: cell.column.id, text, seq: before.seq };
      const problem = await editing.save([edit], "typed", "");
      if (problem === null) {
        close(cell, move);
        announce(`${cell.column.label} saved.`);
      } else {
        setCell({ ...cell, text, saving: false, problem: problem.sentence });
        announce(problem.sentence);
      }
    }
    busy.current = false;
  };

  return {
    cell,
    begin,
    enter: (text) =>
      setCell((now) => now && { ...now, text, loading: false, typed: now.typed || now.loading, problem: null }),
    commit,
    cancel: () => {
      if (cell !== null && !busy.current) close(cell, { rows: 0, columns: 0 });
    },
  };
}
