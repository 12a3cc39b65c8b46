import { parse } from "papaparse";

const HEAD = 50_000;
const USUAL = [",", ";", "\t", "|"] as const;
/** Marks that also stand in texts and times: only when no usual one splits the lines, and these split all of them alike. */
const RARE = ["^", "~", ":"] as const;

/** The delimiter that splits the first lines into the most columns of the most equal number. */
export function foundDelimiter(text: string): string {
  const head = text.slice(0, HEAD);
  const scores = USUAL.map((delimiter) => {
    const widths = widthsAt(head, delimiter).filter((width) => width > 1);
    const usual = widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 1;
    return { delimiter, score: widths.filter((width) => width === usual).length * Math.min(usual, 30) };
  });
  scores.sort((a, b) => b.score - a.score);
  const [best] = scores;
  if (best && best.score > 0) return best.delimiter;
  return RARE.find((delimiter) => splitsAlike(widthsAt(head, delimiter), delimiter === ":" ? 3 : 2)) ?? ",";
}

/** Apostrophes stand around cells when whole lines are made of such cells. */
export function foundQuote(text: string, delimiter: string): string {
  const lines = text
    .slice(0, HEAD)
    .split(/\r\n|\r|\n/, 20)
    .filter((line) => line.trim() !== "");
  const isQuoted = (line: string) => /^'.*'$/.test(line.trim()) && line.includes(`'${delimiter}'`);
  return lines.length > 1 && lines.slice(0, -1).every(isQuoted) ? "'" : '"';
}

/** Tools that paste exports together mix the ends of lines; then all become the same. */
export function withOneLineEnd(text: string): string {
  const outside = text.slice(0, HEAD).replace(/"[^"]*"/g, "");
  const kinds = [/\r\n/, /(?<!\r)\n/, /\r(?!\n)/].filter((kind) => kind.test(outside)).length;
  return kinds > 1 ? text.replace(/\r\n?/g, "\n") : text;
}

/** The end of line outside quotation marks; cells may hold another. */
export function lineEnd(text: string): "\r\n" | "\n" | "\r" {
  const outside = text.slice(0, HEAD).replace(/"[^"]*"/g, "");
  if (outside.includes("\r\n")) return "\r\n";
  return outside.includes("\n") || !outside.includes("\r") ? "\n" : "\r";
}

/** How many columns each of the first lines has; the last may be cut off. */
function widthsAt(head: string, delimiter: string): number[] {
  const { data } = parse<string[]>(head, { delimiter, newline: lineEnd(head), preview: 40 });
  return data.slice(0, -1).map((row) => row.length);
}

function splitsAlike(widths: readonly number[], least: number): boolean {
  const [first = 1] = widths;
  return widths.length > 1 && first >= least && widths.every((width) => width === first || width === 1);
}
