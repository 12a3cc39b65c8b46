import type { Field } from "../registers/field.ts";
import { type Register, type RegisterRecord, recordTitle } from "../registers/register.ts";
import { isTexts } from "../registers/text-from-value.ts";
import { foldedText, wordsTyped } from "./folded-text.ts";
import { costOfMatch, costWithErrors, NO_MATCH } from "./match-cost.ts";
import { errorsForgiven, typingErrors } from "./typing-errors.ts";

/**
 * The field by which a record was found, with its text; null when its title tells already, or nothing was typed.
 *
 * @param query  as typed
 */
export function tellingField(
  register: Register,
  record: Pick<RegisterRecord, "id" | "values">,
  query: string,
): { readonly field: Field; readonly text: string } | null {
  const title = recordTitle(register, record);
  const untold = wordsTyped(query).filter((word) => cost(word, title) === NO_MATCH);
  let telling: { readonly field: Field; readonly text: string } | null = null;
  let lowest = NO_MATCH;
  for (const field of register.fields) {
    if (register.title.includes(field.id)) continue;
    for (const text of textsOf(field, record)) {
      const lowestHere = Math.min(...untold.map((word) => costForgiving(word, text)));
      if (lowestHere >= lowest) continue;
      lowest = lowestHere;
      telling = { field, text };
    }
  }
  return telling;
}

function textsOf(field: Field, record: Pick<RegisterRecord, "values">): readonly string[] {
  const value = record.values[field.id];
  if (value === undefined) return [];
  if (field.type === "text" && typeof value === "string") return [value];
  return field.type === "texts" && isTexts(value) ? value : [];
}

function cost(word: string, text: string): number {
  const spaced = foldedText(text);
  return costOfMatch(word, { spaced, joined: spaced.replaceAll(" ", "") });
}

function costForgiving(word: string, text: string): number {
  const exact = cost(word, text);
  const most = errorsForgiven(word);
  if (exact < NO_MATCH || most === 0) return exact;
  const spaced = foldedText(text);
  return costWithErrors(word, typingErrors(word), { spaced, joined: spaced.replaceAll(" ", "") }, most);
}
