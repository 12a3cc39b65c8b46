import { registerOf } from "../registers/all.ts";
import { type CalendarDate, isCalendarDate } from "../value/calendar-date.ts";
import type { ChangeSet, RecordChange } from "./change-set.ts";

/**
 * The day from which a change's holders answer, as a change-set keeps it: only where the change names an owner, custodian
 * or user and took effect on another day than it is recorded.
 *
 * @param day  ISO text; blank or absent when nobody told one
 */
export function effectiveDay(
  changes: readonly RecordChange[],
  day: string | undefined,
  today: CalendarDate,
): Pick<ChangeSet, "effectiveOn"> {
  const handsOver = changes.some(({ register, fields }) =>
    registerOf(register).fields.some(({ id, held }) => held && fields[id] !== undefined),
  );
  return day !== undefined && isCalendarDate(day) && day !== today && handsOver ? { effectiveOn: day } : {};
}
