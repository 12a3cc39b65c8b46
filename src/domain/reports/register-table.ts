import type { Field, Value } from "../registers/field.ts";
import { fieldOf, type Register, type RegisterRecord, valueIn } from "../registers/register.ts";
import { choiceLabel, isMoney, isTexts } from "../registers/text-from-value.ts";
import type { FileCell, FileColumn, TableFile } from "../value/table-file.ts";

/** Column types of a file for the types of fields; all others are texts. */
export const COLUMN_TYPES: Partial<Record<Field["type"], FileColumn["type"]>> = {
  integer: "integer",
  decimal: "decimal",
  money: "money",
  date: "date",
  yesNo: "yesNo",
};

/**
 * Records of a register as a table to be written to a file, so that it can be imported again: labels as headings,
 * choices by label, links by name, several texts separated by semicolons.
 *
 * @param fields   ids of the columns in their order
 * @param nameOf   the name of a linked record
 * @throws Error for a field the register doesn't have
 */
export function registerTable(
  register: Register,
  fields: readonly string[],
  records: readonly Pick<RegisterRecord, "values">[],
  nameOf: (id: string) => string,
): TableFile {
  const described = fields.map((id) => fieldOf(register, id));
  return {
    name: register.label,
    columns: described.map(({ label, type }) => ({ label, type: COLUMN_TYPES[type] ?? "text" })),
    rows: records.map((record) => described.map((field) => cellOf(field, valueIn(field, record), nameOf))),
  };
}

function cellOf(field: Field, value: Value | undefined, nameOf: (id: string) => string): FileCell {
  if (value === undefined) return null;
  if (typeof value === "string") {
    if (field.type === "link") return nameOf(value);
    return choiceLabel(field, value);
  }
  if (typeof value !== "object") return value;
  if (isTexts(value)) {
    return value.map((each) => (field.type === "links" ? nameOf(each) : choiceLabel(field, each))).join("; ") || null;
  }
  return isMoney(value) ? value : value.name;
}
