import { type Fraction, plus } from "../../value/fraction.ts";
import type { Amount } from "./money-figure.ts";

/** The exact sums, one a currency, by the currencies' codes: currencies are never added to each other. */
export function amountsByCurrency(amounts: readonly Amount[]): readonly Amount[] {
  const sums = new Map<string, Fraction>();
  for (const { minor, currency } of amounts) {
    const before = sums.get(currency);
    sums.set(currency, before ? plus(before, minor) : minor);
  }
  return [...sums].map(([currency, minor]) => ({ minor, currency })).sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
