import type { Value } from "../registers/field.ts";
import { isMoney } from "../registers/text-from-value.ts";
import { addDays, dayNumber, isCalendarDate } from "../value/calendar-date.ts";
import { type Fraction, fraction, times } from "../value/fraction.ts";
import type { Money } from "../value/money.ts";

/**
 * An exact price.
 *
 * @property minor  minor units of the currency; parts of one are kept, and rounded only where a price is shown
 * @property paid   once, or every year
 */
export interface Price {
  readonly minor: Fraction;
  readonly currency: string;
  readonly paid: "once" | "year";
}

/** A price and how it was found, in words; or the sentence that says what is missing. */
export type Priced = { readonly price: Price; readonly rule: string } | { readonly missing: string };

/** An amount with its currency as people read it. */
export type MoneyText = (money: Money) => string;

const TIMES_A_YEAR: Readonly<Record<string, { readonly times: number; readonly word: string }>> = {
  month: { times: 12, word: "month" },
  quarter: { times: 4, word: "quarter" },
  year: { times: 1, word: "year" },
};

/**
 * An amount that is paid per `period` (see `COST_PERIOD`) as a price. What is paid for a whole term is spread over the
 * term's years, so that it can stand beside what is paid yearly.
 *
 * @param from, to  first and last day of the term, ISO, where they are known
 */
export function periodPrice(
  cost: Money,
  period: Value | undefined,
  from: Value | undefined,
  to: Value | undefined,
  text: MoneyText,
): Priced {
  if (period === "once") return { price: onceOf(cost), rule: `${text(cost)}, paid once` };
  const yearly = TIMES_A_YEAR[String(period)];
  if (yearly) {
    const rule = yearly.times === 1 ? `${text(cost)} a year` : `${text(cost)} a ${yearly.word} × ${yearly.times}`;
    return { price: yearlyOf(cost, fraction(yearly.times)), rule };
  }
  if (period === "term") return termPrice(cost, from, to, text);
  return { missing: `${text(cost)} is on record, but not how often it is paid: enter “Cost is per”.` };
}

/** An amount that is paid for a term, as a price a year. */
export function termPrice(cost: Money, from: Value | undefined, to: Value | undefined, text: MoneyText): Priced {
  const years = yearsOf(from, to);
  if (!years) {
    return {
      missing: `${text(cost)} is for a term whose first and last day aren't both on record, so it can't be told a year.`,
    };
  }
  return { price: yearlyOf(cost, fraction(years.under, years.over)), rule: `${text(cost)} for ${years.words}` };
}

/** An amount that is paid once. */
export function onceOf({ minor, currency }: Money): Price {
  return { minor: fraction(minor), currency, paid: "once" };
}

/** The amount of money a value holds; undefined for anything else. */
export function moneyOf(value: Value | undefined): Money | undefined {
  return typeof value === "object" && isMoney(value) ? value : undefined;
}

function yearlyOf({ minor, currency }: Money, factor: Fraction): Price {
  return { minor: times(fraction(minor), factor), currency, paid: "year" };
}

/**
 * Length of a term in years: months of twelve where it is whole months (1 March to 28 February), else days of 365.
 * Undefined when a day isn't known or the last lies before the first.
 */
function yearsOf(from: Value | undefined, to: Value | undefined): (Fraction & { readonly words: string }) | undefined {
  if (typeof from !== "string" || typeof to !== "string" || !isCalendarDate(from) || !isCalendarDate(to)) return;
  if (to < from) return;
  const next = addDays(to, 1);
  const [startYear, startMonth, startDay] = partsOf(from);
  const [endYear, endMonth, endDay] = partsOf(next);
  const months = (endYear - startYear) * 12 + endMonth - startMonth;
  if (months > 0 && startDay === endDay)
    return { ...fraction(months, 12), words: months === 1 ? "one month" : `${months} months` };
  const days = dayNumber(next) - dayNumber(from);
  return { ...fraction(days, 365), words: days === 1 ? "one day" : `${days} days of 365 a year` };
}

function partsOf(day: string): [year: number, month: number, day: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}
