import names from "../../../resources/seeds/month-names.json" with { type: "json" };
import {
  type CalendarDate,
  calendarDateFromDayNumber,
  calendarDateFromParts,
  isCalendarDate,
} from "../value/calendar-date.ts";
import type { DateOrder } from "./draft.ts";

/** A date written with three numbers whose order the text alone doesn't tell. */
export interface DateParts {
  readonly first: number;
  readonly second: number;
  readonly year: number;
}

/** The orders in which a text like `23-12-31` is a day that exists; none for a text of any other form. */
export function ordersOfShort(text: string): readonly DateOrder[] {
  if (!isShort(text)) return [];
  return (["dmy", "mdy", "ymd"] as const).filter((order) => dateFromText(text, order) !== undefined);
}

/** `23-12-31`: with dashes, the first of three short numbers may be the year as well, as ISO 8601 wrote it until 2004. */
function isShort(text: string): boolean {
  return /^\d{2}-\d{2}-\d{2}$/.test(withoutTime(text));
}

/** Day number of 1970-01-01 where spreadsheet programs count from 1900 (with their 29 February of that year). */
const DAYS_1900_TO_1970 = 25_569;
/** What the two ways to count differ by (ECMA-376 part 1, 18.17.4.1). */
const DAYS_1900_TO_1904 = 1_462;

/** A time behind a date, which is dropped: registers keep days. */
const TIME =
  /[T ,]+\d{1,2}[:h]\d{2}(:\d{2}([.,]\d+)?)?\s*(uhr|h)?\s*([ap]\.?\s?m\.?)?\s*(z|utc|gmt|bst|ce?s?t|[ecmp][sd]t|(gmt|utc)?[+-]\d{1,2}(:?\d{2})?)?$/i;

/** The parts of a text like `3/4/24`, `03.04.2024` or `3-4-2024`; undefined for any other text. Two-digit years are 1980 to 2079. */
export function datePartsIn(text: string): DateParts | undefined {
  const match = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})$/.exec(withoutTime(text));
  if (!match) return undefined;
  return { first: Number(match[1]), second: Number(match[2]), year: fullYear(Number(match[3])) };
}

/**
 * The day that a text means.
 *
 * @param order  for texts that could be read two ways
 * @returns      undefined when it is no date, or no day that exists when read in this order
 */
export function dateFromText(text: string, order: DateOrder | null): CalendarDate | undefined {
  const plain = withoutTime(text);
  if (isCalendarDate(plain)) return plain;
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/.exec(plain);
  if (digits) return calendarDateFromParts(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  const parts = datePartsIn(plain);
  if (!parts) return namedMonth(plain);
  if (order === "ymd") {
    const [year = "", month = "", day = ""] = isShort(plain) ? plain.split("-") : [];
    return calendarDateFromParts(fullYear(Number(year)), Number(month), Number(day));
  }
  if (parts.first === parts.second) return calendarDateFromParts(parts.year, parts.first, parts.second);
  if (order === "mdy") return calendarDateFromParts(parts.year, parts.first, parts.second);
  return order === "dmy" ? calendarDateFromParts(parts.year, parts.second, parts.first) : undefined;
}

/**
 * The day with this number in a workbook that counts from 1900: 45292 is 1 January 2024. Later than 1927, up to 2118.
 *
 * @param from1904  whether the workbook counts from 1904 instead: then it is 43830
 */
export function dateFromDayNumber(number: number, from1904 = false): CalendarDate | undefined {
  const days = from1904 ? number + DAYS_1900_TO_1904 : number;
  if (!(days >= 10_000 && days < 80_000)) return undefined;
  return calendarDateFromDayNumber(Math.floor(days) - DAYS_1900_TO_1970);
}

function withoutTime(text: string): string {
  return text.trim().replace(TIME, "");
}

/** `3 March 2024`, `3-Mar-24`, `March 3, 2024`, `3. März 2024`, `3 de marzo de 2024`. */
function namedMonth(text: string): CalendarDate | undefined {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/ (de|di|del) /g, " ");
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|er|º|o)?[. -]+([a-z]+)[., -]+(\d{4}|\d{2})$/.exec(plain);
  const monthFirst = /^([a-z]+)\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4}|\d{2})$/.exec(plain);
  const day = dayFirst?.[1] ?? monthFirst?.[2];
  const month = monthNumber(dayFirst?.[2] ?? monthFirst?.[1] ?? "");
  const year = fullYear(Number(dayFirst?.[3] ?? monthFirst?.[3]));
  if (day === undefined || month === undefined) return undefined;
  return calendarDateFromParts(year, month, Number(day));
}

function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 80 ? 2000 + year : 1900 + year;
}

function monthNumber(word: string): number | undefined {
  const index = names.months.findIndex((month) => month.includes(word));
  return index === -1 ? undefined : index + 1;
}
