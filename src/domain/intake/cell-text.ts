import type { Cell } from "./cell.ts";
import { trimmedText } from "./trimmed-text.ts";

/** The text of a cell as people would see it; "" for a blank. Numbers as their shortest decimal text, with their currency. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return trimmedText(cell);
  if (typeof cell === "number") return numberText(cell);
  if (typeof cell === "boolean") return cell ? "true" : "false";
  if ("date" in cell) return cell.date.replace("T", " ");
  if ("error" in cell) return cell.error;
  return "currency" in cell ? `${numberText(cell.number)} ${cell.currency}` : numberText(cell.number);
}

/** The number of a cell that is one, whatever else the file states about it; undefined for any other cell, also for texts. */
export function numberIn(cell: Cell | undefined): number | undefined {
  if (typeof cell === "number") return cell;
  return typeof cell === "object" && cell !== null && "number" in cell ? cell.number : undefined;
}

/** Fifteen digits and a decimal point: rounding to so many digits changes no text that is no longer. */
const LOSSLESS = 16;

/**
 * The shortest decimal text of a cell's number without exponent. A workbook stores binary fractions; what lies beyond their
 * 15 significant digits (19.990000000000002) isn't what anybody typed.
 */
export function numberText(value: number): string {
  const shortest = String(value);
  if (shortest.length <= LOSSLESS && !shortest.includes("e")) return shortest;
  const rounded = Number.isInteger(value) ? value : Number(value.toPrecision(15));
  const text = String(rounded);
  return /e/i.test(text) ? rounded.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 }) : text;
}

/** The address of a cell as spreadsheet programs write it. @param column from 0 @param row from 1 */
export function cellAddress(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

/** The name of a column as spreadsheet programs write it: 0 is `A`, 25 is `Z`, 26 is `AA`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}
