import type { Field } from "../registers/field.ts";
import type { Table } from "./cell.ts";
import { cellText } from "./cell-text.ts";
import { addressIn, type Columns } from "./derived-column.ts";
import type { ImportQuestion } from "./import-question.ts";
import { currencyIn } from "./read-number.ts";

/**
 * Amounts of a file that name no currency, neither in their cell nor in one of their row.
 *
 * @property bare   the first of them, by their cells; none when every amount names its currency
 * @property named  currencies that other amounts of the file name
 */
export interface UnnamedAmounts {
  readonly bare: readonly { readonly text: string; readonly address: string }[];
  readonly named: readonly string[];
}

const SHOWN = 4;
const USUAL = ["EUR", "USD", "GBP", "CHF"];

/** Finds the amounts that name no currency. One that is nothing in any currency needs none. */
export function unnamedAmounts(
  table: Table,
  headerRow: number,
  columns: readonly (Field | undefined)[],
  made: Columns,
): UnnamedAmounts {
  const amounts = columns.flatMap((field, column) => (field?.type === "money" ? [column] : []));
  const currencyColumn = columns.findIndex((field) => field?.id === "currency");
  const bare: UnnamedAmounts["bare"][number][] = [];
  const named = new Set<string>();
  for (let row = headerRow; row < table.rows.length && bare.length < SHOWN; row++) {
    const cells = table.rows[row] ?? [];
    if (cellText(cells[currencyColumn]) !== "") continue;
    for (const column of amounts) {
      const text = cellText(cells[column]);
      const currency = currencyIn(text);
      if (currency !== undefined) named.add(currency);
      else if (/[1-9]/.test(text)) bare.push({ text, address: addressIn(made, column, row + 1) });
    }
  }
  return { bare: bare.slice(0, SHOWN), named: [...named] };
}

/**
 * The question in which currency they are; null when there are none.
 *
 * @param usual  the organisation's currency, which is likely
 */
export function currencyQuestion({ bare, named }: UnnamedAmounts, usual: string): ImportQuestion | null {
  if (bare.length === 0) return null;
  return {
    id: "currency",
    sentence: "Amounts in this file name no currency. Which is meant?",
    likely: usual,
    options: [...new Set([usual, ...named, ...USUAL])].map((currency) => ({
      value: currency,
      label: currency,
      samples: bare.map(({ text, address }) => `${address}: “${text}” is ${text} ${currency}`),
    })),
  };
}
