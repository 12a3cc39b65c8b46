import type { ImportDraft, PlanRow } from "../../../domain/intake/draft.ts";
import { type PlanFilter, REASON, RECORD, ROW } from "../../../domain/intake/plan-filter.ts";
import { FOUND } from "../../../domain/registers/installation.ts";

/**
 * A column of the dry run's grid: a field, all programs found on a device together, or one that every grid has.
 *
 * @property hint  what can be typed in its filter; `contains` where it isn't said
 */
export interface PlanColumn {
  readonly id: string;
  readonly label: string;
  readonly width: number;
  readonly hint?: string;
}

type Cell = PlanRow["cells"][number];

/** The column that says what would happen to a row; rows are narrowed by it above the grid. */
export const KIND = "kind:";

const WIDTH = 150;
/** Room for what was and what comes. */
const CHANGING_WIDTH = 220;
const PROGRAMS: PlanColumn = { id: FOUND, label: "Programs found", width: 460 };
const ROW_COLUMN: PlanColumn = { id: ROW, label: "Row", width: 84, hint: "12" };
/** Room for the name of a sheet before the number. */
const SHEET_ROW = 150;
const KIND_COLUMN: PlanColumn = { id: KIND, label: "Result", width: 116 };
const RECORD_COLUMN: PlanColumn = { id: RECORD, label: "Record", width: 210 };
/** The reason, where rows have one, takes what is left of the view, so that nobody scrolls sideways to read it. */
const REASON_WIDTH = { least: 300, most: 560 };

const REASONS: Readonly<Partial<Record<PlanFilter["rows"], string>>> = {
  rejected: "Why it is rejected",
  ignored: "Why it is ignored",
};

/** Whether a column that says why a row isn't taken is needed. */
export function hasReasons(rows: readonly PlanRow[], kind: PlanFilter["rows"]): boolean {
  return REASONS[kind] !== undefined || rows.some(({ reason }) => reason !== "");
}

/** Whether rows can be narrowed by what stands in a column. */
export function isFilterable({ id }: PlanColumn): boolean {
  return id !== KIND;
}

/**
 * All columns of the grid, from the first rows of what is shown.
 *
 * @param kind  which rows are shown
 * @param view  the width in pixels that can be seen at once
 */
export function gridColumns(
  rows: readonly PlanRow[],
  mapped: ImportDraft["choices"]["columns"],
  kind: PlanFilter["rows"],
  view: number,
): readonly PlanColumn[] {
  const row = rows.some(({ register }) => register) ? { ...ROW_COLUMN, width: SHEET_ROW } : ROW_COLUMN;
  const always = [row, KIND_COLUMN, RECORD_COLUMN];
  const fields = planColumns(rows, mapped, kind === "changed");
  if (!hasReasons(rows, kind)) return [...always, ...fields];
  const left = always.reduce((space, { width }) => space - width, view);
  const width = Math.min(REASON_WIDTH.most, Math.max(REASON_WIDTH.least, left));
  return [...always, { id: REASON, label: REASONS[kind] ?? "Remark", width }, ...fields];
}

/**
 * The columns of fields, from the first rows of a kind: fields in the order of the file's columns, then those that the
 * rows have besides. A field that only repeats the record's title is left out. With `changesFirst`, fields that change in
 * these rows stand before the others.
 */
export function planColumns(
  rows: readonly PlanRow[],
  mapped: ImportDraft["choices"]["columns"],
  changesFirst: boolean,
): readonly PlanColumn[] {
  const found = new Map<string, PlanColumn>();
  const changing = new Set<string>();
  const telling = new Set<string>();
  for (const { cells, title, kind } of rows) {
    for (const { field, label, after, changes } of cells) {
      const column = isProgram(field) ? PROGRAMS : { id: field, label, width: WIDTH };
      if (!found.has(column.id)) found.set(column.id, column);
      if (changes && kind === "changed") changing.add(column.id);
      if (after !== title) telling.add(column.id);
    }
  }
  const place = ({ id }: PlanColumn) => {
    // Programs are what an inventory is about; what it says of the device comes after them.
    if (id === FOUND) return -1;
    const at = mapped.indexOf(id);
    return at < 0 ? mapped.length : at;
  };
  const late = ({ id }: PlanColumn) => (changesFirst && !changing.has(id) ? 1 : 0);
  return [...found.values()]
    .filter(({ id }) => telling.has(id) || changing.has(id))
    .map((column) => (changing.has(column.id) ? { ...column, width: Math.max(column.width, CHANGING_WIDTH) } : column))
    .sort((a, b) => late(a) - late(b) || place(a) - place(b));
}

/** A row's cells in a column: one for a field, any number for programs. */
export function cellsIn(row: PlanRow, column: Pick<PlanColumn, "id">): readonly Cell[] {
  return row.cells.filter(({ field }) => (isProgram(field) ? FOUND : field) === column.id);
}

function isProgram(field: string): boolean {
  return field.startsWith(FOUND);
}
