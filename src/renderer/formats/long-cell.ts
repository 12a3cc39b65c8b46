import { cellAddress } from "../../domain/intake/cell-text.ts";
import { failed, type Result } from "../../domain/value/result.ts";

/** What a cell of Excel holds at most. No name, number or remark is longer. */
export const MOST_CHARACTERS = 32_767;

/**
 * Why a file is refused one of whose cells is longer than any cell of a spreadsheet; undefined when none is.
 *
 * @param first  number that people see for the first row
 */
export function longCell(name: string, rows: readonly (readonly unknown[])[], first = 1): Result<never> | undefined {
  for (const [i, row] of rows.entries()) {
    for (const [column, cell] of row.entries()) {
      if (typeof cell !== "string" || cell.length <= MOST_CHARACTERS) continue;
      const length = cell.length.toLocaleString("en-US");
      return failed(
        "cell-too-long",
        `Cell ${cellAddress(column, i + first)} of “${name}” has ${length} characters; a cell of a spreadsheet holds at most 32,767. Nothing was imported. A quotation mark or a delimiter may be missing there: mend the file and import it again.`,
      );
    }
  }
  return undefined;
}
