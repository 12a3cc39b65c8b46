import synonyms from "../../../resources/seeds/header-synonyms.json" with { type: "json" };
import type { Cell, Table } from "./cell.ts";
import { IMPORTABLE, importFields } from "./import-fields.ts";
import { normalisedHeader } from "./normalised-header.ts";

const LOOKED_AT = 40;

/** Every heading that some register knows, and the labels of our own exports. */
const KNOWN: ReadonlySet<string> = new Set([
  ...Object.values(synonyms.registers).flatMap((fields) => Object.values(fields).flat()),
  ...IMPORTABLE.flatMap((register) => importFields(register).map(({ label }) => normalisedHeader(label))),
]);

/**
 * The row number of the header: the row near the top that looks most like headings, with rows of data below it.
 *
 * Headings are short different texts; known ones count most. Title rows above have one or two cells, data rows have
 * numbers and dates. With a two-line header the lower line is meant.
 */
export function findHeaderRow(table: Table): number {
  const start = firstFilledRow(table) - 1;
  const rows = table.rows.slice(start, start + LOOKED_AT);
  const width = Math.max(1, ...rows.map((row) => filledCells(row).length));
  let best = { row: start + 1, score: Number.NEGATIVE_INFINITY };
  for (const [i, row] of rows.entries()) {
    const score = headerScore(row, width) - i * 0.05;
    if (score > best.score) best = { row: start + i + 1, score };
  }
  return best.row;
}

/** The number of the first row in which something stands; 1 for a blank table. */
export function firstFilledRow(table: Table): number {
  return (
    Math.max(
      0,
      table.rows.findIndex((row) => filledCells(row).length > 0),
    ) + 1
  );
}

/** Whether some register knows a heading. */
export function isKnownHeading(text: string): boolean {
  return KNOWN.has(normalisedHeader(text));
}

/** How many cells of a row are headings that some register knows. */
export function knownHeadings(row: readonly Cell[]): number {
  return row.filter((cell) => typeof cell === "string" && isKnownHeading(cell)).length;
}

/** The cells of a row in which something stands. */
export function filledCells(row: readonly Cell[]): Cell[] {
  return row.filter((cell) => cell !== null && cell !== "");
}

function headerScore(row: readonly Cell[], width: number): number {
  const cells = filledCells(row);
  if (cells.length === 0) return Number.NEGATIVE_INFINITY;
  const texts = cells.filter((cell) => typeof cell === "string");
  const different = new Set(texts.map((text) => text.toLowerCase())).size;
  const known = texts.filter(isKnownHeading).length;
  const long = texts.filter((text) => text.length > 60).length;
  const valued = texts.filter((text) => /@|^\d|^[\d.,]+$/.test(text)).length;
  const notTexts = cells.length - texts.length;
  return known * 3 + (different / width) * 4 - notTexts * 2 - long * 2 - valued * 1.5;
}
