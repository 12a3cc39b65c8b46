import type { Field, Value } from "../registers/field.ts";
import { isTexts } from "../registers/text-from-value.ts";
import { isCalendarDate } from "../value/calendar-date.ts";
import { numberOrder } from "./number-order.ts";

/**
 * Whether a value passes what stands in the filter of its column.
 *
 * `empty` and `not empty` ask for blanks. For a choice or yes/no `=` and its id asks for just that. For numbers, amounts and
 * dates `>`, `>=`, `<`, `<=` and `=` compare (`>=2026-01-01`, `<500`). Anything else is looked for in the text shown.
 *
 * @param text    the value as shown
 * @param filter  as typed
 */
export function matchesFilter(
  field: Pick<Field, "type">,
  value: Value | undefined,
  text: string,
  filter: string,
): boolean {
  const wanted = filter.trim().toLowerCase();
  if (wanted === "") return true;
  if (wanted === "empty") return value === undefined;
  if (wanted === "not empty") return value !== undefined;
  if (wanted.startsWith("=") && ["choice", "choices", "yesNo"].includes(field.type)) {
    return idsIn(value).includes(wanted.slice(1).trim());
  }
  const comparison = /^(>=|<=|>|<|=)\s*(.+)$/.exec(wanted);
  if (!comparison) return text.toLowerCase().includes(wanted);
  const order = compared(field, value, (comparison[2] ?? "").toLowerCase(), text);
  if (order === undefined) return false;
  switch (comparison[1]) {
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    default:
      return order === 0;
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
