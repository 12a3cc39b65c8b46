import { amountText } from "../../cost/amount-text.ts";
import type { MoneyText } from "../../cost/price.ts";
import type { CalendarDate } from "../../value/calendar-date.ts";
import { compareFractions, minus, ZERO } from "../../value/fraction.ts";
import { grouped } from "../counted.ts";
import { numberWords } from "../line-numbers.ts";
import { amountsByCurrency } from "../money/amounts.ts";
import { type Amount, MONEY_FIGURES, type MoneyFigureId } from "../money/money-figure.ts";
import { totalText } from "../money/money-words.ts";
import type { BoughtAtOnce } from "./assumed-purchases.ts";
import type { CostedLine, Difference, PositionTotals } from "./differences.ts";

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
export function totalRows({ before, after, bought, differences }: Comparison, money: MoneyText): readonly TotalRow[] {
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
    // A product of which something isn't known on either day, and that stays as it is, makes no difference.
    const changes = differences.map((difference) => figureChange(difference, id));
    const change = changes.every((one) => one !== null) ? nonZero(changes.flatMap((one) => one ?? [])) : null;
    const [only, ...others] = change ?? [];
    return [
      {
        label,
        before: totalText(old, money),
        after: totalText(now, money),
        change: changeText(change, money),
        tone: only && others.length === 0 ? toneOf(compareFractions(only.minor, ZERO)) : "same",
      },
    ];
  });
  if (bought.amounts.length === 0 && bought.unknown === 0) return [...counts, ...sums];
  const { amounts, unknown } = bought;
  const text = totalText({ ...bought, exchanged: null }, money);
  const change = unknown === 0 ? amountsText(amounts, money) : "not known";
  return [
    ...counts,
    ...sums,
    { label: "Paid once for what is bought", before: "nothing", after: text, change, tone: "same" },
  ];
}

/** What changes in money for a product, by figure: `−€412.50`, or `not known`. Figures that stay are left out. */
export function moneyChanges(
  difference: Difference,
  money: MoneyText,
): readonly { readonly id: MoneyFigureId; readonly label: string; readonly change: string }[] {
  return MONEY_FIGURES.flatMap(({ id, label }) => {
    const change = changeText(figureChange(difference, id), money);
    return change === "" ? [] : [{ id, label, change }];
  });
}

/** By how much a figure of a product changes: nothing when it stays; null when that can't be told. */
function figureChange({ before, after }: Difference, id: MoneyFigureId): readonly Amount[] | null {
  const [old, now] = [before?.money[id], after?.money[id]];
  const taken = (old?.amounts ?? []).map(({ minor, currency }) => ({ minor: minus(ZERO, minor), currency }));
  const change = nonZero([...taken, ...(now?.amounts ?? [])]);
  if (!old?.missing && !now?.missing) return change;
  const isSame = change.length === 0 && old?.missing === now?.missing && basis(before, id) === basis(after, id);
  return isSame ? [] : null;
}

/** The number that a figure is the price of, in words. */
function basis(side: CostedLine | null, id: MoneyFigureId): string | undefined {
  if (!side || id === "yearly") return undefined;
  return numberWords(side.line, id === "trueUp" ? "shortfall" : "surplus", "not known");
}

function nonZero(amounts: readonly Amount[]): readonly Amount[] {
  return amountsByCurrency(amounts).filter(({ minor }) => minor.over !== 0n);
}

function changeText(change: readonly Amount[] | null, money: MoneyText): string {
  return change === null ? "not known" : amountsText(change, money);
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
