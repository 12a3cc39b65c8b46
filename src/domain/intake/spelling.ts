import type { Field } from "../registers/field.ts";
import type { DecimalMark } from "../value/decimal.ts";
import type { Cell, Table } from "./cell.ts";
import { cellText, columnLetters } from "./cell-text.ts";
import { addressIn, type Columns } from "./derived-column.ts";
import type { DateOrder } from "./draft.ts";
import type { ImportQuestion } from "./import-question.ts";
import { type DateParts, dateFromText, datePartsIn, ordersOfShort } from "./read-date.ts";
import { decimalFromText, provenMark } from "./read-number.ts";

/**
 * What was found about how a file writes something.
 *
 * @property answer    for the file; null when nothing proves it, or its columns prove different things
 * @property byColumn  what a column proves for itself, when the file as a whole has no answer
 * @property readings  the proof in words
 * @property question  to ask for the columns that prove nothing
 */
export interface Found<T extends string> {
  readonly answer: T | null;
  readonly byColumn: Readonly<Record<number, T>>;
  readonly readings: readonly string[];
  readonly question: ImportQuestion | null;
}

interface Sample {
  readonly text: string;
  readonly address: string;
}

/**
 * What the cells of a column prove, each thing by the first cell.
 *
 * @property usual  cells of a form that is always read in one way, if nothing in the column speaks against it
 * @property open   cells that can be read in several ways
 */
interface Evidence<T extends string> {
  readonly column: number;
  readonly proofs: Map<T, Sample>;
  readonly usual: Sample[];
  readonly open: Sample[];
}

const SHOWN = 4;
const ORDER_WORDS: Readonly<Record<DateOrder, string>> = {
  dmy: "day, month, year",
  mdy: "month, day, year",
  ymd: "year, month, day",
};

/** The order of day and month in a file, proved by a cell that can be read only one way, or asked. */
export function findDateOrder(
  table: Table,
  headerRow: number,
  columns: readonly (Field | undefined)[],
  made: Columns,
): Found<DateOrder> {
  const evidence = evidenceIn<DateOrder>(table, headerRow, columns, made, ["date"], (text) => {
    const parts = datePartsIn(text);
    if (!parts) return undefined;
    const possible = ordersOfShort(text);
    if (possible.includes("ymd")) return possible.length === 1 ? "ymd" : "open";
    if (parts.first === parts.second) return undefined;
    if (provesDayFirst(parts)) return "dmy";
    if (provesMonthFirst(parts)) return "mdy";
    // No country writes the month first with dots (CLDR has no such pattern).
    return DOTTED.test(text) ? "usual" : "open";
  });
  return settled(evidence, {
    usual: "dmy",
    id: "dateOrder",
    proof: (order, { text, address }) =>
      DOTTED.test(text) && !provesDayFirst(datePartsIn(text) ?? NO_PARTS)
        ? `Dates are day, month, year, as dates with dots always are: ${address} has “${text}”.`
        : `Dates are ${ORDER_WORDS[order]}: ${address} has “${text}”.`,
    contradiction: "Dates contradict each other:",
    which: "Which order is meant?",
    open: "No date in this file proves whether the day or the month comes first. Which is meant?",
    options: [
      { value: "dmy", label: "Day first" },
      { value: "mdy", label: "Month first" },
      { value: "ymd", label: "Year first" },
    ],
    readAs: (text, order) => dateFromText(text, order) ?? "no date",
  });
}

/** The decimal mark of a file's amounts and numbers, proved by a cell or asked. Cells that are numbers need none. */
export function findDecimalMark(
  table: Table,
  headerRow: number,
  columns: readonly (Field | undefined)[],
  made: Columns,
): Found<DecimalMark> {
  const evidence = evidenceIn<DecimalMark>(table, headerRow, columns, made, ["money", "decimal"], (text) => {
    const mark = provenMark(text);
    if (mark && decimalFromText(text, mark) !== undefined) return mark;
    return /\d[.,]\d{3}\b/.test(text) ? "open" : undefined;
  });
  return settled(evidence, {
    usual: null,
    id: "decimalMark",
    proof: (mark, { text, address }) =>
      `The decimal mark is the ${mark === "." ? "point" : "comma"}: ${address} has “${text}”.`,
    contradiction: "Numbers contradict each other:",
    which: "Which mark separates the decimals?",
    open: "No number in this file proves which mark separates the decimals. Which is it?",
    options: [
      { value: ".", label: "Point" },
      { value: ",", label: "Comma" },
    ],
    readAs: (text, mark) => decimalFromText(text, mark) ?? "no number",
  });
}

/** The words for one thing that files write differently. */
interface Words<T extends string> {
  readonly id: ImportQuestion["id"];
  readonly usual: T | null;
  readonly proof: (answer: T, sample: Sample) => string;
  readonly contradiction: string;
  readonly which: string;
  readonly open: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly readAs: (text: string, answer: T) => string;
}

/** One answer for the file where its columns prove the same; else each column's own, and a question for the rest. */
function settled<T extends string>(evidence: readonly Evidence<T>[], words: Words<T>): Found<T> {
  const contrary = evidence.filter(({ proofs }) => proofs.size > 1);
  const open = evidence.filter((column) => column.proofs.size === 0 && column.open.length > 0);
  const proved = evidence.flatMap((column) => proofOf(column, words.usual));
  const first = proved.find(({ isUsual }) => !isUsual) ?? (open.length === 0 ? proved[0] : undefined);
  if (first && contrary.length === 0 && proved.every(({ answer }) => answer === first.answer))
    return { answer: first.answer, byColumn: {}, readings: [words.proof(first.answer, first.sample)], question: null };
  return {
    answer: null,
    byColumn: Object.fromEntries(proved.map(({ column, answer }) => [column, answer])),
    readings: proved.map(
      ({ column, answer, sample }) => `Column ${columnLetters(column)}: ${words.proof(answer, sample)}`,
    ),
    question: questionFor(contrary, open, words),
  };
}

function proofOf<T extends string>({ column, proofs, usual, open }: Evidence<T>, usually: T | null) {
  const [only] = proofs;
  if (only && proofs.size === 1) return [{ column, answer: only[0], sample: only[1], isUsual: false }];
  const [sample] = usual;
  if (!sample || usually === null || proofs.size > 0 || open.length > 0) return [];
  return [{ column, answer: usually, sample, isUsual: true }];
}

function questionFor<T extends string>(
  contrary: readonly Evidence<T>[],
  open: readonly Evidence<T>[],
  words: Words<T>,
): ImportQuestion | null {
  const proofs = contrary.flatMap((column) => [...column.proofs.values()]);
  const samples = [...proofs, ...[...contrary, ...open].flatMap((column) => [...column.usual, ...column.open])].slice(
    0,
    SHOWN + 2,
  );
  const [one, other] = proofs;
  if (samples.length === 0) return null;
  return {
    id: words.id,
    sentence:
      one && other
        ? `${words.contradiction} ${one.address} has “${one.text}”, ${other.address} has “${other.text}”. ${words.which}`
        : words.open,
    options: words.options
      .filter(({ value }) => value !== "ymd" || samples.some(({ text }) => ordersOfShort(text).includes("ymd")))
      .map(({ value, label }) => ({
        value,
        label,
        samples: samples.map(({ text, address }) => `${address}: “${text}” is ${words.readAs(text, value)}`),
      })),
  };
}

const DOTTED = /^\d+\.\s*\d+\./;
const NO_PARTS: DateParts = { first: 0, second: 0, year: 0 };

function provesDayFirst({ first, second }: DateParts): boolean {
  return first > 12 && second <= 12;
}

function provesMonthFirst({ first, second }: DateParts): boolean {
  return second > 12 && first <= 12;
}

/** @param proves  what a text proves, or whether it is usual or open; undefined when it says nothing */
function evidenceIn<T extends string>(
  table: Table,
  headerRow: number,
  columns: readonly (Field | undefined)[],
  made: Columns,
  types: readonly Field["type"][],
  proves: (text: string) => T | "usual" | "open" | undefined,
): Evidence<T>[] {
  return columns.flatMap((field, column) => {
    if (!field || !types.includes(field.type)) return [];
    const evidence: Evidence<T> = { column, proofs: new Map(), usual: [], open: [] };
    for (let row = headerRow; row < table.rows.length; row++) {
      const text = textOf(table.rows[row]?.[column] ?? null);
      const proof = text === "" ? undefined : proves(text);
      if (proof === undefined) continue;
      const sample = { text, address: addressIn(made, column, row + 1) };
      if (proof === "open") addSample(evidence.open, sample);
      else if (proof === "usual") addSample(evidence.usual, sample);
      else if (!evidence.proofs.has(proof)) evidence.proofs.set(proof, sample);
    }
    return [evidence];
  });
}

function textOf(cell: Cell): string {
  return typeof cell === "string" ? cellText(cell) : "";
}

function addSample(samples: Sample[], sample: Sample): void {
  if (samples.length < SHOWN && !samples.some(({ text }) => text === sample.text)) samples.push(sample);
}
