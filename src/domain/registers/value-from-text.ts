import { decimalFromText } from "../intake/read-number.ts";
import { isCalendarDate } from "../value/calendar-date.ts";
import { type DecimalMark, decimalFromPlain } from "../value/decimal.ts";
import { moneyFromDecimal } from "../value/money.ts";
import type { Field, Value } from "./field.ts";
import { beyondLimits, unlikeMask } from "./field-limits.ts";

/** What a typed text means in a field: a value, a blank (`null`), or a sentence that says what is expected. */
export type Reading = { readonly value: Value | null } | { readonly sentence: string };

/** How who types writes: the currency of an amount that names none (ISO 4217), and the decimal mark. */
export interface TypedNotation {
  readonly currency: string;
  readonly mark: DecimalMark;
}

/**
 * Reads what a person typed into a field of a form. Nothing is guessed: a text that could mean two numbers is refused.
 *
 * @param text  as typed; yes/no is `yes` or `no`, a choice its id, a date ISO text, several texts or choices one a line
 * @param link  the identity that the text of a link means, or the sentence why there is none
 */
export function valueFromText(
  field: Field,
  text: string,
  { currency, mark }: TypedNotation,
  link: (text: string) => Reading,
): Reading {
  const trimmed = text.trim().normalize("NFC");
  if (trimmed === "") return { value: null };
  switch (field.type) {
    case "text":
    case "longText":
      return shortText(field, trimmed);
    case "texts":
      return { value: linesOf(trimmed) };
    case "links":
      return linksFromLines(linesOf(trimmed), link);
    case "integer":
      return integerFromText(field, trimmed);
    case "decimal":
      return decimalFromTyped(field, trimmed, mark);
    case "money":
      return moneyFromText(trimmed, currency);
    case "date":
      return isCalendarDate(trimmed)
        ? { value: trimmed }
        : { sentence: "Enter a day that exists, such as 2026-03-31." };
    case "yesNo":
      return trimmed === "yes" || trimmed === "no" ? { value: trimmed === "yes" } : { sentence: "Choose Yes or No." };
    case "choice":
      return isChoice(field, trimmed) ? { value: trimmed } : { sentence: `Choose one of: ${labels(field)}.` };
    case "choices": {
      const chosen = [...new Set(linesOf(trimmed))];
      return chosen.every((id) => isChoice(field, id))
        ? { value: chosen }
        : { sentence: `Choose from: ${labels(field)}.` };
    }
    case "link":
      return link(trimmed);
  }
}

function shortText(field: Field, text: string): Reading {
  if (text.length > 20_000) return { sentence: "This text is too long: 20,000 characters are the limit." };
  const unlike = unlikeMask(field, text);
  return unlike === undefined ? { value: text } : { sentence: `“${text}” ${unlike}.` };
}

function isChoice({ choices }: Field, id: string): boolean {
  return choices?.some((choice) => choice.id === id) === true;
}

function labels({ choices }: Field): string {
  return choices?.map(({ label }) => label).join(", ") ?? "";
}

/** The lines of a text that aren't blank, without the spaces around them. */
export function linesOf(text: string): string[] {
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
  const beyond = beyondLimits(field, String(value));
  return beyond === undefined ? { value: value === 0 ? 0 : value } : { sentence: `${text} ${beyond}.` };
}

/** `1234.5`, `1.234,5`, `1 234,5`; one mark that is not the typist's own before three digits could be either and is refused. */
function decimalFromTyped(field: Field, text: string, mark: DecimalMark): Reading {
  const plain = new RegExp(`^-?\\d*\\${mark}?\\d+$`).test(text) ? text.replace(mark, ".") : decimalIn(text);
  const value = plain === undefined ? undefined : decimalFromPlain(plain);
  if (value === undefined) {
    return /^-?\d{1,3}[.,]\d{3}$/.test(text)
      ? { sentence: `“${text}” could mean two numbers: write it without thousands marks, such as 1234${mark}5.` }
      : { sentence: `Enter a number such as 1234${mark}5.` };
  }
  const beyond = beyondLimits(field, value);
  return beyond === undefined ? { value } : { sentence: `${text} ${beyond}.` };
}

/** Signs of a currency or unit are not passed over: a number has none. */
function decimalIn(text: string): string | undefined {
  return /[^\d.,'’()+−\s\u00a0\u202f-]/.test(text) ? undefined : decimalFromText(text, null);
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
