import { isCalendarDate } from "../../value/calendar-date.ts";
import { decimalFromPlain } from "../../value/decimal.ts";
import { isObject } from "../../value/json-object.ts";
import { failed, ok, type Result } from "../../value/result.ts";
import { FACT_LISTS, type FactList, type FactType, type UseFacts } from "../metrics/use-facts.ts";

/** Far beyond anything counted, and bounded so that no product of two numbers leaves the exact ones. */
const MOST = 10_000_000;

const WORDS: Readonly<Record<FactType, string>> = {
  text: "a text",
  whole: `a whole number from 0 to ${MOST}`,
  amount: "a number from 0 on, a text where it has decimals",
  yesNo: "true or false",
  day: "a day, YYYY-MM-DD",
  instant: "a minute of UTC, YYYY-MM-DDThh:mmZ",
};

/**
 * Facts of a case from JSON. Names of lists and fields that don't exist are refused, so that a typing error never
 * passes for an unknown fact.
 *
 * @param where  what the sentence of a problem names
 */
export function factsFromJson(json: unknown, where: string): Result<UseFacts> {
  if (!isObject(json)) return failed("facts", `${where}: the facts are no object of lists.`);
  const facts: Record<string, readonly unknown[]> = {};
  for (const [list, rows] of Object.entries(json)) {
    if (!isFactList(list)) return failed("facts", `${where}: there is no list of facts “${list}”.`);
    if (!Array.isArray(rows)) return failed("facts", `${where}: “${list}” is no list.`);
    const read: unknown[] = [];
    for (const [i, row] of rows.entries()) {
      const fact = factFrom(list, row);
      if (typeof fact === "string") return failed("facts", `${where}, ${list}, row ${i + 1}: ${fact}`);
      read.push(fact);
    }
    facts[list] = read;
  }
  // Each row was read by the description that its type is made from.
  return ok(facts as UseFacts);
}

function factFrom(list: FactList, row: unknown): Readonly<Record<string, unknown>> | string {
  if (!isObject(row)) return "is no object.";
  const fields: Readonly<Record<string, FactType>> = { name: "text", ...FACT_LISTS[list].fields };
  if (typeof row.name !== "string" || row.name === "") return "has no name.";
  const fact: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(row)) {
    const type = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (type === undefined) return `has a field “${field}”; there are: ${Object.keys(fields).join(", ")}.`;
    const read = factValue(type, value);
    if (read === undefined) return `“${field}” has to be ${WORDS[type]}.`;
    fact[field] = read;
  }
  return fact;
}

function factValue(type: FactType, value: unknown): string | number | boolean | undefined {
  switch (type) {
    case "text":
      return typeof value === "string" && value !== "" ? value : undefined;
    case "whole":
      return isCount(value) ? value : undefined;
    case "amount":
      if (isCount(value)) return String(value);
      return typeof value === "string" && !value.startsWith("-") ? decimalFromPlain(value) : undefined;
    case "yesNo":
      return typeof value === "boolean" ? value : undefined;
    case "day":
      return typeof value === "string" && isCalendarDate(value) ? value : undefined;
    case "instant":
      return typeof value === "string" && isMinute(value) ? value : undefined;
  }
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= MOST;
}

function isMinute(text: string): boolean {
  return /^.{10}T([01]\d|2[0-3]):[0-5]\dZ$/.test(text) && isCalendarDate(text.slice(0, 10));
}

function isFactList(name: string): name is FactList {
  return Object.hasOwn(FACT_LISTS, name);
}
