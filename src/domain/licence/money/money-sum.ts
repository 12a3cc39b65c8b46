import type { CostRegisters } from "../../cost/cost-line.ts";
import { amountsByCurrency } from "./amounts.ts";
import { type Exchanged, exchanged } from "./exchange.ts";
import type { Amount, MoneyFigure } from "./money-figure.ts";

/**
 * What figures add up to.
 *
 * @property amounts    one a currency
 * @property unknown    figures of which something isn't known, so that the sum is too small
 * @property exchanged  all of it in the organisation's currency; null where it is in that already or none is set
 */
export interface MoneySum {
  readonly amounts: readonly Amount[];
  readonly unknown: number;
  readonly exchanged: Exchanged | null;
}

/** The sum of figures. @param currency  the organisation's; "" when none is set */
export function moneySum(registers: CostRegisters, figures: readonly MoneyFigure[], currency: string): MoneySum {
  const amounts = amountsByCurrency(figures.flatMap((figure) => figure.amounts));
  const isForeign = currency !== "" && amounts.some((amount) => amount.currency !== currency);
  return {
    amounts,
    unknown: figures.filter(({ missing }) => missing).length,
    exchanged: isForeign ? exchanged(registers.of("exchangeRate"), amounts, currency, registers.day) : null,
  };
}
