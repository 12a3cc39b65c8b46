import type { RegisterRecord } from "../../registers/register.ts";
import { type CalendarDate, isCalendarDate } from "../../value/calendar-date.ts";
import { compareDecimals } from "../../value/decimal.ts";
import { fraction, fractionFromDecimal, sumOf, times } from "../../value/fraction.ts";
import { minorDigits } from "../../value/money.ts";
import { dayInWords } from "../day-in-words.ts";
import { present, type RecordsById, textOf } from "../licence-records.ts";
import type { Amount } from "./money-figure.ts";

/** A sum in one currency, with the rates it was made by; or why it can't be made. */
export type Exchanged = { readonly amount: Amount; readonly sentence: string } | { readonly missing: string };

/**
 * Amounts of several currencies as one sum in `to`, by the newest rates that are valid on the day.
 *
 * @returns  what is missing when a rate is: then the amounts stay apart
 */
export function exchanged(rates: RecordsById, amounts: readonly Amount[], to: string, day: CalendarDate): Exchanged {
  const parts = amounts.map((amount) => {
    if (amount.currency === to) return { minor: amount.minor, rule: undefined };
    const rate = newestRate(rates, amount.currency, to, day);
    if (!rate) return { missing: amount.currency };
    const shift = minorDigits(to) - minorDigits(amount.currency);
    const scale = shift < 0 ? fraction(1, 10 ** -shift) : fraction(10 ** shift);
    const minor = times(times(amount.minor, fractionFromDecimal(textOf(rate, "rate"))), scale);
    return { minor, rule: ruleOf(rate) };
  });
  const without = parts.flatMap((part) => ("missing" in part ? [part.missing] : []));
  if (without.length > 0) {
    return { missing: `No exchange rate from ${without.join(", ")} to ${to} is recorded that is valid by then.` };
  }
  const known = parts.flatMap((part) => ("missing" in part ? [] : [part]));
  const sentence = known.flatMap(({ rule }) => rule ?? []).join("; ");
  return { amount: { minor: sumOf(known.map(({ minor }) => minor)), currency: to }, sentence };
}

function newestRate(rates: RecordsById, from: string, to: string, day: CalendarDate): RegisterRecord | undefined {
  let newest: RegisterRecord | undefined;
  for (const rate of present(rates)) {
    if (code(rate, "from") !== from || code(rate, "to") !== to) continue;
    const since = textOf(rate, "validFrom");
    if (!isCalendarDate(since) || since > day || compareDecimals(textOf(rate, "rate") || "0", "0") <= 0) continue;
    if (!newest || since > textOf(newest, "validFrom")) newest = rate;
  }
  return newest;
}

function ruleOf(rate: RegisterRecord): string {
  const source = textOf(rate, "source");
  const since = textOf(rate, "validFrom");
  const day = isCalendarDate(since) ? dayInWords(since) : "";
  const of = source === "" ? "" : `, ${source}`;
  return `1 ${code(rate, "from")} = ${textOf(rate, "rate")} ${code(rate, "to")} (rate of ${day}${of})`;
}

function code(rate: RegisterRecord, field: "from" | "to"): string {
  return textOf(rate, field).toUpperCase();
}
