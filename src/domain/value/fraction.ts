import { decimalFromUnits, fractionDigits } from "./decimal.ts";

/** An exact number: `over` divided by `under`, in lowest terms, `under` above 0. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** Nothing. */
export const ZERO: Fraction = { over: 0n, under: 1n };

/** The fraction of two whole numbers. @throws RangeError when `under` is 0: always a bug of the caller */
export function fraction(over: bigint | number, under: bigint | number = 1): Fraction {
  const [top, bottom] = [BigInt(over), BigInt(under)];
  if (bottom === 0n) throw new RangeError("Nothing can be divided by 0");
  const sign = bottom < 0n ? -1n : 1n;
  const divisor = greatestDivisor(top < 0n ? -top : top, bottom * sign);
  return { over: (top * sign) / divisor, under: (bottom * sign) / divisor };
}

/** The exact sum. */
export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under + b.over * a.under, a.under * b.under);
}

/** The exact product. */
export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.over, a.under * b.under);
}

/** The exact difference. */
export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { over: -b.over, under: b.under });
}

/** The exact sum of a list; nothing of none. */
export function sumOf(list: readonly Fraction[]): Fraction {
  return list.reduce(plus, ZERO);
}

/** Order of two numbers: negative, 0, positive. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The number a canonical decimal text stands for: `0.83` is 83/100. */
export function fractionFromDecimal(decimal: string): Fraction {
  return fraction(BigInt(decimal.replace(".", "")), 10n ** BigInt(fractionDigits(decimal)));
}

/** The least whole number that isn't smaller. @throws RangeError when it is too large to be exact */
export function roundedUp({ over, under }: Fraction): number {
  const down = over / under;
  const whole = Number(over > down * under ? down + 1n : down);
  if (!Number.isSafeInteger(whole)) throw new RangeError(`${over}/${under} is too large to be counted exactly`);
  return whole;
}

/** The number as text for a sentence: `12`, `124.9`, or `1/3` where no decimal is exact. */
export function fractionText({ over, under }: Fraction): string {
  let [scale, digits] = [1n, 0];
  while (scale % under !== 0n && digits < 20) [scale, digits] = [scale * 10n, digits + 1];
  if (scale % under !== 0n) return `${over}/${under}`;
  return decimalFromUnits(over * (scale / under), digits);
}

/** The nearest whole number, a half away from zero; for showing only. */
export function rounded({ over, under }: Fraction): number {
  const size = over < 0n ? -over : over;
  const nearest = Number((2n * size + under) / (2n * under));
  return over < 0n && nearest !== 0 ? -nearest : nearest;
}

/** True for a whole number. */
export function isWhole({ under }: Fraction): boolean {
  return under === 1n;
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger === 0n ? 1n : larger;
}
