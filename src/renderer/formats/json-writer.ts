import { decimalFromMoney } from "../../domain/value/money.ts";
import type { FileCell, TableFile } from "../../domain/value/table-file.ts";

/**
 * A table as a JSON list of objects, UTF-8, one object a row.
 *
 * @param keys  names of the members, by column; blanks are null, amounts `{"amount":"12.50","currency":"EUR"}`
 */
export function jsonFromTable(table: TableFile, keys: readonly string[]): Uint8Array {
  const rows = table.rows.map((row) => Object.fromEntries(keys.map((key, i) => [key, memberFromCell(row[i] ?? null)])));
  return new TextEncoder().encode(`${JSON.stringify(rows, null, 2)}\n`);
}

function memberFromCell(cell: FileCell) {
  return cell !== null && typeof cell === "object" ? { amount: decimalFromMoney(cell), currency: cell.currency } : cell;
}
