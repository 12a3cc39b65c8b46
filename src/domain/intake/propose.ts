import type { Table } from "./cell.ts";
import { cellText } from "./cell-text.ts";
import { cellsFit } from "./cells-fit.ts";
import type { ImportChoices, ImportColumn, ImportField, ImportQuestion } from "./draft.ts";
import { findHeaderRow } from "./find-header.ts";
import { importFields } from "./import-fields.ts";
import { matchColumns } from "./match-columns.ts";
import { proposeRegister, registerQuestion } from "./propose-register.ts";
import { currencyIn } from "./read-number.ts";
import { findDateOrder, findDecimalMark } from "./spelling.ts";

/**
 * What is known about a file before anything is proposed.
 *
 * @property given  what a person decided; it is kept as it is, and only the rest is found
 */
export interface ProposeInput {
  readonly tables: readonly Table[];
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly currency: string;
  readonly given: Partial<ImportChoices>;
}

/** How a file is going to be read: every choice made or found, how it was found, and what only a person can decide. */
export interface Proposal {
  readonly choices: ImportChoices;
  readonly columns: readonly ImportColumn[];
  readonly fields: readonly ImportField[];
  readonly readings: readonly string[];
  readonly questions: readonly ImportQuestion[];
}

const SAMPLES = 4;

/** Proposes how a file is to be read. */
export function proposeChoices({ tables, encoding, delimiter, currency, given }: ProposeInput): Proposal {
  const sheet = given.sheet ?? bestSheet(tables);
  const table = tables[sheet] ?? { name: "", hidden: false, rows: [] };
  const headerRow = given.headerRow ?? findHeaderRow(table);
  const headers = headersOf(table, headerRow);
  const proposed = proposeRegister(table, headerRow, headers);
  const register = given.register ?? proposed.register;
  const matches = given.columns ? [] : matchColumns(headers, register, cellsFit(table, headerRow, register));
  const fields = importFields(register);
  const mapped = headers.map((_, i) => (given.columns ? (given.columns[i] ?? null) : (matches[i]?.field ?? null)));
  const columnFields = mapped.map((id) => fields.find((field) => field.id === id));
  const order = findDateOrder(table, headerRow, columnFields);
  const mark = findDecimalMark(table, headerRow, columnFields);
  const named = headers
    .map((header, i) => (columnFields[i]?.type === "money" ? currencyIn(header) : undefined))
    .find((code) => code !== undefined);
  const choices: ImportChoices = {
    encoding,
    delimiter,
    sheet,
    headerRow,
    register,
    columns: mapped,
    dateOrder: given.dateOrder ?? order.answer,
    decimalMark: given.decimalMark ?? mark.answer,
    currency: given.currency ?? named ?? currency,
  };
  return {
    choices,
    columns: headers.map((header, index) => ({
      index,
      header,
      samples: samplesOf(table, headerRow, index),
      field: mapped[index] ?? null,
      how: given.columns ? "" : (matches[index]?.how ?? ""),
    })),
    fields: fields.map(({ id, label, group }) => ({ id, label, group })),
    readings: [
      ...(tables.length > 1 ? [`The sheet “${table.name}” is used.`] : []),
      `Headings are in row ${headerRow}.`,
      ...(order.reading && !given.dateOrder ? [order.reading] : []),
      ...(mark.reading && !given.decimalMark ? [mark.reading] : []),
      ...(named && !given.currency ? [`Amounts are in ${named}, after a heading.`] : []),
    ],
    questions: [
      given.register || proposed.fits ? null : registerQuestion(table, headerRow, headers),
      given.dateOrder ? null : order.question,
      given.decimalMark ? null : mark.question,
    ].filter((question) => question !== null),
  };
}

/** The visible sheet whose headings fit a register best. */
function bestSheet(tables: readonly Table[]): number {
  let best = { sheet: 0, score: -1 };
  for (const [sheet, table] of tables.entries()) {
    if (table.rows.length === 0) continue;
    const headerRow = findHeaderRow(table);
    const { score, fits } = proposeRegister(table, headerRow, headersOf(table, headerRow));
    const weighed = score + (fits ? 100 : 0) - (table.hidden ? 1_000 : 0) + Math.min(table.rows.length, 1_000) / 1_000;
    if (weighed > best.score) best = { sheet, score: weighed };
  }
  return best.sheet;
}

/** The headings of a table: as many as its widest row near the header has cells. */
function headersOf(table: Table, headerRow: number): string[] {
  const width = Math.max(0, ...table.rows.slice(headerRow - 1, headerRow + 200).map((row) => row.length));
  const row = table.rows[headerRow - 1] ?? [];
  return Array.from({ length: width }, (_, i) => cellText(row[i]));
}

function samplesOf(table: Table, headerRow: number, column: number): string[] {
  const samples = new Set<string>();
  for (let row = headerRow; row < table.rows.length && row < headerRow + 500 && samples.size < SAMPLES; row++) {
    const text = cellText(table.rows[row]?.[column]);
    if (text !== "") samples.add(text.length > 80 ? `${text.slice(0, 79)}…` : text);
  }
  return [...samples];
}
