import { type Fraction, isWhole, rounded } from "../value/fraction.ts";
import type { MoneyText } from "./price.ts";

/** An exact amount as people read it: rounded to the currency's minor unit, and marked where rounding changed it. */
export function amountText(minor: Fraction, currency: string, money: MoneyText): string {
  const text = money({ minor: rounded(minor), currency });
  return isWhole(minor) ? text : `≈ ${text}`;
}
