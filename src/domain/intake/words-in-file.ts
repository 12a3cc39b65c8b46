import type { Table } from "./cell.ts";
import { cellText } from "./cell-text.ts";
import type { ColumnWords } from "./derived-column.ts";

/**
 * The words with a meaning that stand in the rows below the headings: a profile brings those of earlier files as well.
 *
 * @param table  with its derived columns, its words as the file has them
 */
export function wordsInFile(table: Table, headerRow: number, words: ColumnWords): ColumnWords {
  const found = Object.entries(words).flatMap(([index, meanings]) => {
    const column = Number(index);
    const texts = new Set(table.rows.slice(headerRow).map((row) => cellText(row[column]).toLowerCase()));
    const here = Object.entries(meanings).filter(([word]) => texts.has(word));
    return here.length === 0 ? [] : [[column, Object.fromEntries(here)] as const];
  });
  return Object.fromEntries(found);
}
