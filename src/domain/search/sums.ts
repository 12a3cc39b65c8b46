import type { RegisterRecord } from "../registers/register.ts";
import { isMoney } from "../registers/text-from-value.ts";

/**
 * The sum of a field over records. Amounts of different currencies are never added together.
 *
 * @property currency  null for whole numbers
 * @property total     whole number, or minor units of the currency
 */
export interface FieldSum {
  readonly field: string;
  readonly currency: string | null;
  readonly total: number;
}

/** The sums of these fields, field by field and currency by currency; nothing for a field without any number. */
export function sumsOf(records: readonly Pick<RegisterRecord, "values">[], fields: readonly string[]): FieldSum[] {
  return fields.flatMap((field) => {
    const totals = new Map<string | null, number>();
    const add = (currency: string | null, amount: number) => totals.set(currency, (totals.get(currency) ?? 0) + amount);
    for (const { values } of records) {
      const value = values[field];
      if (typeof value === "number") add(null, value);
      else if (typeof value === "object" && isMoney(value)) add(value.currency, value.minor);
    }
    return [...totals].map(([currency, total]) => ({ field, currency, total }));
  });
}
