import words from "../../../resources/seeds/value-words.json" with { type: "json" };
import { counted } from "../licence/counted.ts";
import type { Field, Value } from "../registers/field.ts";
import type { Cell } from "./cell.ts";
import { cellText } from "./cell-text.ts";
import { addressIn } from "./derived-column.ts";
import type { ImportChoices, UnknownWord } from "./draft.ts";
import { importFields } from "./import-fields.ts";
import { listed, rowNumbers } from "./listed.ts";
import type { Faults, PlanInput } from "./plan-input.ts";
import { raggedRows } from "./ragged-rows.ts";
import { currencyIn, currencyNamed } from "./read-number.ts";
import { type CellReading, readCell, type Spelling } from "./read-value.ts";
import { type DataRow, dataRows } from "./table-rows.ts";

/**
 * What a row of the file says, by field. Blank cells are absent: they keep what is on record.
 *
 * @property cleared  fields whose blank cells clear what is on record
 * @property reasons  why it can't be taken, each with the cell's address
 * @property faults   the fields that these reasons are about, with what stands there
 * @property open     fields for which it has a word that no choice knows
 * @property maintains  true for the maintenance that a row states beside its licences, which are the row before
 */
export interface RowValues {
  readonly row: number;
  readonly values: Readonly<Record<string, Value>>;
  readonly cleared: readonly string[];
  readonly reasons: readonly string[];
  readonly faults: Faults;
  readonly open: readonly string[];
  readonly maintains?: true;
}

/**
 * The rows of a table under its header, read; and what the person who decides should know about the reading.
 *
 * @property remarks     single cells under the table, read as if they were rows
 * @property passedOver  rows that hold no record, with the reason
 */
export interface ReadRows {
  readonly rows: readonly RowValues[];
  readonly remarks: readonly RowValues[];
  readonly passedOver: readonly { readonly row: number; readonly reason: string }[];
  readonly unknown: readonly UnknownWord[];
  readonly notes: readonly string[];
}

const UNLIMITED: ReadonlySet<string> = new Set(words.unlimited);
/** Codes of ISO 4217 that stand for no currency at all, or for tests. */
const NO_CURRENCY: ReadonlySet<string> = new Set(["XXX", "XTS"]);

/** Reads every row under the header. Blank rows, totals and remarks under the table are passed over. */
export function readRows({ table, choices }: PlanInput): ReadRows {
  const fields = importFields(choices.register);
  const columns = choices.columns.map((id) => fields.find((field) => field.id === id));
  const currencyColumn = columns.findIndex((field) => field?.id === "currency");
  const made = { width: columns.length - choices.derived.length, derived: choices.derived };
  const clears = new Set(choices.clears);
  const unknown = new Map<string, UnknownWord>();
  const dayNumbers: string[] = [];
  const notSaid: string[] = [];
  const hasOwnSpelling = Object.keys({ ...choices.dateOrders, ...choices.decimalMarks }).length > 0;
  const found = dataRows(table, choices, columns);
  const ragged = raggedRows(table, choices);
  const readRow = ({ row, cells }: DataRow): RowValues => {
    const shifted = ragged.get(row);
    if (shifted !== undefined) return { row, values: {}, cleared: [], reasons: [shifted], faults: {}, open: [] };
    const values: Record<string, Value> = {};
    const reasons: string[] = [];
    const faults: Record<string, string> = {};
    const open: string[] = [];
    const cleared: string[] = [];
    const currencyText = cellText(cells[currencyColumn]);
    const currency = currencyText === "" ? choices.currency : currencyOf(currencyText);
    const refuse = (field: string, text: string, reason: string) => {
      faults[field] = text;
      reasons.push(reason);
    };
    if (currency === undefined)
      refuse(
        "currency",
        currencyText,
        `${addressIn(made, currencyColumn, row)}: “${currencyText}” is no currency code such as ${choices.currency}.`,
      );
    const spelling = currency === undefined || currency === choices.currency ? choices : { ...choices, currency };
    const own = hasOwnSpelling ? ownSpellings(choices, spelling) : {};
    for (const [column, field] of columns.entries()) {
      const cell = cells[column] ?? null;
      if (!field) continue;
      if (cell === null || cell === "") {
        if (clears.has(column)) cleared.push(field.id);
        continue;
      }
      if (field.id === "quantity" && UNLIMITED.has(cellText(cell).toLowerCase())) {
        values.unlimited = true;
        continue;
      }
      const contrary = field.type === "money" ? otherCurrency(cell, currencyText, spelling.currency) : undefined;
      const reading = contrary ?? readCell(cell, field, choices.register, own[column] ?? spelling);
      if (reading.kind === "value") {
        values[field.id] = reading.value;
        if (reading.dayNumber) dayNumbers.push(`${addressIn(made, column, row)} has ${cellText(cell)}`);
      } else if (reading.kind === "unknown") {
        open.push(field.id);
        noteWord(unknown, column, field, reading.word);
      } else if (reading.kind === "refused")
        refuse(field.id, cellText(cell), `${addressIn(made, column, row)} (${field.label}): ${reading.reason}.`);
      else {
        if (reading.said !== undefined) notSaid.push(`${addressIn(made, column, row)} has “${reading.said}”`);
        if (clears.has(column)) cleared.push(field.id);
      }
    }
    return { row, values, cleared, reasons, faults, open };
  };
  const rows = found.rows.map(readRow);
  const remarks = found.below.map((row) => readRow({ row, cells: table.rows[row - 1] ?? [] }));
  const notes = [
    ...(found.split.length > 0
      ? [`Several records in one row, as lists with commas, were taken apart: ${rowNumbers(found.split)}.`]
      : []),
    ...(dayNumbers.length > 0
      ? [
          `${counted(dayNumbers.length, "date", "dates")} written as a number of days, counted as spreadsheet programs do: ${listed(dayNumbers)}.`,
        ]
      : []),
    ...(notSaid.length > 0 ? [`Where a date belongs, these were read as blank: ${listed(notSaid)}.`] : []),
    ...(found.totals.length > 0 ? [`Totals were passed over: ${rowNumbers(found.totals)}.`] : []),
    ...(found.leftOut.length > 0
      ? [`${counted(found.leftOut.length, "row", "rows")} left out by what stands in a column; each row says why.`]
      : []),
  ];
  const passedOver = [...found.totals.map((row) => ({ row, reason: `Row ${row} is a total.` })), ...found.leftOut];
  return { rows, remarks, passedOver, unknown: [...unknown.values()], notes };
}

/** How columns are read that prove another order of dates or another mark than the rest of the file. */
function ownSpellings(choices: ImportChoices, spelling: Spelling): Readonly<Record<number, Spelling>> {
  const { dateOrders, decimalMarks } = choices;
  return Object.fromEntries(
    Object.keys({ ...dateOrders, ...decimalMarks }).map((column) => {
      const { [Number(column)]: dateOrder = spelling.dateOrder } = dateOrders;
      const { [Number(column)]: decimalMark = spelling.decimalMark } = decimalMarks;
      return [column, { ...spelling, dateOrder, decimalMark }];
    }),
  );
}

/** Why an amount can't be taken that names another currency than the row's own column for it. */
function otherCurrency(cell: Cell, currencyText: string, currency: string): CellReading | undefined {
  if (currencyText === "") return undefined;
  const text = cellText(cell);
  if (currencyIn(text) === undefined || currencyNamed(text, currency) === currency) return undefined;
  return { kind: "refused", reason: `“${text}” names another currency than “${currencyText}” in its row` };
}

/** The currency that a cell names by its code or sign alone. */
function currencyOf(text: string): string | undefined {
  if (!/^[A-Za-z]{3}$/.test(text)) return currencyIn(text);
  const code = text.toUpperCase();
  return NO_CURRENCY.has(code) ? undefined : code;
}

function noteWord(unknown: Map<string, UnknownWord>, column: number, field: Field, word: string): void {
  const key = `${column} ${word}`;
  unknown.set(key, { column, field: field.id, word, rows: (unknown.get(key)?.rows ?? 0) + 1 });
}

/** A text that a row says in a field, trimmed; undefined when it says none. */
export function textIn(values: Readonly<Record<string, Value>>, field: string): string | undefined {
  const value = values[field];
  return typeof value === "string" || typeof value === "number" ? cellText(value) : undefined;
}
