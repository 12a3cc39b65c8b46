import { type CalendarDate, calendarDateFromParts, isCalendarDate } from "../value/calendar-date.ts";
import type { DateOrder } from "./draft.ts";

/** A date written with three numbers whose order the text alone doesn't tell. */
export interface DateParts {
  readonly first: number;
  readonly second: number;
  readonly year: number;
}

const MONTHS: readonly (readonly string[])[] = [
  ["jan", "januar", "janvier"],
  ["feb", "februar", "fev", "fevr"],
  ["mar", "marz", "mrz", "mars"],
  ["apr", "april", "avr", "avril"],
  ["may", "mai"],
  ["jun", "juni", "juin"],
  ["jul", "juli", "juil", "juillet"],
  ["aug", "august", "aout"],
  ["sep", "sept", "september"],
  ["oct", "okt", "oktober", "octobre"],
  ["nov", "november", "novembre"],
  ["dec", "dez", "dezember", "decembre"],
];

/** A time behind a date, which is dropped: registers keep days. */
const TIME = /[T ,]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*([ap]\.?m\.?)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?$/i;

/** The parts of a text like `3/4/24`, `03.04.2024` or `3-4-2024`; undefined for any other text. Two digits mean 20... */
export function datePartsIn(text: string): DateParts | undefined {
  const match = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})$/.exec(withoutTime(text));
  if (!match) return undefined;
  const year = Number(match[3]);
  return { first: Number(match[1]), second: Number(match[2]), year: year < 100 ? year + 2000 : year };
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
  if (order === "mdy") return calendarDateFromParts(parts.year, parts.first, parts.second);
  return order === "dmy" ? calendarDateFromParts(parts.year, parts.second, parts.first) : undefined;
}

function withoutTime(text: string): string {
  return text.trim().replace(TIME, "");
}

/** `3 March 2024`, `3-Mar-24`, `March 3, 2024`, `3. März 2024`. */
function namedMonth(text: string): CalendarDate | undefined {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
  const dayFirst = /^(\d{1,2})[. -]+([a-z]+)[., -]+(\d{4}|\d{2})$/.exec(plain);
  const monthFirst = /^([a-z]+)\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4}|\d{2})$/.exec(plain);
  const day = dayFirst?.[1] ?? monthFirst?.[2];
  const month = monthNumber(dayFirst?.[2] ?? monthFirst?.[1] ?? "");
  const year = Number(dayFirst?.[3] ?? monthFirst?.[3]);
  if (day === undefined || month === undefined) return undefined;
  return calendarDateFromParts(year < 100 ? year + 2000 : year, month, Number(day));
}

function monthNumber(word: string): number | undefined {
  const index = MONTHS.findIndex((names) =>
    names.some((name) => word === name || (word.length >= 4 && ENGLISH[word] === name)),
  );
  return index === -1 ? undefined : index + 1;
}

/** Long English names by their short form. */
const ENGLISH: Readonly<Record<string, string>> = {
  january: "jan",
  february: "feb",
  march: "mar",
  june: "jun",
  july: "jul",
  october: "oct",
  december: "dec",
  fevrier: "fev",
};
