import type { Field } from "../registers/field.ts";
import type { DecimalMark } from "../value/decimal.ts";
import type { Cell, Table } from "./cell.ts";
import { cellText } from "./cell-text.ts";
import { addressIn, type Columns } from "./derived-column.ts";
import type { DateOrder, ImportQuestion } from "./draft.ts";
import { type DateParts, dateFromText, datePartsIn } from "./read-date.ts";
import { decimalFromText, provenMark } from "./read-number.ts";

/** What was found about how a file writes something: the answer with its proof, or the question to ask. */
export interface Found<T> {
  readonly answer: T | null;
  readonly reading: string | null;
  readonly question: ImportQuestion | null;
}

interface Sample {
  readonly text: string;
  readonly address: string;
}

const NOTHING = { answer: null, reading: null, question: null };
const SHOWN = 4;

/** The order of day and month in a file, proved by a cell that can be read only one way, or asked. */
export function findDateOrder(
  table: Table,
  headerRow: number,
  columns: readonly (Field | undefined)[],
  made: Columns,
): Found<DateOrder> {
  let dayFirst: Sample | undefined;
  let monthFirst: Sample | undefined;
  let dotted: Sample | undefined;
  const open: Sample[] = [];
  for (const { cell, address } of cellsOf(table, headerRow, columns, made, ["date"])) {
    const text = typeof cell === "string" ? cell.trim() : "";
    const parts = datePartsIn(text);
    if (!parts || parts.first === parts.second) continue;
    if (provesDayFirst(parts)) dayFirst ??= { text, address };
    else if (provesMonthFirst(parts)) monthFirst ??= { text, address };
    else if (/^\d+\.\s*\d+\./.test(text)) dotted ??= { text, address };
    else if (open.length < SHOWN && !open.some((sample) => sample.text === text)) open.push({ text, address });
  }
  if (dayFirst && !monthFirst)
    return proved("dmy", `Dates are day, month, year: ${dayFirst.address} has “${dayFirst.text}”.`);
  if (monthFirst && !dayFirst)
    return proved("mdy", `Dates are month, day, year: ${monthFirst.address} has “${monthFirst.text}”.`);
  // No country writes the month first with dots (CLDR has no such pattern).
  if (dotted && open.length === 0 && !monthFirst)
    return proved(
      "dmy",
      `Dates are day, month, year, as dates with dots always are: ${dotted.address} has “${dotted.text}”.`,
    );
  if (open.length === 0 && !dayFirst) return NOTHING;
  const samples = [dayFirst, monthFirst, dotted, ...open].filter((sample) => sample !== undefined);
  const sentence =
    dayFirst && monthFirst
      ? `Dates contradict each other: ${dayFirst.address} has “${dayFirst.text}”, ${monthFirst.address} has “${monthFirst.text}”. Which order is meant?`
      : "No date in this file proves whether the day or the month comes first. Which is meant?";
  return {
    answer: null,
    reading: null,
    question: {
      id: "dateOrder",
      sentence,
      options: [
        { value: "dmy", label: "Day first", samples: readAs(samples, "dmy") },
        { value: "mdy", label: "Month first", samples: readAs(samples, "mdy") },
      ],
    },
  };
}

/** The decimal mark of a file's amounts and numbers, proved by a cell or asked. Cells that are numbers need none. */
export function findDecimalMark(
  table: Table,
  headerRow: number,
  columns: readonly (Field | undefined)[],
  made: Columns,
): Found<DecimalMark> {
  const proof: Partial<Record<DecimalMark, Sample>> = {};
  const open: Sample[] = [];
  for (const { cell, address } of cellsOf(table, headerRow, columns, made, ["money", "decimal"])) {
    if (typeof cell !== "string") continue;
    const text = cell.trim();
    const mark = provenMark(text);
    if (mark && decimalFromText(text, mark) !== undefined) proof[mark] ??= { text, address };
    else if (/\d[.,]\d{3}\b/.test(text) && open.length < SHOWN) open.push({ text, address });
  }
  const [point, comma] = [proof["."], proof[","]];
  if (point && !comma) return proved(".", `The decimal mark is the point: ${point.address} has “${point.text}”.`);
  if (comma && !point) return proved(",", `The decimal mark is the comma: ${comma.address} has “${comma.text}”.`);
  if (open.length === 0 && !point) return NOTHING;
  const samples = [point, comma, ...open].filter((sample) => sample !== undefined);
  const amounts = (mark: DecimalMark) =>
    samples.map(({ text, address }) => `${address}: “${text}” is ${decimalFromText(text, mark) ?? "no number"}`);
  return {
    answer: null,
    reading: null,
    question: {
      id: "decimalMark",
      sentence:
        point && comma
          ? `Numbers contradict each other: ${point.address} has “${point.text}”, ${comma.address} has “${comma.text}”. Which mark separates the decimals?`
          : "No number in this file proves which mark separates the decimals. Which is it?",
      options: [
        { value: ".", label: "Point", samples: amounts(".") },
        { value: ",", label: "Comma", samples: amounts(",") },
      ],
    },
  };
}

function proved<T>(answer: T, reading: string): Found<T> {
  return { answer, reading, question: null };
}

function provesDayFirst({ first, second }: DateParts): boolean {
  return first > 12 && second <= 12;
}

function provesMonthFirst({ first, second }: DateParts): boolean {
  return second > 12 && first <= 12;
}

function readAs(samples: readonly Sample[], order: DateOrder): string[] {
  return samples.map(({ text, address }) => `${address}: “${text}” is ${dateFromText(text, order) ?? "no date"}`);
}

function* cellsOf(
  table: Table,
  headerRow: number,
  columns: readonly (Field | undefined)[],
  made: Columns,
  types: readonly Field["type"][],
): Generator<{ cell: Cell; address: string }> {
  for (const [column, field] of columns.entries()) {
    if (!field || !types.includes(field.type)) continue;
    for (let row = headerRow; row < table.rows.length; row++) {
      const cell = table.rows[row]?.[column] ?? null;
      if (cellText(cell) !== "") yield { cell, address: addressIn(made, column, row + 1) };
    }
  }
}
