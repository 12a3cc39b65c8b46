import type { Term } from "./term-index.ts";
import { errorsAtStart, errorsWithin } from "./typing-errors.ts";

/** Cost of a word that is a whole text: nothing can match better. */
export const EXACT = 0;

/** Cost of a word that no text of a record holds. */
export const NO_MATCH = Number.POSITIVE_INFINITY;

/** What a typing error costs: more than the worst match without one. */
export const ERROR_COST = 8;

/**
 * How well a word matches a text it is looked for in without errors: the whole text, its beginning, a word of it or the
 * beginning of one, a part of it. The shorter what is left over, the better.
 */
export function costOfMatch(word: string, { spaced, joined }: Term): number {
  const at = joined.indexOf(word);
  if (at < 0) return NO_MATCH;
  const leftOver = joined.length - word.length;
  if (leftOver === 0) return EXACT;
  const rest = Math.min(leftOver, 45) / 100;
  if (at === 0) return 1 + rest;
  if (` ${spaced} `.includes(` ${word} `)) return 1.5 + rest;
  if (` ${spaced}`.includes(` ${word}`)) return 2 + rest;
  // One or two characters inside a word say nothing.
  return word.length < 3 ? NO_MATCH : 4 + rest;
}

/** The same with up to so many typing errors. A short word must begin a word of the text, else anything would match. */
export function costWithErrors(word: string, { spaced, joined }: Term, most: 1 | 2): number {
  const rest = Math.min(Math.abs(joined.length - word.length), 45) / 100;
  if (word.length < 6) {
    const errors = Math.min(...spaced.split(" ").map((other) => errorsAtStart(word, other, most)));
    return errors > most ? NO_MATCH : errors * ERROR_COST + 2 + rest;
  }
  const errors = errorsWithin(word, joined, most);
  if (errors > most) return NO_MATCH;
  const begins = errorsAtStart(word, joined, errors) === errors;
  return errors * ERROR_COST + (begins ? 1 : 3) + rest;
}
