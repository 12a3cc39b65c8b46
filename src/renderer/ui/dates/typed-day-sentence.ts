import { isCalendarDate } from "../../../domain/value/calendar-date.ts";
import { dayPattern, isoFromShownDay, longDayText } from "../local-text.ts";

/** Which day a text means that is being typed, in words, or what is expected; null for a blank one. */
export function typedDaySentence(text: string): string | null {
  if (text.trim() === "") return null;
  const iso = isoFromShownDay(text);
  return isCalendarDate(iso) ? longDayText(iso) : `Enter a day as ${dayPattern()} or yyyy-mm-dd.`;
}
