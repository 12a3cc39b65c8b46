import type { FileCell, FileColumn, TableFile } from "../../domain/value/table-file.ts";

/**
 * A column as it stands in the file. An amount and its currency are two columns unless the whole column has one
 * currency: then that stands in the heading, where nothing else is asked for.
 *
 * @property part  which part of the cells of column `from` it holds
 */
export interface WrittenColumn {
  readonly label: string;
  readonly type: FileColumn["type"];
  readonly from: number;
  readonly part: "whole" | "amount" | "currency";
}

/** The columns of the file for the columns of a table, e.g. `Unit cost (EUR)`, or `Unit cost` and `Unit cost currency`. */
export function writtenColumns(table: TableFile): readonly WrittenColumn[] {
  return table.columns.flatMap((column, from): WrittenColumn[] => {
    const { label, type } = column;
    if (type !== "money") return [{ label, type, from, part: "whole" }];
    const [currency, ...others] = currenciesIn(table.rows, from);
    if (others.length === 0 && !column.beside) {
      return [{ label: currency === undefined ? label : `${label} (${currency})`, type, from, part: "amount" }];
    }
    return [
      { label, type, from, part: "amount" },
      { label: `${label} currency`, type: "text", from, part: "currency" },
    ];
  });
}

/** Currency of a cell with an amount; undefined for any other cell. */
export function currencyOf(cell: FileCell | undefined): string | undefined {
  return typeof cell === "object" && cell !== null ? cell.currency : undefined;
}

function currenciesIn(rows: TableFile["rows"], column: number): readonly string[] {
  const currencies = new Set<string>();
  for (const row of rows) {
    const currency = currencyOf(row[column]);
    if (currency !== undefined) currencies.add(currency);
  }
  return [...currencies];
}
