import type { Field, FieldType, Value } from "../registers/field.ts";
import { isTexts } from "../registers/text-from-value.ts";
import { addDays, type CalendarDate, isCalendarDate } from "../value/calendar-date.ts";
import { numberOrder } from "./number-order.ts";

const OPERATORS = [
  "contains",
  "lacks",
  "is",
  "begins",
  "anyOf",
  "noneOf",
  "equals",
  "atLeast",
  "atMost",
  "between",
  "nextDays",
  "lastDays",
  "empty",
  "filled",
] as const;

/** What a condition asks of a value. */
export type Operator = (typeof OPERATORS)[number];

/** True for the name of an operator. */
export function isOperator(read: unknown): read is Operator {
  return OPERATORS.some((operator) => operator === read);
}

/**
 * One condition of a list.
 *
 * @property values  as typed: words, whole numbers, decimal amounts, ISO days, ids of choices, `yes` or `no`, or a number
 *                   of days; as many as the operator takes
 */
export interface Condition {
  readonly field: string;
  readonly op: Operator;
  readonly values: readonly string[];
}

/** Conditions of which all or any must hold. */
export interface Conditions {
  readonly match: "all" | "any";
  readonly list: readonly Condition[];
}

/** Conditions that let everything through. */
export const NO_CONDITIONS: Conditions = { match: "all", list: [] };

/** An operator in words, and what it takes. */
export interface OperatorWords {
  readonly op: Operator;
  readonly label: string;
  readonly takes: "nothing" | "one" | "two" | "several";
}

const BLANK: readonly OperatorWords[] = [
  { op: "empty", label: "is empty", takes: "nothing" },
  { op: "filled", label: "is not empty", takes: "nothing" },
];
const TEXT: readonly OperatorWords[] = [
  { op: "contains", label: "contains", takes: "one" },
  { op: "lacks", label: "does not contain", takes: "one" },
  { op: "is", label: "is", takes: "one" },
  { op: "begins", label: "begins with", takes: "one" },
];
const NUMBER: readonly OperatorWords[] = [
  { op: "equals", label: "is", takes: "one" },
  { op: "atLeast", label: "is at least", takes: "one" },
  { op: "atMost", label: "is at most", takes: "one" },
  { op: "between", label: "is between", takes: "two" },
];
const DATE: readonly OperatorWords[] = [
  { op: "equals", label: "is on", takes: "one" },
  { op: "atLeast", label: "is on or after", takes: "one" },
  { op: "atMost", label: "is on or before", takes: "one" },
  { op: "between", label: "is between", takes: "two" },
  { op: "nextDays", label: "is within the next days", takes: "one" },
  { op: "lastDays", label: "was within the last days", takes: "one" },
];
const CHOICE: readonly OperatorWords[] = [
  { op: "anyOf", label: "is any of", takes: "several" },
  { op: "noneOf", label: "is none of", takes: "several" },
];

const CHOICES: readonly OperatorWords[] = [
  { op: "anyOf", label: "has any of", takes: "several" },
  { op: "noneOf", label: "has none of", takes: "several" },
  { op: "is", label: "is exactly", takes: "one" },
];

/** The operators that make sense for a type of field. */
export function operatorsOf(type: FieldType): readonly OperatorWords[] {
  switch (type) {
    case "integer":
    case "decimal":
    case "money":
      return [...NUMBER, ...BLANK];
    case "date":
      return [...DATE, ...BLANK];
    case "choice":
    case "yesNo":
      return [...CHOICE, ...BLANK];
    case "choices":
      return [...CHOICES, ...BLANK];
    default:
      return [...TEXT, ...BLANK];
  }
}

/** True for a condition that was filled in so far that it can be asked. */
export function isComplete({ op, values }: Condition, type: FieldType): boolean {
  const takes = operatorsOf(type).find((each) => each.op === op)?.takes;
  const filled = values.filter((value) => value.trim() !== "").length;
  switch (takes) {
    case "nothing":
      return true;
    case "one":
      return filled === 1;
    case "two":
      return filled === 2;
    case "several":
      return filled > 0;
    default:
      return false;
  }
}

/**
 * Whether a value meets a condition. A blank meets only `empty`, and what asks that something is not so.
 *
 * @param text   the value as shown
 * @param today  what the relative days count from
 */
export function meets(
  { op, values }: Condition,
  field: Pick<Field, "type">,
  value: Value | undefined,
  text: string,
  today: CalendarDate,
): boolean {
  const [first = "", second = ""] = values.map((each) => each.trim());
  const shown = text.toLowerCase();
  const wanted = first.toLowerCase();
  switch (op) {
    case "empty":
      return value === undefined;
    case "filled":
      return value !== undefined;
    case "contains":
      return value !== undefined && shown.includes(wanted);
    case "lacks":
      return !shown.includes(wanted);
    case "is":
      return value !== undefined && shown === wanted;
    case "begins":
      return value !== undefined && shown.startsWith(wanted);
    case "anyOf":
      return values.some((each) => choicesIn(value).includes(each));
    case "noneOf":
      return !values.some((each) => choicesIn(value).includes(each));
    case "equals":
      return order(field, value, first) === 0;
    case "atLeast":
      return isAtLeast(order(field, value, first));
    case "atMost":
      return isAtMost(order(field, value, first));
    case "between":
      return isAtLeast(order(field, value, first)) && isAtMost(order(field, value, second));
    case "nextDays":
      return isWithin(value, today, addDays(today, days(first)));
    case "lastDays":
      return isWithin(value, addDays(today, -days(first)), today);
  }
}

function choicesIn(value: Value | undefined): readonly string[] {
  if (typeof value === "boolean") return [value ? "yes" : "no"];
  if (typeof value === "string") return [value];
  return typeof value === "object" && isTexts(value) ? value : [];
}

/** Order of a value against what was typed; undefined when they can't be compared. Amounts compare in their own currency. */
function order(field: Pick<Field, "type">, value: Value | undefined, typed: string): number | undefined {
  if (value === undefined || (typeof value === "object" && isTexts(value))) return undefined;
  const number = numberOrder(field, value, typed);
  if (number !== null) return number;
  if (field.type !== "date" || typeof value !== "string" || !isCalendarDate(typed)) return undefined;
  return value < typed ? -1 : value > typed ? 1 : 0;
}

function isAtLeast(order: number | undefined): boolean {
  return order !== undefined && order >= 0;
}

function isAtMost(order: number | undefined): boolean {
  return order !== undefined && order <= 0;
}

function isWithin(value: Value | undefined, from: CalendarDate, to: CalendarDate): boolean {
  return typeof value === "string" && value >= from && value <= to;
}

function days(typed: string): number {
  return /^\d{1,5}$/.test(typed) ? Number(typed) : 0;
}
