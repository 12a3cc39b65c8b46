import { dayNumber, isCalendarDate } from "../value/calendar-date.ts";
import type { DecimalMark } from "../value/decimal.ts";
import { decimalFromMoney, type Money, minorDigits } from "../value/money.ts";
import type { Field, FoundSoftware, Value } from "./field.ts";

/**
 * How values are written for people of one locale. Made once, because formatters are costly to make.
 *
 * @property date   a calendar date in the locale's short form; no time zone is involved
 * @property money  an amount with its currency
 * @property decimal  a canonical decimal with the locale's mark, without thousands marks
 */
export interface TextFormat {
  readonly date: (iso: string) => string;
  readonly money: (money: Money) => string;
  readonly integer: (value: number) => string;
  readonly decimal: (canonical: string) => string;
}

/** The formats of a locale such as `en-GB`. Dates are four-digit years with numeric day and month. */
export function textFormat(locale: string): TextFormat {
  const day = new Intl.DateTimeFormat(locale, { year: "numeric", month: "2-digit", day: "2-digit", timeZone: "UTC" });
  const integer = new Intl.NumberFormat(locale, { useGrouping: false });
  const mark = decimalMarkOf(locale);
  const byCurrency = new Map<string, Intl.NumberFormat>();
  const dates = new Map<string, string>();
  return {
    date: (iso) => {
      const known = dates.get(iso);
      if (known !== undefined) return known;
      const text = isCalendarDate(iso) ? day.format(dayNumber(iso) * 86_400_000) : iso;
      dates.set(iso, text);
      return text;
    },
    integer: (value) => integer.format(value),
    decimal: (canonical) => canonical.replace(".", mark),
    money: (money) => {
      let format = byCurrency.get(money.currency);
      if (!format) {
        const digits = minorDigits(money.currency);
        format = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
        byCurrency.set(money.currency, format);
      }
      return `${format.format(Number(decimalFromMoney(money)))} ${money.currency}`;
    },
  };
}

/**
 * A value as people read it: the label of a choice, Yes or No, a date and an amount in the locale's form, the name of
 * what a link points to.
 *
 * @param nameOf  the name of a linked record
 * @returns       "" for a blank
 */
export function textFromValue(
  field: Pick<Field, "type" | "choices" | "link"> | undefined,
  value: Value | null | undefined,
  format: TextFormat,
  nameOf: (id: string) => string,
): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "number") return format.integer(value);
  if (typeof value === "string") {
    if (field?.type === "date") return format.date(value);
    if (field?.type === "decimal") return format.decimal(value);
    if (field?.type === "choice") return choiceLabel(field, value);
    return field?.type === "link" ? nameOf(value) : value;
  }
  if (isTexts(value)) {
    if (field?.type === "choices") return value.map((id) => choiceLabel(field, id)).join(" · ");
    return (field?.type === "links" ? value.map(nameOf) : value).join(" · ");
  }
  return isMoney(value) ? format.money(value) : foundText(value);
}

/** The decimal mark that a locale writes. */
export function decimalMarkOf(locale: string): DecimalMark {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.some(({ type, value }) => type === "decimal" && value === ",") ? "," : ".";
}

/** True for a list of texts. */
export function isTexts(value: Value): value is readonly string[] {
  return Array.isArray(value);
}

/** True for an amount of money. */
export function isMoney(value: Value): value is Money {
  return typeof value === "object" && "minor" in value;
}

/** True for a program found on a device. */
export function isFound(value: Value): value is FoundSoftware {
  return typeof value === "object" && !Array.isArray(value) && "name" in value;
}

/** The label of a choice; the id itself where the field has no such choice. */
export function choiceLabel({ choices }: Pick<Field, "choices">, id: string): string {
  return choices?.find((choice) => choice.id === id)?.label ?? id;
}

function foundText(found: FoundSoftware): string {
  return [found.name, found.version].filter((part) => part !== undefined && part !== "").join(" ");
}
