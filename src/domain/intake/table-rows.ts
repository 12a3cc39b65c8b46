import type { Field } from "../registers/field.ts";
import type { Cell, Table } from "./cell.ts";
import { cellText } from "./cell-text.ts";
import { meaningOf } from "./derived-column.ts";
import type { ImportChoices } from "./draft.ts";
import { splitRow } from "./split-row.ts";

/** One row of data. A row of the file that holds several records appears once for each. */
export interface DataRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/**
 * The rows of a table that hold data.
 *
 * @property totals  row numbers of totals and subtotals, which were passed over
 * @property below   row numbers of remarks under the table, which were passed over
 * @property split   row numbers of rows that hold several records as lists
 * @property leftOut  rows that were decided to hold none, with the reason
 */
export interface DataRows {
  readonly rows: readonly DataRow[];
  readonly totals: readonly number[];
  readonly below: readonly number[];
  readonly split: readonly number[];
  readonly leftOut: readonly { readonly row: number; readonly reason: string }[];
}

const TOTAL =
  /^((grand |sub ?-?)?totals?|sum|summe|gesamt(summe|betrag)?|zwischensumme|endsumme|somme|sous-total|total general)\s*[:=]?$/i;
const TOTAL_OF = /^(sub ?-?total|grand total|zwischensumme|summe|sum of|sous-total|total (of|for|per|by|number))\b.*/i;

/** The rows under the header that hold data, in the order of the file. */
export function dataRows(
  table: Table,
  choices: Pick<ImportChoices, "headerRow" | "register" | "rowsPer" | "only" | "derived" | "words">,
  columns: readonly (Field | undefined)[],
): DataRows {
  const { headerRow, register, rowsPer, derived, words } = choices;
  // What was made from a row says nothing about whether it is one: a constant stands in every row.
  const own = columns.slice(0, columns.length - derived.length);
  const end = endOfTable(table, headerRow, own);
  const rows: DataRow[] = [];
  const totals: number[] = [];
  const split: number[] = [];
  const leftOut: { row: number; reason: string }[] = [];
  const splits = register === "entitlement" || register === "software";
  for (let i = headerRow; i < end; i++) {
    const cells = table.rows[i] ?? [];
    if (cells.every(isBlank)) continue;
    if (isTotal(cells.slice(0, own.length), own)) {
      totals.push(i + 1);
      continue;
    }
    const reason = whyLeftOut(table, i, choices);
    if (reason !== undefined) {
      leftOut.push({ row: i + 1, reason });
      continue;
    }
    const parts = rowsPer
      ? rowsPerPart(cells, rowsPer, words[rowsPer.column] ?? {})
      : splits
        ? listedRecords(cells, columns, words)
        : [cells];
    if (parts.length > 1 && !rowsPer) split.push(i + 1);
    for (const part of parts) rows.push({ row: i + 1, cells: part });
  }
  const below: number[] = [];
  for (let i = end; i < table.rows.length; i++) if (!table.rows[i]?.every(isBlank)) below.push(i + 1);
  return { rows, totals, below, split, leftOut };
}

function whyLeftOut(
  { rows }: Table,
  index: number,
  { headerRow, only, rowsPer }: Pick<ImportChoices, "headerRow" | "only" | "rowsPer">,
): string | undefined {
  const cells = rows[index] ?? [];
  const heading = (column: number) => cellText(rows[headerRow - 1]?.[column]);
  for (const [column, words] of Object.entries(only)) {
    const text = cellText(cells[Number(column)]);
    if (!words.includes(text.toLowerCase()))
      return `Row ${index + 1} is left out, as “${heading(Number(column))}” is “${text}”.`;
  }
  return rowsPer && cellText(cells[rowsPer.column]) === ""
    ? `Row ${index + 1} is left out, as “${heading(rowsPer.column)}” is blank.`
    : undefined;
}

/** A row for each part of a column's text: `Visio+Project` are two products of one person. Each part is a word of its own. */
function rowsPerPart(
  cells: readonly Cell[],
  { column, at }: NonNullable<ImportChoices["rowsPer"]>,
  words: Readonly<Record<string, string>>,
): readonly (readonly Cell[])[] {
  const parts = cellText(cells[column])
    .split(at)
    .map((part) => words[part.trim().toLowerCase()] ?? part.trim())
    .filter((part) => part !== "");
  return [...new Set(parts)].map((part) => cells.with(column, part));
}

/** The records that a row holds as lists, each with its words translated: a list as a whole is no word. */
function listedRecords(
  cells: readonly Cell[],
  columns: readonly (Field | undefined)[],
  words: ImportChoices["words"],
): readonly (readonly Cell[])[] {
  const parts = splitRow(cells, columns);
  if (parts.length === 1) return parts;
  return parts.map((part) =>
    part.map((cell, column) => {
      const ours = meaningOf(words, column, cell);
      return ours === undefined ? cell : ours;
    }),
  );
}

/** Index behind the last row of data: what follows a blank row with one cell a row up to the end are remarks. */
function endOfTable(table: Table, headerRow: number, columns: readonly (Field | undefined)[]): number {
  const { length } = table.rows;
  if (columns.filter((field) => field !== undefined).length < 3) return length;
  let end = length;
  for (let i = length - 1; i >= headerRow; i--) {
    const filled = (table.rows[i] ?? []).slice(0, columns.length).filter((cell) => !isBlank(cell)).length;
    if (filled > 1) return end;
    if (filled === 0) end = i;
  }
  return length;
}

/** A row of totals has a word for it, and besides that only numbers; or numbers alone. */
function isTotal(cells: readonly Cell[], columns: readonly (Field | undefined)[]): boolean {
  const at = cells.findIndex((cell) => !isBlank(cell));
  const first = cellText(cells[at]);
  const fromHere = cells.slice(at);
  const labelled = TOTAL.test(first) || TOTAL_OF.test(first);
  const fromSecond = labelled ? fromHere.slice(1) : fromHere;
  const offset = labelled ? at + 1 : at;
  const isSummed = (cell: Cell, i: number) =>
    isBlank(cell) ||
    columns[i + offset]?.id === "currency" ||
    (isNumber(cell) && ["integer", "decimal", "money", undefined].includes(columns[i + offset]?.type));
  if (!fromSecond.every(isSummed)) return false;
  return labelled || fromSecond.some((cell, i) => !isBlank(cell) && columns[i + offset] !== undefined);
}

function isNumber(cell: Cell): boolean {
  return typeof cell === "number" || /^[\s\d.,'’()€$£+-]+([A-Z]{3})?%?$/.test(cellText(cell));
}

function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === "string" && cell.trim() === "");
}
