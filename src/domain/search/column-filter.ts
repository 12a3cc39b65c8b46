import type { DateOrder } from "../intake/draft.ts";
import { dateFromText } from "../intake/read-date.ts";
import type { Field, Value } from "../registers/field.ts";
import { isTexts } from "../registers/text-from-value.ts";
import { isCalendarDate } from "../value/calendar-date.ts";
import { numberOrder } from "./number-order.ts";

/**
 * Tells of values, each with its text as shown, whether they pass what stands in the filter of their column.
 *
 * `empty` and `not empty` ask for blanks. For a choice or yes/no `=` and its id asks for just that. For numbers, amounts and
 * dates `>`, `>=`, `<`, `<=` and `=` compare (`>=2026-01-01`, `<500`); a day can be typed as it is shown or as ISO has it.
 * Anything else is looked for in the text shown.
 *
 * @param filter  as typed
 * @param order   of days as they are shown; null where the locale has another than these two
 */
export function columnFilter({ type }: Pick<Field, "type">, filter: string, order: DateOrder | null): ColumnFilter {
  const wanted = filter.trim().toLowerCase();
  if (wanted === "") return () => true;
  if (wanted === "empty") return (value) => value === undefined;
  if (wanted === "not empty") return (value) => value !== undefined;
  if (wanted.startsWith("=") && ["choice", "choices", "yesNo"].includes(type)) {
    const id = wanted.slice(1).trim();
    return (value) => idsIn(value).includes(id);
  }
  const isoDay = (typed: string) => (type === "date" ? dateFromText(typed, order) : undefined);
  const [, sign, typed = ""] = /^(>=|<=|>|<|=)\s*(.+)$/.exec(wanted) ?? [];
  if (sign === undefined) {
    const day = isoDay(wanted);
    return (value, text) => text.toLowerCase().includes(wanted) || (value !== undefined && value === day);
  }
  const bound = isoDay(typed) ?? typed;
  return (value, text) => {
    const difference = compared({ type }, value, bound, text);
    return difference !== undefined && isMet(sign, difference);
  };
}

/** Whether a value, undefined for a blank, passes a filter. @param text  the value as shown */
export type ColumnFilter = (value: Value | undefined, text: string) => boolean;

function isMet(sign: string, difference: number): boolean {
  switch (sign) {
    case ">":
      return difference > 0;
    case ">=":
      return difference >= 0;
    case "<":
      return difference < 0;
    case "<=":
      return difference <= 0;
    default:
      return difference === 0;
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
