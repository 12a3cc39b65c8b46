import { isCalendarDate } from "../value/calendar-date.ts";
import { moneyFromDecimal } from "../value/money.ts";
import type { Field, Value } from "./field.ts";

/** What a typed text means in a field: a value, a blank (`null`), or a sentence that says what is expected. */
export type Reading = { readonly value: Value | null } | { readonly sentence: string };

/**
 * Reads what a person typed into a field of a form. Nothing is guessed: a text that could mean two numbers is refused.
 *
 * @param text      as typed; yes/no is `yes` or `no`, a choice its id, a date ISO text, several texts one a line
 * @param currency  ISO 4217 code for an amount that names none
 * @param link      the identity that the text of a link means, or the sentence why there is none
 */
export function valueFromText(field: Field, text: string, currency: string, link: (text: string) => Reading): Reading {
  const trimmed = text.trim().normalize("NFC");
  if (trimmed === "") return { value: null };
  switch (field.type) {
    case "text":
    case "longText":
      return trimmed.length > 20_000
        ? { sentence: "This text is too long: 20,000 characters are the limit." }
        : { value: trimmed };
    case "texts":
      return { value: linesOf(trimmed) };
    case "links":
      return linksFromLines(linesOf(trimmed), link);
    case "integer":
      return integerFromText(field, trimmed);
    case "money":
      return moneyFromText(trimmed, currency);
    case "date":
      return isCalendarDate(trimmed)
        ? { value: trimmed }
        : { sentence: "Enter a day that exists, such as 2026-03-31." };
    case "yesNo":
      return trimmed === "yes" || trimmed === "no" ? { value: trimmed === "yes" } : { sentence: "Choose Yes or No." };
    case "choice":
      return field.choices?.some((c) => c.id === trimmed)
        ? { value: trimmed }
        : { sentence: `Choose one of: ${field.choices?.map((c) => c.label).join(", ") ?? ""}.` };
    case "link":
      return link(trimmed);
  }
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function linksFromLines(lines: readonly string[], link: (text: string) => Reading): Reading {
  const ids = new Set<string>();
  for (const line of lines) {
    const reading = link(line);
    if ("sentence" in reading) return reading;
    if (typeof reading.value === "string") ids.add(reading.value);
  }
  return { value: [...ids] };
}

function integerFromText(field: Field, text: string): Reading {
  if (!/^-?\d{1,15}$/.test(text)) return { sentence: "Enter a whole number without separators, such as 1200." };
  const value = Number(text);
  if (field.min !== undefined && value < field.min)
    return { sentence: `The smallest number allowed here is ${field.min}.` };
  if (field.max !== undefined && value > field.max)
    return { sentence: `The largest number allowed here is ${field.max}.` };
  return { value: value === 0 ? 0 : value };
}

/** `1234`, `1234.5`, `1.234,50 EUR`, `EUR 12`; `1.234` alone could be two amounts and is refused. */
function moneyFromText(text: string, currency: string): Reading {
  const code = /[A-Z]{3}/.exec(text)?.[0] ?? currency;
  const number = text.replace(/[A-Z]{3}/, "").replace(/[\s\u00a0'’]/g, "");
  const plain = /^(-?)(\d+)(?:[.,](\d{1,2}))?$/.exec(number);
  const grouped =
    /^(-?)(\d{1,3}(?:,\d{3})+)\.(\d{1,3})$/.exec(number) ?? /^(-?)(\d{1,3}(?:\.\d{3})+),(\d{1,3})$/.exec(number);
  const parts = plain ?? grouped;
  if (!parts) {
    return /^-?\d+[.,]\d{3}$/.test(number)
      ? { sentence: `“${text}” could mean two amounts: write it without thousands marks, such as 1234.00.` }
      : { sentence: "Enter an amount such as 1234.50 EUR." };
  }
  const money = moneyFromDecimal(`${parts[1]}${parts[2]?.replace(/[.,]/g, "")}.${parts[3] ?? ""}`, code);
  return money ? { value: money } : { sentence: `An amount in ${code} has fewer digits after the mark.` };
}
