/** First characters, full-width forms too, that make a spreadsheet program take a text for a formula. */
const STARTS_FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** True when a spreadsheet program would run this text as a formula. */
export function looksLikeFormula(text: string): boolean {
  return STARTS_FORMULA.test(text);
}

/** The text as a spreadsheet program shows it without running it: with an apostrophe before what looks like a formula. */
export function harmlessText(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}
