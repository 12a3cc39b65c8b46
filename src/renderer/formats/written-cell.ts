import { numberText } from "../../domain/intake/cell-text.ts";
import { type CalendarDate, isCalendarDate } from "../../domain/value/calendar-date.ts";
import { decimalFromMoney, minorDigits } from "../../domain/value/money.ts";
import { type FileCell, fittingText } from "../../domain/value/table-file.ts";
import type { WrittenColumn } from "./written-columns.ts";

/**
 * A cell as every kind of workbook needs it; null is blank.
 *
 * @property decimal  a number as plain decimal text, never more digits than a spreadsheet program keeps
 * @property digits   shown after the mark; null as many as it has
 */
export type WrittenCell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "date"; readonly date: CalendarDate }
  | {
      readonly kind: "number";
      readonly decimal: string;
      readonly digits: number | null;
      readonly currency: string | null;
    };

/** Significant digits that spreadsheet programs keep of a number; a longer one stays a text. */
const MOST_DIGITS = 15;

/** What a table's cell is in a column of the file. */
export function writtenCell(cell: FileCell, column: WrittenColumn): WrittenCell | null {
  if (cell === null || cell === "") return null;
  if (typeof cell === "boolean") return textCell(cell ? "Yes" : "No");
  if (typeof cell === "number") return numberCell(String(cell), 0, null);
  if (typeof cell === "object") {
    if (column.part === "currency") return textCell(cell.currency);
    return numberCell(decimalFromMoney(cell), minorDigits(cell.currency), cell.currency);
  }
  if (column.type === "date" && isCalendarDate(cell)) return { kind: "date", date: cell };
  if (column.type === "decimal" && numberText(Number(cell)) === cell) return numberCell(cell, null, null);
  return textCell(cell);
}

/** Characters for which a column is wide enough: most of its cells, at least 8 and at most 60. */
export function columnWidth(heading: string, cells: Iterable<WrittenCell | null>): number {
  let longest = Math.max(8, heading.length + 2);
  for (const cell of cells) {
    const length = cell === null ? 0 : cell.kind === "text" ? longestLine(cell.text) : cellLength(cell);
    if (length > longest) longest = length;
  }
  return Math.min(60, longest + 2);
}

function cellLength(cell: Exclude<WrittenCell, { kind: "text" }>): number {
  return cell.kind === "date" ? 10 : cell.decimal.length + Math.floor(cell.decimal.length / 4);
}

function longestLine(text: string): number {
  return text.includes("\n")
    ? Math.max(
        ...text
          .slice(0, 400)
          .split("\n")
          .map((line) => line.length),
      )
    : text.length;
}

function textCell(text: string): WrittenCell {
  return { kind: "text", text: fittingText(text) };
}

function numberCell(decimal: string, digits: number | null, currency: string | null): WrittenCell {
  const significant = decimal.replace(/\D/g, "").replace(/^0+/, "").length;
  return significant > MOST_DIGITS ? textCell(decimal) : { kind: "number", decimal, digits, currency };
}
