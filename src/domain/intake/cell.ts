/**
 * One cell of a table that was read, before anybody decided what it means. `null` is blank.
 *
 * @property date   a cell that the file itself marks as a date: ISO date, with a time after `T` if the file has one
 * @property error  an error the file shows instead of a value, e.g. `#N/A`
 */
export type Cell = string | number | boolean | null | { readonly date: string } | { readonly error: string };

/**
 * One table of a file: a sheet, or the whole of a text file.
 *
 * @property rows  all rows from the first of the file on, ragged, so that index + 1 is the row number people see
 */
export interface Table {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly Cell[])[];
}
