import type { Money } from "./money.ts";

/** What a cell of a written table can hold; null is blank. In a date column a text is a `CalendarDate`, in a decimal
 * one a canonical decimal. */
export type FileCell = string | number | boolean | Money | null;

/**
 * A column of a written table. The type decides how its cells are written.
 *
 * @property pick    where a workbook offers the cells of this column to be picked from
 * @property beside  for amounts: the currency stands in a column of its own also when all amounts have the same
 */
export interface FileColumn {
  readonly label: string;
  readonly type: "text" | "integer" | "decimal" | "money" | "date" | "yesNo";
  readonly pick?: PickList;
  readonly beside?: true;
}

/**
 * The cells of a column under its heading, in a sheet of the same workbook.
 *
 * @property column  index in that sheet
 * @property only    true when nothing else may be entered
 */
export interface PickList {
  readonly sheet: string;
  readonly column: number;
  readonly only: boolean;
}

/**
 * A table to be written to a file.
 *
 * @property name   of the sheet
 * @property rows   cells by column
 * @property prose  true for a sheet that is read, not filtered
 */
export interface TableFile {
  readonly name: string;
  readonly columns: readonly FileColumn[];
  readonly rows: readonly (readonly FileCell[])[];
  readonly prose?: true;
}

/** Longest text that a cell of a workbook can hold. */
const LONGEST_TEXT = 32_767;
const CUT_MARK = " … (cut: a cell of a workbook holds 32,767 characters)";

/** A text as it fits into a cell of a workbook; one that was cut says so at its end. */
export function fittingText(text: string): string {
  return text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT - CUT_MARK.length) + CUT_MARK : text;
}
