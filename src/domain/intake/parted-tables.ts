import type { Cell, Table } from "./cell.ts";
import { columnLetters } from "./cell-text.ts";
import { filledCells, knownHeadings } from "./find-header.ts";

/** Rows and columns of one table in a sheet that holds several: row numbers and column indices, both inclusive. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly columns: { readonly from: number; readonly to: number } | null;
}

/** A title and the upper lines of a header may stand above the headings. */
const ABOVE_HEADINGS = 4;
/** More than anybody would choose from. */
const MOST_PARTS = 30;

/**
 * A sheet, and behind it the tables that it holds when they are several: each has headings of its own, and blank rows or
 * a blank column part it from the others. Their rows and columns keep their places, so that addresses stay those of the
 * sheet; what doesn't belong to them is blank.
 */
export function partedTables(table: Table): readonly Table[] {
  const bands = bandsOf(table);
  const parts = bands.flatMap((band) => sideBySide(table, band));
  return parts.length < 2 || parts.length > MOST_PARTS
    ? [table]
    : [table, ...parts.map((part) => partOf(table, part, bands.length > 1))];
}

/** Runs of rows that begin with headings; those without belong to the one before. */
function bandsOf({ rows }: Table): Part[] {
  const starts: number[] = [];
  let last = 0;
  let isBelowBlank = true;
  for (const [i, row] of rows.entries()) {
    const isBlank = filledCells(row).length === 0;
    if (!isBlank) {
      if (isBelowBlank && beginsWithHeadings(rows, i)) starts.push(i + 1);
      last = i + 1;
    }
    isBelowBlank = isBlank;
  }
  return starts.map((start, i) => {
    const next = starts[i + 1];
    return { from: i === 0 ? 1 : start, to: next === undefined ? last : lastFilled(rows, next - 1), columns: null };
  });
}

function lastFilled(rows: Table["rows"], from: number): number {
  let row = from;
  while (row > 1 && filledCells(rows[row - 1] ?? []).length === 0) row--;
  return row;
}

function beginsWithHeadings(rows: Table["rows"], from: number): boolean {
  const [at, below] = headingsFrom(rows, from);
  return at !== undefined && filledCells(below).length > 0;
}

/** The row of headings at the beginning of a run of rows, and the row below it. */
function headingsFrom(rows: Table["rows"], from: number): readonly [readonly Cell[] | undefined, readonly Cell[]] {
  for (let i = from; i < from + ABOVE_HEADINGS; i++) {
    const row = rows[i] ?? [];
    if (filledCells(row).length === 0) return [undefined, []];
    if (isHeadings(row)) return [row, rows[i + 1] ?? []];
  }
  return [undefined, []];
}

function isHeadings(row: readonly Cell[]): boolean {
  const cells = filledCells(row);
  const known = knownHeadings(row);
  return known >= 2 && known * 2 >= cells.length && cells.every((cell) => typeof cell === "string");
}

/** The tables that stand beside each other in a run of rows, each with headings that a register knows. */
function sideBySide(table: Table, band: Part): Part[] {
  const rows = table.rows.slice(band.from - 1, band.to);
  const first = rows.findIndex((row) => isHeadings(row));
  const headings = rows[first] ?? [];
  const groups: { from: number; to: number }[] = [];
  let from = headings.findIndex((cell) => cell !== null);
  for (let column = from; column !== -1 && column <= headings.length; column++) {
    const isGap = column === headings.length || (headings[column] ?? null) === null;
    if (!isGap || (column < headings.length && rows.some((row) => (row[column] ?? null) !== null))) continue;
    if (column > from) groups.push({ from, to: column - 1 });
    from = column + 1;
  }
  const own = groups.filter((group) => knownHeadings(headings.slice(group.from, group.to + 1)) >= 2);
  return own.length < 2 ? [band] : own.map((columns) => ({ ...band, columns }));
}

function partOf(table: Table, { from, to, columns }: Part, isOfRows: boolean): Table {
  const place = [
    ...(columns ? [`columns ${columnLetters(columns.from)}–${columnLetters(columns.to)}`] : []),
    ...(isOfRows ? [`rows ${from}–${to}`] : []),
  ];
  const rows = table.rows.slice(0, to).map((row, i): readonly Cell[] => {
    if (i < from - 1) return [];
    return columns ? row.slice(0, columns.to + 1).map((cell, at) => (at < columns.from ? null : cell)) : row;
  });
  return { ...table, name: [table.name, ...place].join(", "), within: table.name, rows };
}
