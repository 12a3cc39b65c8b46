declare const calendarDate: unique symbol;

/** A day of the Gregorian calendar as `YYYY-MM-DD`, without time or zone. Sorts as text. */
export type CalendarDate = string & { readonly [calendarDate]: true };

/** True for a day that exists, written `YYYY-MM-DD`; years 1900 to 9999. */
export function isCalendarDate(text: string): text is CalendarDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day with these parts, or undefined when there is no such day (31 June, year 1492). */
export function calendarDateFromParts(year: number, month: number, day: number): CalendarDate | undefined {
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isCalendarDate(text) ? text : undefined;
}

/** The UTC day of an instant written as ISO text (`2026-03-31T23:59:00.000Z` gives `2026-03-31`). */
export function calendarDateFromInstant(instant: string): CalendarDate {
  const text = instant.slice(0, 10);
  if (!isCalendarDate(text)) throw new Error(`Not an ISO instant: ${instant}`);
  return text;
}

/** The day so many days later (or earlier, when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return calendarDateFromDayNumber(dayNumber(date) + days);
}

/** True when the day lies in a period whose ends both belong to it; null is an end that is open. */
export function isWithin(day: CalendarDate, from: CalendarDate | null, to: CalendarDate | null): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

/** True for a day in text that was read from a file, and for null: an end that is open. */
export function isDayOrNull(value: unknown): value is CalendarDate | null {
  return value === null || (typeof value === "string" && isCalendarDate(value));
}

/** Days since 1970-01-01. */
export function dayNumber(date: CalendarDate): number {
  const [year, month, day] = date.split("-").map(Number);
  const y = (year ?? 0) - ((month ?? 0) <= 2 ? 1 : 0);
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (((month ?? 0) + 9) % 12) + 2) / 5) + (day ?? 0) - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** The day with this number of days since 1970-01-01. */
export function calendarDateFromDayNumber(days: number): CalendarDate {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1;
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  const date = calendarDateFromParts(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
  if (!date) throw new Error(`No calendar day has the number ${days}`);
  return date;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
