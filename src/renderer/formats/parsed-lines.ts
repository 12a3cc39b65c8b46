import { type ParseError, parse } from "papaparse";
import { doubtful, unread } from "../../domain/intake/doubtful-reading.ts";
import { rowNumbers } from "../../domain/intake/listed.ts";
import { lineEnd } from "./text-shape.ts";

/** The lines of a text as lists of cells, and what is to be told about its quotation marks. */
export interface ParsedLines {
  readonly lines: readonly string[][];
  readonly readings: readonly string[];
}

interface Settings {
  readonly delimiter: string;
  readonly newline: "\r\n" | "\n" | "\r";
  readonly quoteChar: string;
}

const NO_QUOTE = "\0";
/** Each open mark costs a look at the rest of the text; after some marks and so many characters none is looked for. */
const MOST_WORK = 100_000_000;
const SURELY_LOOKED_FOR = 5;

/**
 * Cuts a text into lines and cells. A quotation mark that is opened and never closed would swallow the rest of the file:
 * where whole rows follow, it is a plain character; where none does, the file is cut off inside that row, which is left
 * unread.
 *
 * @param quote  the mark around cells, "" for none
 * @param most   so many lines are read and no more
 * @param first  number that people see for the first line
 */
export function parsedLines(text: string, delimiter: string, quote: string, most: number, first: number): ParsedLines {
  const settings: Settings = { delimiter, newline: lineEnd(text), quoteChar: quote === "" ? NO_QUOTE : quote };
  const lines: string[][] = [];
  const plain: number[] = [];
  const mixed: number[] = [];
  let work = 0;
  let isGivenUp = false;
  for (let rest = text; ; ) {
    work += rest.length;
    isGivenUp = plain.length >= SURELY_LOOKED_FOR && work > MOST_WORK;
    const quoteChar = isGivenUp ? NO_QUOTE : settings.quoteChar;
    const preview = Math.max(1, most - lines.length);
    const { data, errors } = parse<string[]>(rest, { ...settings, quoteChar, skipEmptyLines: false, preview });
    const fault = errors.find(
      (error) => isOpen(error) || data[error.row ?? 0]?.some((cell) => holdsRows(cell, settings)),
    );
    const at = fault?.row ?? data.length;
    for (const { row = 0 } of errors)
      if (row < at && data[row]?.some((cell) => cell.includes(settings.newline)))
        mixed.push(lines.length + row + first);
    for (let i = 0; i < at; i++) lines.push(data[i] ?? []);
    if (!fault) break;
    const row = lines.length + first;
    const end = rest.indexOf(settings.newline, fault.index);
    if (isOpen(fault) && (end === -1 || !beginsRow(rest.slice(end), settings, usualWidth(lines))))
      return { lines, readings: [...quoteReadings(plain, mixed, isGivenUp), cutOff(row)] };
    const line = rest.slice(lengthOf(rest, settings, at), end);
    for (const cells of parse<string[]>(line, { ...settings, quoteChar: NO_QUOTE }).data) lines.push(cells);
    plain.push(row);
    rest = rest.slice(end + settings.newline.length);
  }
  return { lines, readings: quoteReadings(plain, mixed, isGivenUp) };
}

function isOpen({ code }: ParseError): boolean {
  return code === "MissingQuotes";
}

/** Whether a cell whose quotation marks don't fit together has swallowed other rows: it ended where another cell began. */
function holdsRows(cell: string, { newline, delimiter, quoteChar }: Settings): boolean {
  const end = cell.indexOf(newline);
  return end !== -1 && cell.includes(quoteChar) && cell.includes(delimiter, end);
}

/** How many characters the first lines of a text have. */
function lengthOf(text: string, settings: Settings, lines: number): number {
  return lines === 0 ? 0 : parse<string[]>(text, { ...settings, preview: lines }).meta.cursor;
}

/** Whether a row of the table stands in what follows an open mark; the last line may be cut off. */
function beginsRow(text: string, settings: Settings, width: number): boolean {
  const { data } = parse<string[]>(text, { ...settings, quoteChar: NO_QUOTE, preview: 1_000 });
  return data.some((row) => row.length === Math.max(2, width) && row.some((cell) => cell.trim() !== ""));
}

/** The number of cells of most lines before; 1 where there are none. */
function usualWidth(lines: readonly string[][]): number {
  const widths = lines.slice(0, 1_000).map((line) => line.length);
  return widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 1;
}

function cutOff(row: number): string {
  return unread(
    `Row ${row} opens a quotation mark that is never closed: the file looks cut off there. The rows before it were read, row ${row} was not. Get the file again from where it came from.`,
  );
}

function quoteReadings(plain: readonly number[], mixed: readonly number[], isGivenUp: boolean): string[] {
  const rows = [...new Set(mixed)];
  return [
    ...(plain.length > 0
      ? [
          doubtful(
            `A quotation mark is opened in ${rowNumbers(plain)} and never closed, or only in a later row, so it is read as a plain character there${isGivenUp ? " and from there on" : ""}. Look at the cells behind it.`,
          ),
        ]
      : []),
    ...(rows.length > 0
      ? [
          doubtful(
            `Cells in ${rowNumbers(rows)} have single quotation marks inside and line ends. See whether they end where they should, and double the quotation marks inside values.`,
          ),
        ]
      : []),
  ];
}
