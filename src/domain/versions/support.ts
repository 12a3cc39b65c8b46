import type { Value } from "../registers/field.ts";
import { addDays, type CalendarDate, isCalendarDate } from "../value/calendar-date.ts";

/** Whether the publisher still corrects something on a day. Unknown is not supported, and not unsupported either. */
export type Support =
  | { readonly state: "unknown" }
  | { readonly state: "supported" | "ending" | "ended"; readonly last: CalendarDate };

/** How long before its end support counts as ending, so that there is time to do something about it. */
const ENDING_DAYS = 180;

/** Support on a day, from the last day of support as it is on record. */
export function supportOn(supportEnd: Value | undefined, day: CalendarDate): Support {
  if (typeof supportEnd !== "string" || !isCalendarDate(supportEnd)) return { state: "unknown" };
  if (supportEnd < day) return { state: "ended", last: supportEnd };
  return { state: supportEnd <= addDays(day, ENDING_DAYS) ? "ending" : "supported", last: supportEnd };
}
