import type { Cell, Table } from "./cell.ts";
import { cellAddress, cellText } from "./cell-text.ts";
import { type MendedCells, mendedRow } from "./mended-cells.ts";

/**
 * Which part of a text, cut at a text, counted from 1; cut at "" it is the whole.
 *
 * @property last  true when this part keeps the rest of the text
 */
export interface TextPart {
  readonly at: string;
  readonly part: number;
  readonly last: boolean;
}

/**
 * A column that the file doesn't have, made from those it has; it follows them and feeds a field as they do.
 *
 * split: a part of a column · join: several columns with a text between those that are filled · constant: the same text in
 * every row that has any · fileName: a part of the file's name without its ending (one file a computer)
 *
 * @property of    index of the file's own column
 */
export type DerivedColumn =
  | ({ readonly kind: "split"; readonly of: number } & TextPart)
  | { readonly kind: "join"; readonly of: readonly number[]; readonly with: string }
  | { readonly kind: "constant"; readonly text: string }
  | ({ readonly kind: "fileName" } & TextPart);

/** A file's words for a column with what they mean to us; words in lower case. Object keys are column indices. */
export type ColumnWords = Readonly<Record<number, Readonly<Record<string, string>>>>;

/**
 * The columns of a table that was prepared: the file's own, and behind them those made from them.
 *
 * @property width  number of the file's own
 */
export interface Columns {
  readonly width: number;
  readonly derived: readonly DerivedColumn[];
}

/** What a table's cells are changed by before anything is read from them. */
export interface Preparation extends Columns {
  readonly file: string;
  readonly headerRow: number;
  readonly words: ColumnWords;
  readonly mended: MendedCells;
}

/**
 * The table with its mended cells, its derived columns behind its own, and the file's words translated. Rows keep their
 * numbers. A table for which nothing of that was decided is given back as it is.
 */
export function preparedTable(table: Table, by: Preparation): Table {
  const worded = Object.keys(by.words).map(Number);
  const isMended = Object.keys(by.mended).length > 0;
  if (by.derived.length === 0 && worded.length === 0 && !isMended) return table;
  const rows = table.rows.map((row, i): readonly Cell[] => {
    if (i < by.headerRow - 1) return row;
    if (i === by.headerRow - 1) return by.derived.length === 0 ? row : [...fitted(row, by.width), ...headings(row, by)];
    const mended = by.mended[i + 1];
    if (row.length === 0 && !mended) return row;
    const own: Cell[] = [...mendedRow(by.derived.length > 0 ? fitted(row, by.width) : row, mended)];
    const isFilled = own.some((cell) => cellText(cell) !== "");
    const cells = isFilled ? [...own, ...by.derived.map((column) => derivedCell(column, own, by.file))] : own;
    for (const column of worded) {
      const ours = meaningOf(by.words, column, cells[column]);
      if (ours !== undefined) cells[column] = ours;
    }
    return cells;
  });
  return { ...table, rows };
}

/** What was said that a cell's word means, null for nothing; undefined when nothing was said of it. */
export function meaningOf(words: ColumnWords, column: number, cell: Cell | undefined): Cell | undefined {
  const ours = words[column]?.[cellText(cell).toLowerCase()];
  return ours === "" ? null : ours;
}

/** Where the text of a column stands in the file: `D14`; for a derived one the cell it was made from, else the row. */
export function addressIn({ width, derived }: Columns, column: number, row: number): string {
  const made = derived[column - width];
  if (!made) return cellAddress(column, row);
  switch (made.kind) {
    case "split":
      return cellAddress(made.of, row);
    case "join":
      return cellAddress(made.of[0] ?? 0, row);
    case "constant":
    case "fileName":
      return `row ${row}`;
  }
}

function headings(header: readonly Cell[], { derived }: Preparation): string[] {
  return derived.map((column) => headingOf(column, (of) => cellText(header[of])));
}

function headingOf(column: DerivedColumn, name: (of: number) => string): string {
  switch (column.kind) {
    case "split":
      return `${name(column.of)}, part ${column.part}`;
    case "join":
      return column.of.map(name).join(" + ");
    case "constant":
      return `“${column.text}”`;
    case "fileName":
      return "file name";
  }
}

function derivedCell(column: DerivedColumn, cells: readonly Cell[], file: string): Cell {
  switch (column.kind) {
    case "split":
      return textCell(partOf(cellText(cells[column.of]), column));
    case "join": {
      const parts = column.of.map((of) => cellText(cells[of])).filter((text) => text !== "");
      return textCell(parts.join(column.with));
    }
    case "constant":
      return textCell(column.text);
    case "fileName":
      return textCell(partOf(file.replace(/\.[^.]*$/, ""), column));
  }
}

/** A part of a text that is cut at a mark, with or without all that follows; "" where there is none. */
export function partOf(text: string, { at, part, last }: TextPart): string {
  const parts = at === "" ? [text] : text.split(at);
  return (last ? parts.slice(part - 1).join(at) : (parts[part - 1] ?? "")).trim();
}

function textCell(text: string): Cell {
  return text === "" ? null : text;
}

function fitted(row: readonly Cell[], width: number): Cell[] {
  return Array.from({ length: width }, (_, i) => row[i] ?? null);
}
