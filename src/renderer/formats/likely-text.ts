const CONTROL = /[\u0080-\u009f]/;
const LETTER = /\p{L}/u;
const LATIN = /\p{Script=Latin}/u;
/** Marks that stand between the letters of a word. */
const IN_WORDS = /[’‘·\u00ad‐‑–]/;
const OPENS = /[„‚]/;
const SIGN = /[£¥¤¢]/;
const FRAME = /[\u2500-\u259f]/;
const LOOKED_AT = 200_000;

/** Whether a text has control characters of the range 128 to 159, which no list has: it was decoded wrongly. */
export function hasControls(text: string): boolean {
  return CONTROL.test(text);
}

/**
 * How much the characters beyond ASCII look as if words were made of them, 1 at most: letters beside letters of their kind,
 * marks where marks stand. Decoded wrongly, capitals stand inside words and signs between letters.
 */
export function likeliness(text: string): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < text.length && i < LOOKED_AT; i++) {
    if (text.charCodeAt(i) < 128) continue;
    sum += scoreOf(text[i] ?? "", text[i - 1] ?? "", text[i + 1] ?? "");
    count++;
  }
  return count === 0 ? 1 : sum / count;
}

function scoreOf(character: string, before: string, after: string): number {
  if (CONTROL.test(character) || character === "\ufffd") return -3;
  if (FRAME.test(character)) return -1;
  const neighbours = [before, after].filter((other) => LETTER.test(other));
  if (LETTER.test(character)) return letterScore(character, before, after, neighbours);
  if (neighbours.length === 2) return IN_WORDS.test(character) ? 1 : -1;
  if (OPENS.test(character) && LETTER.test(before)) return -1;
  return SIGN.test(character) && LETTER.test(after) ? -1 : 1;
}

function letterScore(character: string, before: string, after: string, neighbours: readonly string[]): number {
  if (neighbours.length === 0) return /\d/.test(before + after) ? -1 : 0;
  if ((isUpper(character) && isLower(before)) || (isLower(character) && isUpper(after))) return -1;
  const isLatin = LATIN.test(character);
  if (neighbours.some((other) => LATIN.test(other) !== isLatin)) return -1;
  const isRun = neighbours.length === 2 && neighbours.every((other) => other.charCodeAt(0) > 127);
  return isLatin && isRun ? -1 : 1;
}

function isUpper(letter: string): boolean {
  return LETTER.test(letter) && letter !== letter.toLowerCase();
}

function isLower(letter: string): boolean {
  return LETTER.test(letter) && letter !== letter.toUpperCase();
}
