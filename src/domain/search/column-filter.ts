import type { DateOrder } from "../intake/draft.ts";
import { dateFromText } from "../intake/read-date.ts";
import type { Field, Value } from "../registers/field.ts";
import { isTexts } from "../registers/text-from-value.ts";
import { isCalendarDate } from "../value/calendar-date.ts";
import { numberOrder } from "./number-order.ts";

/**
 * Whether a value passes what stands in the filter of its column.
 *
 * `empty` and `not empty` ask for blanks. For a choice or yes/no `=` and its id asks for just that. For numbers, amounts and
 * dates `>`, `>=`, `<`, `<=` and `=` compare (`>=2026-01-01`, `<500`); a day can be typed as it is shown or as ISO has it.
 * Anything else is looked for in the text shown.
 *
 * @param text    the value as shown
 * @param filter  as typed
 * @param order   of days as they are shown; null where the locale has another than these two
 */
export function matchesFilter(
  field: Pick<Field, "type">,
  value: Value | undefined,
  text: string,
  filter: string,
  order: DateOrder | null,
): boolean {
  const wanted = filter.trim().toLowerCase();
  if (wanted === "") return true;
  if (wanted === "empty") return value === undefined;
  if (wanted === "not empty") return value !== undefined;
  if (wanted.startsWith("=") && ["choice", "choices", "yesNo"].includes(field.type)) {
    return idsIn(value).includes(wanted.slice(1).trim());
  }
  const comparison = /^(>=|<=|>|<|=)\s*(.+)$/.exec(wanted);
  const isoDay = (typed: string) => (field.type === "date" ? dateFromText(typed, order) : undefined);
  if (!comparison) return text.toLowerCase().includes(wanted) || (value !== undefined && value === isoDay(wanted));
  const typed = comparison[2] ?? "";
  const sign = compared(field, value, isoDay(typed) ?? typed, text);
  if (sign === undefined) return false;
  switch (comparison[1]) {
    case ">":
      return sign > 0;
    case ">=":
      return sign >= 0;
    case "<":
      return sign < 0;
    case "<=":
      return sign <= 0;
    default:
      return sign === 0;
  }
}

function idsIn(value: Value | undefined): readonly string[] {
  if (typeof value === "boolean") return [value ? "yes" : "no"];
  if (typeof value === "string") return [value.toLowerCase()];
  return typeof value === "object" && isTexts(value) ? value.map((id) => id.toLowerCase()) : [];
}

/** Order of a value against what was typed: negative, 0, positive; undefined when they can't be compared. */
function compared(
  field: Pick<Field, "type">,
  value: Value | undefined,
  typed: string,
  text: string,
): number | undefined {
  if (value === undefined) return undefined;
  const number = numberOrder(field, value, typed);
  if (number !== null) return number;
  const left = typeof value === "string" && isCalendarDate(value) ? value : text.toLowerCase();
  return left < typed ? -1 : left > typed ? 1 : 0;
}
