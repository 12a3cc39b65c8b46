import { looksLikeFormula } from "../../../domain/value/formula-text.ts";

/** Texts of cells, row by row; every row has as many. */
export type CellBlock = readonly (readonly string[])[];

const WHOLE_NUMBER = /^-?\d+$/;

/**
 * Cells as tab-separated text, the way spreadsheet programs put them on the clipboard: rows end in CR LF, texts with tabs,
 * line breaks or quotes stand in quotes. What looks like a formula gets an apostrophe before it, so that it is not run.
 */
export function tsvFromBlock(block: CellBlock): string {
  const [only] = block;
  if (block.length === 1 && only?.length === 1) return quoted(escaped(only[0] ?? ""));
  return block.map((row) => `${row.map((text) => quoted(escaped(text))).join("\t")}\r\n`).join("");
}

/**
 * The same cells as a table in HTML, which Excel prefers. Texts are marked as texts, so that “00123” keeps its zeros and
 * “3-4” does not become a date; whole numbers and days are left for Excel to recognise.
 *
 * @param isPlain  true for the columns of numbers and days
 */
export function htmlFromBlock(block: CellBlock, isPlain: (column: number) => boolean): string {
  const cell = (text: string, column: number) => {
    const inner = html(escaped(text)).replaceAll(/\r\n|\r|\n/g, "<br>");
    return isPlain(column) ? `<td>${inner}</td>` : `<td style="mso-number-format:'\\@'">${inner}</td>`;
  };
  const rows = block.map((row) => `<tr>${row.map(cell).join("")}</tr>`);
  return `<meta charset="utf-8"><table>${rows.join("")}</table>`;
}

/**
 * The cells of tab-separated text from a spreadsheet program or from `tsvFromBlock`; rows that end early are filled up
 * with blanks. A quote that is never closed, or that has more text behind it, is an ordinary character.
 */
export function blockFromTsv(tsv: string): CellBlock {
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const cell = cellAt(tsv, at);
    rows.at(-1)?.push(unescaped(cell.text));
    at = cell.end;
    if (at >= tsv.length) break;
    if (tsv[at] === "\t") at += 1;
    else {
      at += tsv.startsWith("\r\n", at) ? 2 : 1;
      if (at >= tsv.length) break;
      rows.push([]);
    }
  }
  const columns = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...new Array<string>(columns - row.length).fill("")]);
}

/** The text of the cell that begins here, and where it ends. */
function cellAt(tsv: string, start: number): { readonly text: string; readonly end: number } {
  if (tsv[start] === '"') {
    const close = closingQuote(tsv, start + 1);
    const after = close === -1 ? undefined : tsv.slice(close + 1, close + 2);
    if (after !== undefined && /^[\t\r\n]?$/.test(after))
      return { text: tsv.slice(start + 1, close).replaceAll('""', '"'), end: close + 1 };
  }
  const separator = /[\t\r\n]/g;
  separator.lastIndex = start;
  const end = separator.exec(tsv)?.index ?? tsv.length;
  return { text: tsv.slice(start, end), end };
}

function closingQuote(tsv: string, from: number): number {
  for (let at = tsv.indexOf('"', from); at !== -1; at = tsv.indexOf('"', at + 2)) {
    if (tsv[at + 1] !== '"') return at;
  }
  return -1;
}

/** An apostrophe before a formula, and one more where apostrophes already stand before one, so that both can be taken off. */
function escaped(text: string): string {
  return looksLikeFormula(text.replace(/^'+/, "")) && !WHOLE_NUMBER.test(text) ? `'${text}` : text;
}

function unescaped(text: string): string {
  return text.startsWith("'") && looksLikeFormula(text.replace(/^'+/, "")) ? text.slice(1) : text;
}

function quoted(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function html(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
