import type { MoneyFigure } from "../licence/money/money-figure.ts";
import { rounded } from "../value/fraction.ts";
import type { Money } from "../value/money.ts";

/** The amounts of a figure for a row each, as a row holds one currency; a single blank one where none is known. */
export function amountCells({ amounts }: Pick<MoneyFigure, "amounts">): readonly (Money | null)[] {
  if (amounts.length === 0) return [null];
  return amounts.map(({ minor, currency }) => ({ minor: rounded(minor), currency }));
}
