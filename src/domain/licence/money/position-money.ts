import type { CostRegisters } from "../../cost/cost-line.ts";
import type { RegisterRecord } from "../../registers/register.ts";
import { present, textOf } from "../licence-records.ts";
import type { PositionLine } from "../position-line.ts";
import { amountsByCurrency } from "./amounts.ts";
import { type Exchanged, exchanged } from "./exchange.ts";
import { lineMoney } from "./line-money.ts";
import { type Amount, type LineMoney, MONEY_FIGURES, type MoneyFigureId } from "./money-figure.ts";

/**
 * What a figure adds up to over all lines.
 *
 * @property amounts    one a currency
 * @property unknown    lines of which something isn't known, so that the sum is too small
 * @property exchanged  all of it in the organisation's currency; null where it is in that already or none is set
 */
export interface MoneyTotal {
  readonly id: MoneyFigureId;
  readonly label: string;
  readonly amounts: readonly Amount[];
  readonly unknown: number;
  readonly exchanged: Exchanged | null;
}

/** The money of a position. */
export interface PositionMoney {
  readonly lines: readonly LineMoney[];
  readonly totals: readonly MoneyTotal[];
}

/**
 * What a position comes to in money, by line and in all.
 *
 * @param lines     of the position in question
 * @param counting  lines of the position with all rights, with the rows of their steps: a purchase whose rights count
 *                  there gives a price, whatever rights `lines` is about
 * @param currency  the organisation's; "" when none is set
 */
export function positionMoney(
  registers: CostRegisters,
  lines: readonly PositionLine[],
  counting: readonly PositionLine[],
  currency: string,
): PositionMoney {
  const entitlements = new Map<string, RegisterRecord[]>();
  for (const record of present(registers.of("entitlement"))) {
    const product = textOf(record, "software");
    const known = entitlements.get(product);
    if (known) known.push(record);
    else entitlements.set(product, [record]);
  }
  const countingIds = new Set(counting.flatMap(countingEntitlements));
  const money = lines.map((line) => {
    const all = entitlements.get(line.product) ?? [];
    return lineMoney(
      registers,
      line,
      all.filter(({ id }) => countingIds.has(id)),
      all,
    );
  });
  return { lines: money, totals: MONEY_FIGURES.map(({ id, label }) => total(registers, money, id, label, currency)) };
}

/** The entitlements that add rights to a line once everything taken off them is taken off. */
function countingEntitlements({ steps }: PositionLine): readonly string[] {
  const sums = new Map<string, number>();
  for (const { side, rows } of steps) {
    if (side !== "rights") continue;
    for (const { register, id, counts } of rows) {
      if (register === "entitlement") sums.set(id, (sums.get(id) ?? 0) + counts);
    }
  }
  return [...sums].flatMap(([id, sum]) => (sum > 0 ? [id] : []));
}

function total(
  registers: CostRegisters,
  lines: readonly LineMoney[],
  id: MoneyFigureId,
  label: string,
  currency: string,
): MoneyTotal {
  const figures = lines.flatMap((line) => line[id] ?? []);
  const amounts = amountsByCurrency(figures.flatMap((figure) => figure.amounts));
  const isForeign = currency !== "" && amounts.some((amount) => amount.currency !== currency);
  return {
    id,
    label,
    amounts,
    unknown: figures.filter(({ missing }) => missing).length,
    exchanged: isForeign ? exchanged(registers.of("exchangeRate"), amounts, currency, registers.day) : null,
  };
}
