import { dayInWords } from "../licence/day-in-words.ts";
import type { Register } from "../registers/register.ts";
import { isCalendarDate } from "../value/calendar-date.ts";

/**
 * A mark in a row (a serial number, a tag) that the record it means has only through a merge.
 *
 * @property text  as the row has it
 * @property day   of the merge; null when the record held the mark itself before it got another's
 */
export interface FormerMark {
  readonly field: string;
  readonly text: string;
  readonly day: string | null;
}

/**
 * How a row means a record that was made one of several.
 *
 * @property isOwn  it is found by what the record has now, not by what it was called before
 * @property marks  those of the row that are remembered from a merge; they change nothing
 */
export interface Formerly {
  readonly isOwn: boolean;
  readonly marks: readonly FormerMark[];
}

/** The sentence of a row that has such marks, e.g. `Matched by the serial number “S2” of a record merged on 1 May 2026.` */
export function formerSentence(register: Register, { isOwn, marks }: Formerly): string {
  const label = (id: string) => register.fields.find((field) => field.id === id)?.label.toLowerCase() ?? id;
  // A link is told by its name in its own register; here stands only what the row itself says.
  const told = marks.filter(({ field }) => register.fields.find(({ id }) => id === field)?.link === undefined);
  const named = told.map(({ field, text }) => `${label(field)} “${text}”`).join(", ");
  const day = marks.find((mark) => mark.day !== null)?.day;
  const origin =
    day !== undefined && day !== null && isCalendarDate(day)
      ? `of a record merged on ${dayInWords(day)}`
      : "that it had before a merge";
  if (told.length === 0) return `Matched through a record ${origin}.`;
  return isOwn ? `Has the ${named} ${origin}; what is on record stays.` : `Matched by the ${named} ${origin}.`;
}
