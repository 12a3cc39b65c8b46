import type { Field, Value } from "../registers/field.ts";
import { isMoney } from "../registers/text-from-value.ts";
import { compareDecimals, decimalFromPlain } from "../value/decimal.ts";
import { minorDigits } from "../value/money.ts";

/**
 * Order of a number or an amount against what was typed: negative, 0, positive. Amounts compare in their own currency, and
 * digits beyond its minor unit don't count.
 *
 * @returns undefined when the two can't be compared; null for a value that is neither
 */
export function numberOrder({ type }: Pick<Field, "type">, value: Value, typed: string): number | undefined | null {
  if (typeof value === "number") return /^-?\d+$/.test(typed) ? value - Number(typed) : undefined;
  if (isMoney(value)) {
    const parts = /^(-?\d+)(?:[.,](\d+))?$/.exec(typed);
    if (!parts) return undefined;
    const digits = minorDigits(value.currency);
    return value.minor - Number(`${parts[1]}${(parts[2] ?? "").padEnd(digits, "0").slice(0, digits)}`);
  }
  if (type !== "decimal" || typeof value !== "string") return null;
  const wanted = decimalFromPlain(typed.replace(",", "."));
  return wanted === undefined ? undefined : compareDecimals(value, wanted);
}
