import { registerOf } from "../registers/all.ts";
import type { RegisterId } from "../registers/register-id.ts";
import { columnFilter } from "../search/column-filter.ts";
import type { RowPlace } from "./draft.ts";

/**
 * Tells of rows whether they pass what is typed in the filter of the dry run's column of rows: a row's number, a range of
 * them or a comparison, in a Muster workbook with the name of a sheet before it or that name alone: `12`, `3-5`, `>=10`,
 * `Hardware 4`.
 */
export function rowFilter(typed: string): (place: RowPlace) => boolean {
  const { sheet, numbers } = partsOf(typed);
  const passes = columnFilter({ type: "integer" }, /^\d+$/.test(numbers) ? `=${numbers}` : numbers, null);
  return ({ row, register }) => isOf(sheet, register) && passes(row, String(row));
}

/**
 * What the filter of rows takes, in a sentence, where what is typed there means no row; null where it can be read.
 *
 * @param sheets  the registers whose sheets a Muster workbook has; none for any other file
 */
export function unreadRowFilter(typed: string, sheets: readonly RegisterId[]): string | null {
  const { sheet } = partsOf(typed);
  if (sheet === "" || sheets.some((register) => isOf(sheet, register))) return null;
  if (sheets.length === 0) return "Type a row’s number such as 12, 3-5 or >=10.";
  return "Type a sheet, a row’s number or both, such as Hardware 4, 3-5 or >=10.";
}

function isOf(sheet: string, register: RegisterId | undefined): boolean {
  return sheet === "" || (register !== undefined && registerOf(register).label.toLowerCase().includes(sheet));
}

/** The name before the numbers, and these without the marks between thousands, as rows are shown with them. */
function partsOf(typed: string): { readonly sheet: string; readonly numbers: string } {
  const plain = typed
    .trim()
    .toLowerCase()
    .replace(/(?<=\d)[.,'’\s](?=\d{3}(?!\d))/g, "");
  const [, sheet = "", numbers = ""] = /^(.*?)\s*((?:[<>]=?|=)?\s*\d+(?:\s*[-–]\s*\d+)?)?$/.exec(plain) ?? [];
  return { sheet, numbers };
}
