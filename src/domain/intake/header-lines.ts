import type { Cell, MergedCells, Table } from "./cell.ts";
import { cellText } from "./cell-text.ts";
import { filledCells, findHeaderRow, isKnownHeading, knownHeadings } from "./find-header.ts";

/**
 * The lines of a header by their row numbers.
 *
 * @property headerTop  the upper; the same as `headerRow` for a header of one line
 * @property headerRow  the lower
 */
export interface HeaderLines {
  readonly headerTop: number;
  readonly headerRow: number;
}

const MOST_LINES = 4;
const DATA_LOOKED_AT = 20;

/** The header of a table, with all its lines. */
export function findHeaderLines(table: Table): HeaderLines {
  const headerRow = lowestLine(table, findHeaderRow(table));
  return { headerTop: headerTopOf(table, headerRow), headerRow };
}

/** The upper line of the header whose lower line is known: lines above it that name a group of columns, or some of them. */
export function headerTopOf(table: Table, headerRow: number): number {
  let top = headerRow;
  while (top > 1 && headerRow - top + 1 < MOST_LINES && isUpperLine(table, top - 1, top)) top--;
  return top;
}

/** What each column is called: the texts of its lines, upper first, a merged text over all the columns that it covers. */
export function joinedHeadings(table: Table, { headerTop, headerRow }: HeaderLines): Cell[] {
  const lines = Array.from({ length: headerRow - headerTop + 1 }, (_, i) => filledLine(table, headerTop + i));
  const width = Math.max(...lines.map((line) => line.length));
  return Array.from({ length: width }, (_, column) => {
    const texts = lines.map((line) => cellText(line[column])).filter((text) => text !== "");
    const different = texts.filter((text, i) => text !== texts[i - 1]);
    return different.length === 0 ? null : different.join(" / ");
  });
}

/** Of a heading joined from several lines the whole if a register knows it, else its last line that one knows. */
export function knownPart(heading: string): string {
  if (isKnownHeading(heading)) return heading;
  return heading.split(" / ").findLast(isKnownHeading) ?? heading;
}

/** The row below a found header is its lower line when it names columns that the found one leaves open or merges. */
function lowestLine(table: Table, found: number): number {
  const upper = table.rows[found - 1] ?? [];
  const lower = table.rows[found] ?? [];
  const below = mergedIn(table, found).reduce((most, { bottom }) => Math.max(most, bottom), found);
  if (below > found && below < found + MOST_LINES) return below;
  // Data below a header without text in some column looks the same but for this.
  if (!isLine(lower) || knownHeadings(lower) * 2 < filledCells(lower).length) return found;
  const isSplit = (column: number) =>
    mergedIn(table, found).some(({ left, right }) => left < right && left <= column && column <= right);
  const named = lower.flatMap((cell, column) => (cell === null ? [] : [column]));
  const isUnderGroup = (column: number) => isSplit(column) || (upper[column] ?? null) === null;
  // Of a group without a merged cell, the first column stands under the group's own text.
  const fits = named.every(
    (column) => isUnderGroup(column) || named.some((next) => next === column + 1 && isUnderGroup(next)),
  );
  return fits && named.some(isUnderGroup) && named.every((column) => hasData(table, found + 1, column))
    ? found + 1
    : found;
}

function isUpperLine(table: Table, row: number, next: number): boolean {
  const cells = table.rows[row - 1] ?? [];
  const width = filledLine(table, next).length;
  const merged = mergedIn(table, row);
  if (!isLine(cells) || merged.some(({ left, right }) => right - left + 1 >= width)) return false;
  const lower = table.rows[next - 1] ?? [];
  // One text in the first column is a title, however far it reaches.
  if (filledCells(cells).length === 1 && firstFilled(cells) <= firstFilled(lower)) return false;
  if (merged.some(({ left, right, bottom }) => (left < right || bottom >= next) && left < width)) return true;
  return (
    filledCells(cells).length > 1 &&
    cells.some(
      (cell, column) =>
        typeof cell === "string" &&
        isKnownHeading(cell) &&
        (lower[column] ?? null) === null &&
        hasData(table, next, column),
    )
  );
}

function firstFilled(row: readonly Cell[]): number {
  return row.findIndex((cell) => cell !== null);
}

/** A line of a header has nothing but texts. */
function isLine(row: readonly Cell[]): boolean {
  const cells = filledCells(row);
  return cells.length > 0 && cells.every((cell) => typeof cell === "string" && !/^[\d.,]+$/.test(cell));
}

function hasData(table: Table, headerRow: number, column: number): boolean {
  return table.rows.slice(headerRow, headerRow + DATA_LOOKED_AT).some((row) => (row[column] ?? null) !== null);
}

function mergedIn({ layout }: Table, row: number): readonly MergedCells[] {
  return layout?.merged.filter(({ top, bottom }) => top <= row && row <= bottom) ?? [];
}

/** A row with the texts of merged cells in every column that they cover. */
function filledLine(table: Table, row: number): Cell[] {
  const cells = [...(table.rows[row - 1] ?? [])];
  for (const { top, left, right } of mergedIn(table, row)) {
    const text = table.rows[top - 1]?.[left] ?? null;
    for (let column = cells.length; column < left; column++) cells.push(null);
    for (let column = left; column <= Math.min(right, left + 500); column++) cells[column] = text;
  }
  return cells;
}
