import { counted } from "../licence/counted.ts";
import { registerOf } from "../registers/all.ts";
import type { Field } from "../registers/field.ts";
import { type RegisterRecord, recordTitle } from "../registers/register.ts";
import type { RegisterId } from "../registers/register-id.ts";
import { COLUMN_TYPES } from "../reports/register-table.ts";
import type { FileColumn, TableFile } from "../value/table-file.ts";
import { aboutTable, type WorkbookState } from "./about-table.ts";
import { fieldsTable } from "./fields-table.ts";
import { createLinkText, type LinkText, type Records } from "./link-texts.ts";
import { createPickLists, type PickLists } from "./pick-lists.ts";
import { programsOf, sheetCell } from "./sheet-cells.ts";
import { ID_HEADING, SHEETS, type SheetColumn, sheetColumns } from "./sheet-columns.ts";

/**
 * The Muster workbook as tables: about it, a sheet a register with all records that are not taken back, the field
 * dictionary, and the lists that cells are picked from. Without records it is the template to fill in.
 */
export function workbookTables(records: Records, state: WorkbookState): readonly TableFile[] {
  const linkText = createLinkText(records);
  const lists = createPickLists(records, linkText);
  const sheets = SHEETS.map((register) => sheetTable(register, kept(records, register), linkText, lists));
  const counts = SHEETS.map((register, i) => ({
    name: registerOf(register).label,
    contents: counted(sheets[i]?.rows.length ?? 0, "row", "rows"),
  }));
  return [aboutTable(state, counts), ...sheets, fieldsTable(), lists.table()];
}

function kept(records: Records, register: RegisterId): readonly RegisterRecord[] {
  const described = registerOf(register);
  return [...(records.get(register)?.values() ?? [])]
    .filter(({ withdrawn }) => !withdrawn)
    .map((record) => ({ record, title: recordTitle(described, record).toLowerCase() }))
    .sort((a, b) => (a.title === b.title ? (a.record.id < b.record.id ? -1 : 1) : a.title < b.title ? -1 : 1))
    .map(({ record }) => record);
}

function sheetTable(
  register: RegisterId,
  records: readonly RegisterRecord[],
  linkText: LinkText,
  lists: PickLists,
): TableFile {
  // A column of money is written as two, the amount and its currency.
  const columns = sheetColumns(register).filter(({ kind }) => kind !== "currency");
  return {
    name: registerOf(register).label,
    columns: columns.map((column) => fileColumn(column, register, lists)),
    rows: records.flatMap((record) =>
      programsOf(record).map((program) => columns.map((column) => sheetCell(column, record, program, linkText))),
    ),
  };
}

function fileColumn(column: SheetColumn, register: RegisterId, lists: PickLists): FileColumn {
  if (column.kind === "id") return { label: ID_HEADING, type: "text" };
  const { heading, field } = column;
  const pick = column.kind === "program" ? undefined : lists.of(register, field);
  return { label: heading, ...typeOf(field), ...(pick ? { pick } : {}) };
}

function typeOf({ type }: Field): Pick<FileColumn, "type" | "beside"> {
  return type === "money" ? { type, beside: true } : { type: COLUMN_TYPES[type] ?? "text" };
}
