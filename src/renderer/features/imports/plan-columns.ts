import type { ImportDraft, PlanRow } from "../../../domain/intake/draft.ts";
import type { PlanField } from "../../../domain/intake/plan-fields.ts";
import { REASON } from "../../../domain/intake/plan-filter.ts";
import { FOUND } from "../../../domain/registers/installation.ts";

/** What a column of the dry run's grid shows. */
export type ShownField = Pick<PlanField, "id" | "label">;

/** A column of the dry run's grid. */
export interface PlanColumn extends ShownField {
  readonly type: PlanField["type"];
  readonly width: number;
}

type Cell = PlanRow["cells"][number];

/** The column that says what would happen to a row; rows are narrowed by it above the grid. */
export const KIND = "kind:";

/** Whether rows can be narrowed by what stands in a column. */
export function isFilterable({ id }: ShownField): boolean {
  return id !== KIND;
}

/**
 * The columns of fields, from all that the rows of a kind have: fields in the order of the file's columns, then those that the
 * rows have besides. With `aboutFirst`, fields that these rows are about stand before the others.
 */
export function planColumns(
  fields: readonly PlanField[],
  mapped: ImportDraft["choices"]["columns"],
  aboutFirst: boolean,
): readonly PlanField[] {
  const place = ({ id }: PlanField) => {
    // Programs are what an inventory is about; what it says of the device comes after them.
    if (id === FOUND) return -1;
    const at = mapped.indexOf(id);
    return at < 0 ? mapped.length : at;
  };
  const late = ({ isAbout }: PlanField) => (aboutFirst && !isAbout ? 1 : 0);
  return fields.filter(({ id }) => id !== REASON).sort((a, b) => late(a) - late(b) || place(a) - place(b));
}

/** A row's cells in a column: one for a field, any number for programs. */
export function cellsIn(row: PlanRow, { id }: ShownField): readonly Cell[] {
  return row.cells.filter(({ field }) => (field.startsWith(FOUND) ? FOUND : field) === id);
}
