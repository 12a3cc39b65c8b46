import type { Field } from "../registers/field.ts";
import { type RegisterRecord, valueIn } from "../registers/register.ts";
import { isMoney } from "../registers/text-from-value.ts";
import { decimalFromUnits, fractionDigits, sumOfDecimals } from "../value/decimal.ts";
import type { Money } from "../value/money.ts";

/**
 * What stands in some cells, taken together.
 *
 * @property filled   cells in which something stands
 * @property numbers  plain numbers, and amounts of each currency, with how many there are
 */
export interface CellTally {
  readonly filled: number;
  readonly numbers: readonly NumberTally[];
}

/** Numbers of one kind added up; `total` is a canonical decimal, or an amount. */
export interface NumberTally {
  readonly count: number;
  readonly total: string | Money;
}

/** Counts and adds up the cells of these records in these fields; currencies are never added to each other. */
export function tallyOf(
  records: readonly Pick<RegisterRecord, "values">[],
  fields: readonly Pick<Field, "id" | "type" | "derived">[],
): CellTally {
  const plain: string[] = [];
  const amounts = new Map<string, { count: number; minor: number }>();
  let filled = 0;
  for (const record of records) {
    for (const field of fields) {
      const value = valueIn(field, record);
      if (value === undefined) continue;
      filled += 1;
      if (typeof value === "number") plain.push(String(value));
      else if (field.type === "decimal" && typeof value === "string") plain.push(value);
      else if (typeof value === "object" && isMoney(value)) {
        const known = amounts.get(value.currency) ?? { count: 0, minor: 0 };
        amounts.set(value.currency, { count: known.count + 1, minor: known.minor + value.minor });
      }
    }
  }
  return {
    filled,
    numbers: [
      ...(plain.length === 0 ? [] : [{ count: plain.length, total: sumOfDecimals(plain) }]),
      ...[...amounts].map(([currency, { count, minor }]) => ({ count, total: { minor, currency } })),
    ],
  };
}

/**
 * The average of what was added up, rounded half away from zero; computed in whole numbers.
 *
 * @param total   canonical decimal
 * @param digits  decimal places kept
 * @returns       canonical decimal
 */
export function averageOf(total: string, count: number, digits: number): string {
  const units = BigInt(total.replace(".", "")) * 10n ** BigInt(digits);
  const parts = BigInt(count) * 10n ** BigInt(fractionDigits(total));
  const rounded = (2n * units + (units < 0n ? -parts : parts)) / (2n * parts);
  return decimalFromUnits(rounded, digits);
}
