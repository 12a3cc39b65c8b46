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
