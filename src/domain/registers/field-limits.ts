import { compareDecimals, fractionDigits } from "../value/decimal.ts";
import type { Field } from "./field.ts";
import { fitsMask, maskWords } from "./text-mask.ts";

type Limited = Pick<Field, "min" | "max" | "decimals" | "mask">;

/**
 * Why a number is beyond what its field takes, as the end of a sentence (`is less than 5`); undefined when it is not.
 *
 * @param number  canonical decimal text
 */
export function beyondLimits({ min, max, decimals }: Limited, number: string): string | undefined {
  if (min !== undefined && compareDecimals(number, String(min)) < 0) return `is less than ${min}`;
  if (max !== undefined && compareDecimals(number, String(max)) > 0) return `is more than ${max}`;
  if (decimals === undefined || fractionDigits(number) <= decimals) return undefined;
  return decimals === 0
    ? "is no whole number"
    : `has more than ${decimals} ${decimals === 1 ? "digit" : "digits"} after the mark`;
}

/** Why a text doesn't look as its field demands, as the end of a sentence; undefined when it does. */
export function unlikeMask({ mask }: Limited, text: string): string | undefined {
  return mask === undefined || fitsMask(mask, text) ? undefined : `doesn't look like ${maskWords(mask)}`;
}
