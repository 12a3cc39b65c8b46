import { harmlessText } from "../../domain/value/formula-text.ts";
import { decimalFromMoney } from "../../domain/value/money.ts";
import type { FileCell, TableFile } from "../../domain/value/table-file.ts";
import { type WrittenColumn, writtenColumns } from "./written-columns.ts";

/**
 * A table as CSV after RFC 4180: UTF-8 with a byte order mark so that Excel reads it right, commas, lines end in CR LF.
 *
 * A text that a spreadsheet program would run as a formula gets an apostrophe before it. Numbers have a decimal point
 * and no thousands marks, dates are ISO, yes/no is `Yes` or `No`.
 */
export function csvFromTable(table: TableFile): Uint8Array {
  const columns = writtenColumns(table);
  const lines = [columns.map((column) => quoted(harmlessText(column.label))).join(",")];
  for (const row of table.rows) lines.push(columns.map((column) => quoted(cellText(row, column))).join(","));
  return new TextEncoder().encode(`\ufeff${lines.join("\r\n")}\r\n`);
}

function cellText(row: readonly FileCell[], column: WrittenColumn): string {
  const cell = row[column.from] ?? null;
  if (cell === null) return "";
  if (typeof cell === "string") return column.type === "decimal" ? cell : harmlessText(cell);
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "boolean") return cell ? "Yes" : "No";
  return column.part === "currency" ? harmlessText(cell.currency) : decimalFromMoney(cell);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
