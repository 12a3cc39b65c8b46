import type { Term } from "./term-index.ts";
import type { TypingErrors } from "./typing-errors.ts";

/** Cost of a word that is a whole text: nothing can match better. */
export const EXACT = 0;

/** Cost of a word that no text of a record holds. */
export const NO_MATCH = Number.POSITIVE_INFINITY;

/** What a typing error costs: more than several words that match badly. */
const ERROR_COST = 20;

/** The same where the errors only take letters for digits that look like them: what was read off a label is rather that. */
const LOOK_ALIKE_COST = 10;

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
  const begins = wordStart(word, spaced);
  if (begins >= 0) return (isWordEnd(spaced, begins + word.length) ? 1.5 : 2) + rest;
  // One or two characters inside a word say nothing.
  return word.length < 3 ? NO_MATCH : 4 + rest;
}

/**
 * The same with up to so many typing errors. A short word must begin a word of the text, else anything would match.
 *
 * @param errors  counts the errors of this word
 */
export function costWithErrors(word: string, errors: TypingErrors, { spaced, joined }: Term, most: 1 | 2): number {
  const rest = Math.min(Math.abs(joined.length - word.length), 45) / 100;
  if (word.length < 6) {
    const fewest = fewestAtWord(errors, spaced);
    if (fewest > most) return NO_MATCH;
    return fewest * errorCost(` ${word}`, ` ${spaced}`) + 2 + rest;
  }
  const fewest = errors.within(joined);
  if (fewest > most) return NO_MATCH;
  const begins = errors.from(0, joined) === fewest;
  return fewest * errorCost(word, joined) + (begins ? 1 : 3) + rest;
}

function errorCost(word: string, text: string): number {
  return asDigits(text).includes(asDigits(word)) ? LOOK_ALIKE_COST : ERROR_COST;
}

/** A text with digits for the letters that look like them: O and 0, I or L and 1. */
function asDigits(text: string): string {
  return text.replaceAll("o", "0").replace(/[il]/g, "1");
}

/** Where a word of the text begins with this one; -1 for nowhere. */
function wordStart(word: string, spaced: string): number {
  let at = spaced.indexOf(word);
  while (at > 0 && spaced.charCodeAt(at - 1) !== 32) at = spaced.indexOf(word, at + 1);
  return at;
}

function isWordEnd(spaced: string, at: number): boolean {
  return at === spaced.length || spaced.charCodeAt(at) === 32;
}

function fewestAtWord(errors: TypingErrors, spaced: string): number {
  let fewest = errors.from(0, spaced);
  for (let i = spaced.indexOf(" "); i >= 0; i = spaced.indexOf(" ", i + 1)) {
    fewest = Math.min(fewest, errors.from(i + 1, spaced));
  }
  return fewest;
}
