import type { Money } from "./money.ts";

/** What a cell of a written table can hold; null is blank. In a date column a text is a `CalendarDate`, in a decimal
 * one a canonical decimal. */
export type FileCell = string | number | boolean | Money | null;

/** A column of a written table. The type decides how its cells are written. */
export interface FileColumn {
  readonly label: string;
  readonly type: "text" | "integer" | "decimal" | "money" | "date" | "yesNo";
}

/**
 * A table to be written to a file.
 *
 * @property name  of the sheet
 * @property rows  cells by column
 */
export interface TableFile {
  readonly name: string;
  readonly columns: readonly FileColumn[];
  readonly rows: readonly (readonly FileCell[])[];
}
