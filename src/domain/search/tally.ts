import type { RegisterRecord } from "../registers/register.ts";
import { isMoney } from "../registers/text-from-value.ts";

/**
 * What stands in some cells, taken together.
 *
 * @property filled   cells in which something stands
 * @property numbers  whole numbers (currency null) and amounts of each currency, with how many there are
 */
export interface CellTally {
  readonly filled: number;
  readonly numbers: readonly NumberTally[];
}

/** Numbers of one kind added up; `total` is a whole number, or minor units of the currency. */
export interface NumberTally {
  readonly currency: string | null;
  readonly count: number;
  readonly total: number;
}

/** Counts and adds up the cells of these records in these fields; currencies are never added to each other. */
export function tallyOf(records: readonly Pick<RegisterRecord, "values">[], fields: readonly string[]): CellTally {
  const byCurrency = new Map<string | null, NumberTally>();
  let filled = 0;
  for (const { values } of records) {
    for (const field of fields) {
      const value = values[field];
      if (value === undefined) continue;
      filled += 1;
      if (typeof value === "number") add(byCurrency, null, value);
      else if (typeof value === "object" && isMoney(value)) add(byCurrency, value.currency, value.minor);
    }
  }
  return { filled, numbers: [...byCurrency.values()] };
}

/**
 * The average of what was added up, rounded half away from zero; computed in whole numbers.
 *
 * @param digits  decimal places kept beyond those of the total
 * @returns       so many units of the last place, e.g. 250 for 2.5 with two digits
 */
export function averageOf({ total, count }: Pick<NumberTally, "total" | "count">, digits: number): number {
  const scaled = BigInt(total) * 10n ** BigInt(digits);
  const half = BigInt(count) * (scaled < 0n ? -1n : 1n);
  return Number((2n * scaled + half) / (2n * BigInt(count)));
}

function add(byCurrency: Map<string | null, NumberTally>, currency: string | null, amount: number): void {
  const known = byCurrency.get(currency);
  byCurrency.set(currency, { currency, count: (known?.count ?? 0) + 1, total: (known?.total ?? 0) + amount });
}
