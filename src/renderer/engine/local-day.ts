import { type CalendarDate, calendarDateFromInstant } from "../../domain/value/calendar-date.ts";

/** The calendar day of an instant where the workstation stands, which is what people mean by a day. */
export function localDay(date: Date): CalendarDate {
  return calendarDateFromInstant(new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString());
}
