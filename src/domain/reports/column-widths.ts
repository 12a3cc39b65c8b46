/**
 * What a column of a printed table needs, in ems of its text with its padding.
 *
 * @property least  the longest word stands on one line
 * @property whole  the longest text does, up to a limit
 */
export interface ColumnNeed {
  readonly least: number;
  readonly whole: number;
}

/** A line of text on A4 paper within its margins, in ems of 8.5 points; Letter differs by less than the slack in this. */
const UPRIGHT = 59;
const LYING = 88;

const PADDING = 1.2;
const LOOKED_AT = 2_000;
const WIDEST_TEXT = 16;
/** A longer word (a hash, an address) may be broken: no paper has room for a column of them. */
const WIDEST_WORD = 16;

/** What a column needs for its heading and the texts in it. */
export function columnNeed(label: string, texts: readonly string[]): ColumnNeed {
  let least = longestWord(label);
  let whole = least;
  for (const text of texts.slice(0, LOOKED_AT)) {
    least = Math.max(least, longestWord(text));
    whole = Math.max(whole, textWidth(text));
  }
  const word = Math.min(least, WIDEST_WORD);
  return { least: word + PADDING, whole: Math.max(word, Math.min(whole, WIDEST_TEXT)) + PADDING };
}

/**
 * Shares of the paper's width: no column is narrower than its longest word, and what is left goes where texts are longer.
 *
 * @param needs  by column; null for one that isn't printed
 * @returns      `least` in ems, what the longest words need beside each other; `lying` when that is more than upright
 *               paper has. Paper with less room than that has smaller print.
 */
export function fittedWidths(needs: readonly (ColumnNeed | null)[]): {
  readonly widths: readonly number[];
  readonly least: number;
  readonly lying: boolean;
} {
  const least = sum(needs.map((need) => need?.least ?? 0));
  const more = sum(needs.map((need) => (need ? need.whole - need.least : 0)));
  const lying = least > UPRIGHT;
  const left = Math.max(0, (lying ? LYING : UPRIGHT) - least);
  const share = more === 0 ? 0 : Math.min(1, left / more);
  return { widths: needs.map((need) => (need ? need.least + (need.whole - need.least) * share : 0)), least, lying };
}

function longestWord(text: string): number {
  return Math.max(0, ...text.split(/[\s-]/).map(textWidth));
}

/** About the width of a text in a plain sans-serif face, in ems; rather too wide than too narrow. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/[ilj.,:;'|!()]/.test(character)) width += 0.34;
    else if (/[A-ZÄÖÜMWmw@%]/.test(character)) width += 0.82;
    else width += 0.64;
  }
  return width;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
