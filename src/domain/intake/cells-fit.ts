import type { RegisterId } from "../registers/register-id.ts";
import type { Table } from "./cell.ts";
import { importFields } from "./import-fields.ts";
import { readCell } from "./read-value.ts";

const LOOKED_AT = 200;
const NO_SPELLING = { dateOrder: null, decimalMark: null, currency: "EUR" } as const;

/**
 * Tells whether a column can feed a field by what stands in it: a choice or yes/no needs at least one cell with a word that
 * the field knows. Columns for other fields always can.
 */
export function cellsFit(
  table: Table,
  headerRow: number,
  register: RegisterId,
): (column: number, field: string) => boolean {
  const fields = importFields(register);
  return (column, id) => {
    const field = fields.find((f) => f.id === id);
    if (!field || !["choice", "choices", "yesNo"].includes(field.type)) return true;
    const rows = table.rows.slice(headerRow, headerRow + LOOKED_AT);
    return rows.some((row) => readCell(row[column] ?? null, field, register, NO_SPELLING).kind === "value");
  };
}
