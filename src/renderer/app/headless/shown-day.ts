import { type CalendarDate, isCalendarDate } from "../../../domain/value/calendar-date.ts";
import { failed, ok, type Result } from "../../../domain/value/result.ts";
import { type Job, textOption } from "./job.ts";

/**
 * Lets the engine answer as the registers stood at the end of the day that `--as-at` names; without it, and for a day to
 * come, as they are now.
 *
 * @returns  the day: today where none is named
 */
export async function shownDay(job: Job): Promise<Result<CalendarDate>> {
  const day = textOption(job, "as-at") ?? job.asked.today;
  if (!isCalendarDate(day)) return failed("no-day", `“${day}” is no day. Write --as-at as YYYY-MM-DD.`);
  const shown = await job.engine.asAt(day < job.asked.today ? day : null);
  return shown.ok ? ok(day) : shown;
}
