import type { Field, Value } from "../registers/field.ts";
import { isMoney } from "../registers/text-from-value.ts";
import { compareDecimals, decimalFromPlain } from "../value/decimal.ts";
import { minorDigits } from "../value/money.ts";

const AMOUNT = /^(-?\d+)(?:[.,](\d+))?$/;

/**
 * Order of a number or an amount against what was typed: negative, 0, positive. Amounts compare in their own currency, and
 * digits beyond its minor unit don't count.
 *
 * @returns undefined when the two can't be compared; null for a value that is neither
 */
export function numberOrder({ type }: Pick<Field, "type">, value: Value, typed: string): number | undefined | null {
  if (typeof value === "number") return isNumberFor({ type: "integer" }, typed) ? value - Number(typed) : undefined;
  if (isMoney(value)) {
    const parts = AMOUNT.exec(typed);
    if (!parts) return undefined;
    const digits = minorDigits(value.currency);
    return value.minor - Number(`${parts[1]}${(parts[2] ?? "").padEnd(digits, "0").slice(0, digits)}`);
  }
  if (type !== "decimal" || typeof value !== "string") return null;
  const own = decimalFromPlain(value);
  const wanted = decimalTyped(typed);
  return own === undefined || wanted === undefined ? undefined : compareDecimals(own, wanted);
}

/** Whether values of a field for numbers or amounts can be compared with what was typed; never for any other field. */
export function isNumberFor({ type }: Pick<Field, "type">, typed: string): boolean {
  switch (type) {
    case "integer":
      return /^-?\d+$/.test(typed);
    case "decimal":
      return decimalTyped(typed) !== undefined;
    case "money":
      return AMOUNT.test(typed);
    default:
      return false;
  }
}

function decimalTyped(typed: string): string | undefined {
  return decimalFromPlain(typed.replace(",", "."));
}
