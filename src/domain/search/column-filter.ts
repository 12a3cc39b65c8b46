import type { DateOrder } from "../intake/draft.ts";
import { dateFromText } from "../intake/read-date.ts";
import type { Field, FieldType, Value } from "../registers/field.ts";
import { isTexts } from "../registers/text-from-value.ts";
import { isCalendarDate } from "../value/calendar-date.ts";
import { isNumberFor, numberOrder } from "./number-order.ts";

/** Whether a value, undefined for a blank, passes a filter. @param text  the value as shown */
export type ColumnFilter = (value: Value | undefined, text: string) => boolean;

type Typed = Pick<Field, "type">;

/**
 * Tells of values, each with its text as shown, whether they pass what stands in the filter of their column.
 *
 * `empty` and `not empty` ask for blanks. For a choice or yes/no `=` and its id asks for just that. For numbers, amounts and
 * dates `>`, `>=`, `<`, `<=` and `=` compare (`>=2026-01-01`, `<500`); a day can be typed as it is shown or as ISO has it.
 * `10-20` is a range of numbers or amounts, its ends included. Anything else is looked for in the text shown; what can't be
 * read (`unreadFilter`) passes nothing.
 *
 * @param filter  as typed
 * @param order   of days as they are shown; null where the locale has another than these two
 */
export function columnFilter(field: Typed, filter: string, order: DateOrder | null): ColumnFilter {
  return readFilter(field, filter, order) ?? (() => false);
}

/** What the filter of a column takes, in a sentence, where what is typed there can't be read; null where it can. */
export function unreadFilter(field: Typed, filter: string, order: DateOrder | null): string | null {
  return readFilter(field, filter, order) === null ? (TAKES[field.type] ?? TAKES.text) : null;
}

const TAKES: Readonly<Partial<Record<FieldType, string>>> & { readonly text: string } = {
  text: "Type a text, = and a text, empty or not empty.",
  integer: "Type a number such as 12, 3-5 or >=10, or empty.",
  decimal: "Type a number such as 1.5, 2-4 or >=10, or empty.",
  money: "Type an amount such as 500, 100-200 or >=100, or empty.",
  date: "Type a day, a part of it or >=2026-01-01, or empty.",
};

function readFilter({ type }: Typed, filter: string, order: DateOrder | null): ColumnFilter | null {
  const wanted = filter.trim().toLowerCase();
  if (wanted === "") return () => true;
  if (wanted === "empty") return (value) => value === undefined;
  if (wanted === "not empty") return (value) => value !== undefined;
  if (wanted.startsWith("=") && ["choice", "choices", "yesNo"].includes(type)) {
    const id = wanted.slice(1).trim();
    return (value) => idsIn(value).includes(id);
  }
  const [, sign, typed = ""] = /^(>=|<=|>|<|=)\s*(.*)$/.exec(wanted) ?? [];
  if (sign !== undefined) {
    const bound = boundOf({ type }, typed, order);
    return bound === null ? null : (value, text) => isMet(sign, compared({ type }, value, bound, text));
  }
  const [, first = "", last = ""] = /^(-?[^-–]+?)\s*[-–]\s*(-?[^-–]+)$/.exec(wanted) ?? [];
  if (isNumberFor({ type }, first) && isNumberFor({ type }, last))
    return (value, text) => {
      const [after, before] = [first, last].map((bound) => compared({ type }, value, bound, text));
      return isMet(">=", after) && isMet("<=", before);
    };
  if (isNeverFound({ type }, wanted)) return null;
  const day = type === "date" ? dateFromText(wanted, order) : undefined;
  return (value, text) => text.toLowerCase().includes(wanted) || (value !== undefined && value === day);
}

/** What values are compared with; null where they can't be compared with what is typed. */
function boundOf({ type }: Typed, typed: string, order: DateOrder | null): string | null {
  if (typed === "") return null;
  if (isNumeric(type)) return isNumberFor({ type }, typed) ? typed : null;
  if (type !== "date") return typed;
  return dateFromText(typed, order) ?? (/^\d{4}(-\d{2}){0,2}$/.test(typed) ? typed : null);
}

/** Numbers and days are shown in digits. A currency stands behind an amount. */
function isNeverFound({ type }: Typed, wanted: string): boolean {
  if (type === "money") return /\p{L}{4}/u.test(wanted);
  return (isNumeric(type) || type === "date") && (!/\d/.test(wanted) || /\p{L}/u.test(wanted));
}

function isNumeric(type: FieldType): boolean {
  return type === "integer" || type === "decimal" || type === "money";
}

function isMet(sign: string, difference: number | undefined): boolean {
  if (difference === undefined) return false;
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
function compared(field: Typed, value: Value | undefined, typed: string, text: string): number | undefined {
  if (value === undefined) return undefined;
  const number = numberOrder(field, value, typed);
  if (number !== null) return number;
  const isDay = typeof value === "string" && isCalendarDate(value);
  // What stands in a column for numbers or days and is neither, as in a rejected row, has no place in their order.
  if (isNumeric(field.type) || (field.type === "date" && !isDay)) return undefined;
  const left = isDay ? value : text.toLowerCase();
  return left < typed ? -1 : left > typed ? 1 : 0;
}
