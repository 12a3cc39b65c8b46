import type { Cell } from "../../domain/intake/cell.ts";
import { doubtful } from "../../domain/intake/doubtful-reading.ts";
import { FIXED_WIDTH, isFixedWidth, placesOf } from "../../domain/intake/text-reading.ts";
import { failed, ok, type Result } from "../../domain/value/result.ts";
import { cellOfText } from "./cell-of-text.ts";
import { decodedText } from "./decoded-text.ts";
import { columnStarts, cutLine } from "./fixed-width.ts";
import { longCell } from "./long-cell.ts";
import { parsedLines } from "./parsed-lines.ts";
import type { ReadFile, ReadOptions } from "./read-tables.ts";
import { foundDelimiter, foundQuote, lineEnd, withOneLineEnd } from "./text-shape.ts";

/** An inventory of a large organisation as text: 50,000 devices with 20 programs each. */
const MOST_ROWS = 1_000_000;
const MOST_COLUMNS = 500;
const SHOWN_PLACES = 12;
const HEAD = 50_000;

/** A text file as one table. Cells stay the texts they are: what they mean is decided by the column they feed. */
export function tablesFromText(name: string, bytes: Uint8Array, options: ReadOptions): Result<ReadFile> {
  const decoded = decodedText(bytes, options.encoding);
  const separator = /^sep=(.)\r?\n/i.exec(decoded.text);
  const text = withOneLineEnd(separator ? decoded.text.slice(separator[0].length) : decoded.text);
  const first = separator ? 2 : 1;
  const given = options.delimiter === "" ? undefined : options.delimiter;
  const read =
    (separator ? undefined : fixedWidth(text, given)) ?? delimited(text, given ?? separator?.[1], options, first);
  const tooLong = longCell(name, read.lines, first);
  if (tooLong) return tooLong;
  const usual = usualWidth(read.lines);
  const rows = read.lines.map((texts) => cellsFromTexts(texts, usual));
  const isWide = read.lines.some((texts) => texts.length > MOST_COLUMNS && texts.slice(MOST_COLUMNS).some(isFilled));
  if (separator) rows.unshift([]);
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  if (rows.length === 0) return failed("file-empty", `“${name}” holds no filled cell. Nothing was imported.`);
  if (rows.length > MOST_ROWS)
    return failed(
      "too-many-rows",
      `“${name}” has more than 1,000,000 rows. Nothing was imported. Split it and import the parts.`,
    );
  return ok({
    kind: read.kind,
    encoding: decoded.encoding,
    delimiter: read.delimiter,
    quote: read.quote,
    tables: [{ name, hidden: false, rows }],
    readings: [
      ...(options.encoding === undefined ? [] : [`Text read as ${options.encoding}, as you chose.`]),
      ...(decoded.reading === "" ? [] : [decoded.reading]),
      ...read.readings,
      ...(isWide ? [doubtful(`Only the first ${MOST_COLUMNS} columns are read.`)] : []),
    ],
  });
}

/** The lines of a text cut into cells. */
interface Lines {
  readonly kind: "csv" | "tsv" | "txt";
  readonly delimiter: string;
  readonly quote: string;
  readonly lines: readonly string[][];
  readonly readings: readonly string[];
}

/** A text with columns of a fixed width, if somebody said so or it is evident. */
function fixedWidth(text: string, given: string | undefined): Lines | undefined {
  if (given !== undefined && !isFixedWidth(given)) return undefined;
  const by = given === undefined ? "found" : "asked";
  const end = lineEnd(text);
  const said = placesOf(given ?? "");
  if (given !== undefined && said) {
    const lines = text.split(end, MOST_ROWS + 1);
    return cutAt(
      lines,
      said.map((place) => place - 1),
      given,
    );
  }
  if (!columnStarts(text.slice(0, HEAD).split(end).slice(0, -1), by)) return undefined;
  const lines = text.split(end, MOST_ROWS + 1);
  const starts = columnStarts(lines, by);
  return starts && cutAt(lines, starts, FIXED_WIDTH);
}

function cutAt(lines: readonly string[], starts: readonly number[], delimiter: string): Lines {
  const places = starts.slice(0, SHOWN_PLACES).map((start) => start + 1);
  const more = starts.length > SHOWN_PLACES ? " and more" : "";
  return {
    kind: "txt",
    delimiter,
    quote: "",
    lines: lines.map((line) => cutLine(line, starts)),
    readings: [`Each column has its width; they begin at the characters ${places.join(", ")}${more} of a line.`],
  };
}

function delimited(text: string, given: string | undefined, options: ReadOptions, first: number): Lines {
  const isGiven = given !== undefined && !isFixedWidth(given);
  const delimiter = isGiven ? given : foundDelimiter(text);
  const quote = options.quote ?? foundQuote(text, delimiter);
  const { lines, readings } = parsedLines(text, delimiter, quote, MOST_ROWS + 1, first);
  return {
    kind: delimiter === "\t" ? "tsv" : "csv",
    delimiter,
    quote,
    lines,
    readings: [
      ...(given === FIXED_WIDTH ? ["No columns of a fixed width were found."] : []),
      options.delimiter === delimiter
        ? `Columns separated by ${delimiterWord(delimiter)}, as you chose.`
        : `Columns are separated by ${delimiterWord(delimiter)}.`,
      ...(quote === "'" ? ["Cells stand between apostrophes."] : []),
      ...readings,
    ],
  };
}

/** The name of a delimiter in a sentence. */
function delimiterWord(delimiter: string): string {
  const words: Readonly<Record<string, string>> = {
    ",": "commas",
    ";": "semicolons",
    "\t": "tabs",
    "|": "vertical bars",
  };
  return words[delimiter] ?? `“${delimiter}”`;
}

/**
 * A line as a row, without blanks at its end. A line with more cells than is usual keeps them: a value that a delimiter
 * cuts in two moves the blanks behind it, and nothing but their number tells.
 */
function cellsFromTexts(texts: readonly string[], usual: number): Cell[] {
  const row = texts.slice(0, MOST_COLUMNS).map(cellOfText);
  const least = texts.length > usual && row.some((cell) => cell !== null) ? row.length : 0;
  while (row.length > least && row[row.length - 1] === null) row.pop();
  return row;
}

/** How many cells most lines have, of those in which something stands; where two are equally usual, the larger. */
function usualWidth(lines: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const texts of lines) if (texts.some(isFilled)) counts.set(texts.length, (counts.get(texts.length) ?? 0) + 1);
  return [...counts].reduce(
    (best, other) => (other[1] > best[1] || (other[1] === best[1] && other[0] > best[0]) ? other : best),
    [0, 0],
  )[0];
}

function isFilled(text: string): boolean {
  return text.trim() !== "";
}
