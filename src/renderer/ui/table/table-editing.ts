import type { CellEdit, CellPlace, CellText, PlannedCellEdit, SeenCellEdit } from "../../../domain/change/cell-edit.ts";
import type { TableEditing as How } from "../../../domain/change/change-set.ts";
import type { Problem } from "../../../domain/value/result.ts";
import type { TableColumn } from "./table-source.ts";

/** An answer to choose in a cell: its text in the form's notation, and what people read. */
export interface Suggestion {
  readonly text: string;
  readonly label: string;
}

/**
 * What a table needs for its cells to be edited.
 *
 * @property refusal  why nothing can be changed now, in words; null when it can
 * @property texts    the texts with which editing begins
 * @property plan     what edits would do
 * @property save     saves all edits as one change; tells of it with a way back unless it was typed; gives the problem when
 *                    nothing was saved; a reason of "" says the record and its fields
 * @property suggest  what a cell of a link could hold
 * @property addRows  takes cells of a spreadsheet as new records; the labels are those of the columns they are for
 * @property words    names a number of records: `5 devices`
 */
export interface TableEditing {
  readonly refusal: string | null;
  readonly texts: (cells: readonly CellPlace[]) => Promise<readonly CellText[]>;
  readonly plan: (edits: readonly CellEdit[]) => Promise<readonly PlannedCellEdit[]>;
  readonly save: (edits: readonly SeenCellEdit[], how: How, why: string) => Promise<Problem | null>;
  readonly suggest: (column: TableColumn, text: string) => Promise<readonly Suggestion[]>;
  readonly addRows: (tsv: string, labels: readonly string[]) => void;
  readonly words: (records: number) => string;
}
