import type { CostRegisters } from "../../cost/cost-line.ts";
import type { RegisterRecord } from "../../registers/register.ts";
import { present, textOf } from "../licence-records.ts";
import type { PositionLine } from "../position-line.ts";
import { lineMoney } from "./line-money.ts";
import { type LineMoney, MONEY_FIGURES, type MoneyFigureId } from "./money-figure.ts";
import { type MoneySum, moneySum } from "./money-sum.ts";

/** What a figure adds up to over all lines. */
export interface MoneyTotal extends MoneySum {
  readonly id: MoneyFigureId;
  readonly label: string;
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
  const purchasesOf = purchasesByProduct(registers, counting);
  const money = lines.map((line) => {
    const { counting: those, all } = purchasesOf(line.product);
    return lineMoney(registers, line, those, all);
  });
  const totals = MONEY_FIGURES.map(({ id, label }) => {
    const figures = money.flatMap((line) => line[id] ?? []);
    return { id, label, ...moneySum(registers, figures, currency) };
  });
  return { lines: money, totals };
}

/** Tells the entitlements of a product, and those of them whose rights count in these lines. */
export function purchasesByProduct(
  registers: CostRegisters,
  counting: readonly PositionLine[],
): (product: string) => { readonly all: readonly RegisterRecord[]; readonly counting: readonly RegisterRecord[] } {
  const entitlements = new Map<string, RegisterRecord[]>();
  for (const record of present(registers.of("entitlement"))) {
    const product = textOf(record, "software");
    const known = entitlements.get(product);
    if (known) known.push(record);
    else entitlements.set(product, [record]);
  }
  const countingIds = new Set(counting.flatMap(countingEntitlements));
  return (product) => {
    const all = entitlements.get(product) ?? [];
    return { all, counting: all.filter(({ id }) => countingIds.has(id)) };
  };
}

/** The entitlements that add rights to a line once everything taken off them is taken off. */
export function countingEntitlements({ steps }: PositionLine): readonly string[] {
  const sums = new Map<string, number>();
  for (const step of steps) {
    // Rows are made when they are asked for: those of other sides aren't.
    if (step.side !== "rights") continue;
    for (const { register, id, counts } of step.rows) {
      if (register === "entitlement") sums.set(id, (sums.get(id) ?? 0) + counts);
    }
  }
  return [...sums].flatMap(([id, sum]) => (sum > 0 ? [id] : []));
}
