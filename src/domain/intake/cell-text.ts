import type { Cell } from "./cell.ts";

/** The text of a cell as people would see it; "" for a blank. Numbers as their shortest decimal text. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return cell.trim();
  if (typeof cell === "number") return numberText(cell);
  if (typeof cell === "boolean") return cell ? "true" : "false";
  return "date" in cell ? cell.date.replace("T", " ") : cell.error;
}

/**
 * The shortest decimal text of a cell's number without exponent. A workbook stores binary fractions; what lies beyond their
 * 15 significant digits (19.990000000000002) isn't what anybody typed.
 */
export function numberText(value: number): string {
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
