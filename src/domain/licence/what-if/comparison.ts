import { amountText } from "../../cost/amount-text.ts";
import type { MoneyText } from "../../cost/price.ts";
import type { CalendarDate } from "../../value/calendar-date.ts";
import { compareFractions, minus, ZERO } from "../../value/fraction.ts";
import { grouped } from "../counted.ts";
import { amountsByCurrency } from "../money/amounts.ts";
import { type Amount, MONEY_FIGURES } from "../money/money-figure.ts";
import { totalText } from "../money/money-words.ts";
import type { BoughtAtOnce } from "./assumed-purchases.ts";
import type { Difference, PositionTotals } from "./differences.ts";

/**
 * A position beside the one that a scenario would bring.
 *
 * @property assumptions  in the order of the scenario: each in words, with what of it has no effect
 */
export interface Comparison {
  readonly days: { readonly before: CalendarDate; readonly after: CalendarDate };
  readonly assumptions: readonly { readonly words: string; readonly notes: readonly string[] }[];
  readonly before: PositionTotals;
  readonly after: PositionTotals;
  readonly bought: BoughtAtOnce;
  readonly differences: readonly Difference[];
}

/** A figure on both sides, in words. `tone`: what the change means; `same` also where that can't be told. */
export interface TotalRow {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
  readonly tone: "better" | "worse" | "same";
}

/** What both positions come to in all, and what is paid at once to get there. */
export function totalRows({ before, after, bought }: Comparison, money: MoneyText): readonly TotalRow[] {
  const counts = [
    { label: "Products under-licensed", of: (totals: PositionTotals) => totals.under },
    { label: "Rights missing", of: (totals: PositionTotals) => totals.missing },
    { label: "Products not evaluable", of: (totals: PositionTotals) => totals.notEvaluable },
  ].map(({ label, of }) => {
    const change = of(after) - of(before);
    return {
      label,
      before: grouped(of(before)),
      after: grouped(of(after)),
      change: signed(change),
      tone: toneOf(change),
    };
  });
  const sums = MONEY_FIGURES.flatMap(({ id, label }): TotalRow[] => {
    const [old, now] = [before, after].map((totals) => totals.money.find((total) => total.id === id));
    if (!old || !now) return [];
    const isKnown = old.unknown + now.unknown === 0;
    const change = isKnown ? amountChange(old.amounts, now.amounts) : [];
    const [only, ...others] = change;
    return [
      {
        label,
        before: totalText(old, money),
        after: totalText(now, money),
        change: isKnown ? amountsText(change, money) : "not known",
        tone: only && others.length === 0 ? toneOf(compareFractions(only.minor, ZERO)) : "same",
      },
    ];
  });
  if (bought.amounts.length === 0 && bought.unknown === 0) return [...counts, ...sums];
  const { amounts, unknown } = bought;
  const text = totalText({ ...bought, id: "trueUp", label: "", exchanged: null }, money);
  const change = unknown === 0 ? amountsText(amounts, money) : "not known";
  return [...counts, ...sums, { label: "Bought once for it", before: "nothing", after: text, change, tone: "same" }];
}

/** What changes in money for a product, by figure: `−€412.50`, or `not known`. Figures that stay are left out. */
export function moneyChanges(
  { before, after }: Difference,
  money: MoneyText,
): readonly { readonly label: string; readonly change: string }[] {
  return MONEY_FIGURES.flatMap(({ id, label }) => {
    const [old, now] = [before?.money[id], after?.money[id]];
    const changed = amountChange(old?.amounts ?? [], now?.amounts ?? []);
    const isKnown = !old?.missing && !now?.missing;
    if (isKnown) return changed.length === 0 ? [] : [{ label, change: amountsText(changed, money) }];
    return changed.length === 0 && old?.missing === now?.missing ? [] : [{ label, change: "not known" }];
  });
}

function amountChange(before: readonly Amount[], after: readonly Amount[]): readonly Amount[] {
  const taken = before.map(({ minor, currency }) => ({ minor: minus(ZERO, minor), currency }));
  return amountsByCurrency([...taken, ...after]).filter(({ minor }) => minor.over !== 0n);
}

function amountsText(amounts: readonly Amount[], money: MoneyText): string {
  return amounts
    .map(({ minor, currency }) => {
      const isLess = minor.over < 0n;
      return `${isLess ? "−" : "+"}${amountText(isLess ? minus(ZERO, minor) : minor, currency, money)}`;
    })
    .join(", ");
}

function signed(change: number): string {
  if (change === 0) return "";
  return change < 0 ? `−${grouped(-change)}` : `+${grouped(change)}`;
}

/** All that is compared here is better when there is less of it. */
function toneOf(change: number): TotalRow["tone"] {
  return change === 0 ? "same" : change < 0 ? "better" : "worse";
}
