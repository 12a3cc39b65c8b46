import { analyse } from "chardet";
import { parse } from "papaparse";
import type { Cell } from "../../domain/intake/cell.ts";
import { failed, ok, type Result } from "../../domain/value/result.ts";
import { looksUtf16 } from "./file-kind.ts";
import type { ReadFile, ReadOptions } from "./read-tables.ts";

/** An inventory of a large organisation as text: 50,000 devices with 20 programs each. */
const MOST_ROWS = 1_000_000;
const MOST_COLUMNS = 500;
const DELIMITERS = [",", ";", "\t", "|"] as const;

/** Encodings a person can choose from, as names that TextDecoder knows. */
export const ENCODINGS = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "iso-8859-15",
  "windows-1250",
  "windows-1251",
  "macintosh",
] as const;

/** A text file as one table. Cells stay the texts they are: what they mean is decided by the column they feed. */
export function tablesFromText(name: string, bytes: Uint8Array, options: ReadOptions): Result<ReadFile> {
  const decoded = decodedText(bytes, options.encoding);
  const separator = /^sep=(.)\r?\n/i.exec(decoded.text);
  const text = withOneLineEnd(separator ? decoded.text.slice(separator[0].length) : decoded.text);
  const delimiter = options.delimiter ?? separator?.[1] ?? foundDelimiter(text);
  const { lines, isOpen } = parsed(text, delimiter);
  const rows = lines.map(cellsFromTexts);
  const isWide = lines.some((texts) => texts.length > MOST_COLUMNS && texts.slice(MOST_COLUMNS).some(isFilled));
  if (separator) rows.unshift([]);
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  if (rows.length === 0) return failed("file-empty", `“${name}” holds no filled cell. Nothing was imported.`);
  if (rows.length > MOST_ROWS)
    return failed(
      "too-many-rows",
      `“${name}” has more than 1,000,000 rows. Nothing was imported. Split it and import the parts.`,
    );
  return ok({
    kind: delimiter === "\t" ? "tsv" : "csv",
    encoding: decoded.encoding,
    delimiter,
    tables: [{ name, hidden: false, rows }],
    readings: [
      options.encoding === undefined ? decoded.reading : `Text read as ${options.encoding}, as you chose.`,
      options.delimiter === undefined
        ? `Columns are separated by ${delimiterWord(delimiter)}.`
        : `Columns separated by ${delimiterWord(delimiter)}, as you chose.`,
      ...(isOpen
        ? ["A quotation mark is opened and never closed, so quotation marks are read as plain characters."]
        : []),
      ...(isWide ? [`Only the first ${MOST_COLUMNS} columns are read.`] : []),
    ],
  });
}

/** The lines of a text as lists of cells. An open quotation mark would swallow the rest of the file. */
function parsed(text: string, delimiter: string): { readonly lines: string[][]; readonly isOpen: boolean } {
  const settings = { delimiter, newline: lineEnd(text), skipEmptyLines: false, preview: MOST_ROWS + 1 } as const;
  const { data, errors } = parse<string[]>(text, settings);
  const isOpen = errors.some(({ code }) => code === "MissingQuotes");
  return { lines: isOpen ? parse<string[]>(text, { ...settings, quoteChar: "\0" }).data : data, isOpen };
}

/** The name of a delimiter in a sentence. */
export function delimiterWord(delimiter: string): string {
  const words: Readonly<Record<string, string>> = {
    ",": "commas",
    ";": "semicolons",
    "\t": "tabs",
    "|": "vertical bars",
  };
  return words[delimiter] ?? `“${delimiter}”`;
}

interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly reading: string;
}

/** The text of a file, and how its encoding was found. */
export function decodedText(bytes: Uint8Array, given: string | undefined): Decoded {
  if (given !== undefined) return { text: decoder(given).decode(bytes), encoding: given, reading: "" };
  const [encoding, why] = foundEncoding(bytes);
  return { text: decoder(encoding).decode(bytes), encoding, reading: `Text is ${encoding}: ${why}.` };
}

function decoder(encoding: string): TextDecoder {
  return new TextDecoder(encoding);
}

function foundEncoding(bytes: Uint8Array): [string, string] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ["utf-16le", "the file begins with its mark"];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ["utf-16be", "the file begins with its mark"];
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return ["utf-8", "the file begins with its mark"];
  const wide = looksUtf16(bytes);
  if (wide) return [wide, "every other byte is zero"];
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return ["utf-8", "every character is valid"];
  } catch {
    const known = analyse(bytes.subarray(0, 200_000)).map(({ name }) => name.toLowerCase());
    const guess = known.find((encoding) => ENCODINGS.some((offered) => offered === encoding && offered !== "utf-8"));
    const single = guess === undefined || guess === "iso-8859-1" ? "windows-1252" : guess;
    return [
      single,
      "it is not valid UTF-8, and this fits its characters best; look at the preview and change it if names are wrong",
    ];
  }
}

/** The delimiter that splits the first lines into the most columns of the most equal number. */
function foundDelimiter(text: string): string {
  const head = text.slice(0, 50_000);
  const scores = DELIMITERS.map((delimiter) => {
    const { data } = parse<string[]>(head, { delimiter, newline: lineEnd(head), preview: 40 });
    const widths = data
      .slice(0, -1)
      .map((row) => row.length)
      .filter((width) => width > 1);
    const usual = widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 1;
    return { delimiter, score: widths.filter((width) => width === usual).length * Math.min(usual, 30) };
  });
  scores.sort((a, b) => b.score - a.score);
  return scores[0] && scores[0].score > 0 ? scores[0].delimiter : ",";
}

/** Tools that paste exports together mix the ends of lines; then all become the same. */
function withOneLineEnd(text: string): string {
  const outside = text.slice(0, 50_000).replace(/"[^"]*"/g, "");
  const kinds = [/\r\n/, /(?<!\r)\n/, /\r(?!\n)/].filter((kind) => kind.test(outside)).length;
  return kinds > 1 ? text.replace(/\r\n?/g, "\n") : text;
}

/** The end of line outside quotation marks; cells may hold another. */
function lineEnd(text: string): "\r\n" | "\n" | "\r" {
  const outside = text.slice(0, 50_000).replace(/"[^"]*"/g, "");
  if (outside.includes("\r\n")) return "\r\n";
  return outside.includes("\n") || !outside.includes("\r") ? "\n" : "\r";
}

function cellsFromTexts(texts: readonly string[]): Cell[] {
  const row: Cell[] = texts.slice(0, MOST_COLUMNS).map((text) => (isFilled(text) ? text : null));
  while (row.length > 0 && row[row.length - 1] === null) row.pop();
  return row;
}

function isFilled(text: string): boolean {
  return text.trim() !== "";
}
