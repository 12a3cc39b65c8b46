/**
 * One cell of a table that was read, before anybody decided what it means. `null` is blank.
 *
 * @property date      a cell that the file itself marks as a date: ISO date, with a time after `T` if the file has one
 * @property error     an error the file shows instead of a value, e.g. `#N/A`; or a formula, beginning with `=`, whose
 *                     value the file doesn't hold
 * @property currency  ISO 4217 code that the file itself states for a number, by its format
 * @property from1904  a number that would be a day, in a workbook that counts days from 1904
 */
export type Cell =
  | string
  | number
  | boolean
  | null
  | { readonly date: string }
  | { readonly error: string }
  | { readonly number: number; readonly currency: string }
  | { readonly number: number; readonly from1904: true };

/** Cells that a workbook shows as one; the first of them has the value. Rows from 1, columns from 0, both inclusive. */
export interface MergedCells {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * What a workbook says about a sheet beside its cells.
 *
 * @property hiddenRows     row numbers
 * @property hiddenColumns  indices
 */
export interface Layout {
  readonly merged: readonly MergedCells[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/**
 * One table of a file: a sheet, a part of one, or the whole of a text file.
 *
 * @property rows    all rows from the first of the file on, ragged, so that index + 1 is the row number people see
 * @property layout  absent where the file has none, as in texts
 * @property within  name of the sheet that a table is only a part of
 */
export interface Table {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly Cell[])[];
  readonly layout?: Layout;
  readonly within?: string;
}
