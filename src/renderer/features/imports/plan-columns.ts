import type { ImportDraft, PlanRow } from "../../../domain/intake/draft.ts";
import { FOUND } from "../../../domain/registers/installation.ts";

/** A column of the dry run's grid: a field, or all programs found on a device together. */
export interface PlanColumn {
  readonly id: string;
  readonly label: string;
  readonly width: number;
}

type Cell = PlanRow["cells"][number];

const WIDTH = 150;
/** Room for what was and what comes. */
const CHANGING_WIDTH = 220;
const PROGRAMS: PlanColumn = { id: FOUND, label: "Programs found", width: 460 };

/**
 * The columns of the grid, from the first rows of a kind: fields in the order of the file's columns, then those that the
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
export function cellsIn(row: PlanRow, column: PlanColumn): readonly Cell[] {
  return row.cells.filter(({ field }) => (isProgram(field) ? FOUND : field) === column.id);
}

function isProgram(field: string): boolean {
  return field.startsWith(FOUND);
}
