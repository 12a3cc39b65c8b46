import type { ImportDraft, PlanRow } from "../../../domain/intake/draft.ts";
import { FOUND } from "../../../domain/registers/installation.ts";

/** A column of the dry run's grid that shows a field, or all programs found on a device together. */
export interface PlanField {
  readonly id: string;
  readonly label: string;
}

/**
 * A column of the dry run's grid.
 *
 * @property hint  what can be typed in its filter; `contains` where it isn't said
 */
export interface PlanColumn extends PlanField {
  readonly width: number;
  readonly hint?: string;
}

type Cell = PlanRow["cells"][number];

/** The column that says what would happen to a row; rows are narrowed by it above the grid. */
export const KIND = "kind:";

const PROGRAMS: PlanField = { id: FOUND, label: "Programs found" };

/** Whether rows can be narrowed by what stands in a column. */
export function isFilterable({ id }: PlanField): boolean {
  return id !== KIND;
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
): readonly PlanField[] {
  const found = new Map<string, PlanField>();
  const changing = new Set<string>();
  const telling = new Set<string>();
  for (const { cells, title, kind } of rows) {
    for (const { field, label, after, changes } of cells) {
      const column = isProgram(field) ? PROGRAMS : { id: field, label };
      if (!found.has(column.id)) found.set(column.id, column);
      if (changes && kind === "changed") changing.add(column.id);
      if (after !== title) telling.add(column.id);
    }
  }
  const place = ({ id }: PlanField) => {
    // Programs are what an inventory is about; what it says of the device comes after them.
    if (id === FOUND) return -1;
    const at = mapped.indexOf(id);
    return at < 0 ? mapped.length : at;
  };
  const late = ({ id }: PlanField) => (changesFirst && !changing.has(id) ? 1 : 0);
  return [...found.values()]
    .filter(({ id }) => telling.has(id) || changing.has(id))
    .sort((a, b) => late(a) - late(b) || place(a) - place(b));
}

/** A row's cells in a column: one for a field, any number for programs. */
export function cellsIn(row: PlanRow, column: PlanField): readonly Cell[] {
  return row.cells.filter(({ field }) => (isProgram(field) ? FOUND : field) === column.id);
}

function isProgram(field: string): boolean {
  return field.startsWith(FOUND);
}
