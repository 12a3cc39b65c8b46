import { type CellObject, type ColInfo, utils, type WorkSheet, write } from "xlsx";
import { numberText } from "../../domain/intake/cell-text.ts";
import { dayNumber, isCalendarDate } from "../../domain/value/calendar-date.ts";
import { decimalFromMoney, minorDigits } from "../../domain/value/money.ts";
import type { FileCell, TableFile } from "../../domain/value/table-file.ts";
import { withFrozenHeading } from "./frozen-heading.ts";
import { type WrittenColumn, writtenColumns } from "./written-columns.ts";

/** Serial number of 1970-01-01 in a workbook whose days are counted from 1900. */
const EPOCH_SERIAL = 25_569;
/** The last serial number before the 29 February 1900 that workbooks count although it never was. */
const BEFORE_PHANTOM_DAY = 60;
/** Longest text that a cell of a workbook can hold. */
const LONGEST_TEXT = 32_767;
const CUT_MARK = " … (cut: a cell of a workbook holds 32,767 characters)";

/**
 * A workbook with one sheet a table, headings frozen and filters on.
 *
 * Numbers, amounts and dates are what they say, a decimal with more digits than a workbook keeps is a text; a text is always a text, so nothing in it is ever run as a formula.
 *
 * @param tables  at least one
 */
export function xlsxFromTables(tables: readonly TableFile[]): Uint8Array {
  const book = utils.book_new();
  const names: string[] = [];
  for (const table of tables) {
    const name = sheetName(table.name, names);
    names.push(name);
    utils.book_append_sheet(book, sheetFromTable(table), name);
  }
  const bytes: ArrayBuffer = write(book, { type: "array", bookType: "xlsx", bookSST: true, compression: false });
  return withFrozenHeading(new Uint8Array(bytes));
}

function sheetFromTable(table: TableFile): WorkSheet {
  const columns = writtenColumns(table);
  const rows: (CellObject | null)[][] = [columns.map((column) => textCell(column.label))];
  for (const row of table.rows) rows.push(columns.map((column) => cellFromValue(row[column.from] ?? null, column)));
  const sheet = utils.aoa_to_sheet(rows, { dense: true });
  sheet["!cols"] = columns.map((_, index) => columnWidth(rows, index));
  if (columns.length > 0) {
    const end = utils.encode_cell({ r: table.rows.length, c: columns.length - 1 });
    sheet["!autofilter"] = { ref: `A1:${end}` };
  }
  return sheet;
}

function cellFromValue(cell: FileCell, column: WrittenColumn): CellObject | null {
  if (cell === null || cell === "") return null;
  if (typeof cell === "number") return { t: "n", v: cell, z: "0" };
  if (typeof cell === "boolean") return textCell(cell ? "Yes" : "No");
  if (typeof cell === "object") {
    if (column.part === "currency") return textCell(cell.currency);
    const digits = minorDigits(cell.currency);
    const format = digits === 0 ? "#,##0" : `#,##0.${"0".repeat(digits)}`;
    return { t: "n", v: Number(decimalFromMoney(cell)), z: format };
  }
  if (column.type === "date" && isCalendarDate(cell)) {
    const serial = dayNumber(cell) + EPOCH_SERIAL;
    return { t: "n", v: serial <= BEFORE_PHANTOM_DAY ? serial - 1 : serial, z: "yyyy-mm-dd" };
  }
  if (column.type === "decimal" && isKeptByWorkbooks(cell)) return { t: "n", v: Number(cell) };
  return textCell(cell);
}

/** Workbooks keep 15 significant digits of a number. */
function isKeptByWorkbooks(decimal: string): boolean {
  const digits = decimal.replace(/[-.]/g, "").replace(/^0+/, "");
  return digits.length <= 15 && numberText(Number(decimal)) === decimal;
}

function textCell(text: string): CellObject {
  const fitting = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT - CUT_MARK.length) + CUT_MARK : text;
  return { t: "s", v: fitting };
}

/** Wide enough for most cells, at least 8 and at most 60 characters. */
function columnWidth(rows: readonly (readonly (CellObject | null)[])[], index: number): ColInfo {
  let longest = 8;
  for (const row of rows) {
    const cell = row[index];
    if (!cell) continue;
    const length = cell.z === "yyyy-mm-dd" ? 10 : String(cell.v ?? "").length;
    if (length > longest) longest = length;
  }
  return { wch: Math.min(60, longest + 2) };
}

/** The name with what no sheet's name may have taken out, at most 31 characters, different from the names before it. */
function sheetName(name: string, taken: readonly string[]): string {
  const allowed =
    name
      .replace(/[[\]:*?/\\]/g, " ")
      .replace(/^'+|'+$/g, "")
      .trim()
      .slice(0, 31) || "Sheet";
  if (!taken.includes(allowed)) return allowed;
  const suffix = ` ${taken.length + 1}`;
  return allowed.slice(0, 31 - suffix.length) + suffix;
}
