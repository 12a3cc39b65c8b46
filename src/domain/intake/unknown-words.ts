import type { RegisterId } from "../registers/register-id.ts";
import type { UnknownWord } from "./draft.ts";
import { importFields } from "./import-fields.ts";
import { listed } from "./listed.ts";

/** Sentences about words of a file that no choice has, one a field; where nobody can give them a meaning. */
export function unknownWordSentences(register: RegisterId, unknown: readonly UnknownWord[]): string[] {
  const fields = importFields(register);
  return [...new Set(unknown.map(({ field }) => field))].map((id) => {
    const words = unknown.filter(({ field }) => field === id);
    const list = listed(words.map(({ word }) => `“${word}”`));
    const label = fields.find((field) => field.id === id)?.label ?? id;
    return `“${label}” knows no choice for ${list}; in those rows it stays as it is on record, or blank.`;
  });
}
