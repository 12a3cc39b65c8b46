import type { Table } from "./cell.ts";
import { cellText } from "./cell-text.ts";
import { cellsFit } from "./cells-fit.ts";
import { contentMatches } from "./content-matches.ts";
import { preparedTable } from "./derived-column.ts";
import {
  type ImportChoices,
  type ImportColumn,
  type ImportField,
  type ImportQuestion,
  NOTHING_DECIDED,
} from "./draft.ts";
import { findHeaderRow } from "./find-header.ts";
import { importFields } from "./import-fields.ts";
import type { KnownProfile } from "./import-profile.ts";
import { type ColumnMatch, matchColumns } from "./match-columns.ts";
import { normalisedHeader } from "./normalised-header.ts";
import { choicesFromProfile } from "./profile-choices.ts";
import { proposeRegister, registerQuestion } from "./propose-register.ts";
import { currencyIn } from "./read-number.ts";
import { fittingProfiles, recognisedProfile } from "./recognise-profile.ts";
import { findDateOrder, findDecimalMark } from "./spelling.ts";

/**
 * What is known about a file before anything is proposed.
 *
 * @property file  its name
 * @property profiles  the profiles that files are recognised by
 * @property given  what a person decided; it is kept as it is, and only the rest is found
 */
export interface ProposeInput {
  readonly file: string;
  readonly tables: readonly Table[];
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly currency: string;
  readonly profiles: readonly KnownProfile[];
  readonly given: Partial<ImportChoices>;
}

/**
 * How a file is going to be read: every choice made or found, how it was found, and what only a person can decide.
 *
 * @property profiles  those that know such a file, the likeliest first
 * @property table  the chosen table with what was decided about its cells: mended, derived columns, translated words
 */
export interface Proposal {
  readonly table: Table;
  readonly profiles: readonly KnownProfile[];
  readonly choices: ImportChoices;
  readonly columns: readonly ImportColumn[];
  readonly fields: readonly ImportField[];
  readonly readings: readonly string[];
  readonly questions: readonly ImportQuestion[];
}

const SAMPLES = 4;

/** Proposes how a file is to be read. */
export function proposeChoices(input: ProposeInput): Proposal {
  const { tables, encoding, delimiter, currency, given } = input;
  const place = placeOf(input);
  const read = tables[place.sheet] ?? NO_TABLE;
  const { headerRow } = place;
  const ownHeaders = headersOf(read, headerRow);
  const fitting = fittingProfiles(read, headerRow, input.profiles);
  const used =
    given.profile === undefined
      ? fitting.find(({ profile }) => given.register === undefined || given.register === profile.register)
      : input.profiles.find(({ key }) => key === given.profile);
  const decided = { ...NOTHING_DECIDED, ...(used ? choicesFromProfile(used.profile, ownHeaders) : {}), ...given };
  const { derived, words, mended } = decided;
  const made = { width: ownHeaders.length, derived };
  const table = preparedTable(read, { ...made, file: input.file, headerRow, words, mended });
  const headers = headersOf(table, headerRow);
  const proposed = proposeRegister(table, headerRow, headers);
  const register = decided.register ?? proposed.register;
  const found = () => {
    const told = matchColumns(headers, register, cellsFit(table, headerRow, register));
    const seen = contentMatches(table, headerRow, register, headers, told);
    return told.map((match, i) => match ?? seen[i]);
  };
  const matches = decided.columns
    ? matchesIn(decided.columns, headers, found, given.columns ? undefined : used)
    : found();
  const fields = importFields(register);
  const mapped = headers.map((_, i) => matches[i]?.field ?? null);
  const columnFields = mapped.map((id) => fields.find((field) => field.id === id));
  const order = findDateOrder(table, headerRow, columnFields, made);
  const mark = findDecimalMark(table, headerRow, columnFields, made);
  const named = headers
    .map((header, i) => (columnFields[i]?.type === "money" ? currencyIn(header) : undefined))
    .find((code) => code !== undefined);
  const choices: ImportChoices = {
    ...decided,
    encoding,
    delimiter,
    profile: used?.key ?? null,
    sheet: place.sheet,
    headerRow,
    register,
    columns: mapped,
    dateOrder: given.dateOrder ?? order.answer ?? decided.dateOrder ?? null,
    decimalMark: given.decimalMark ?? mark.answer ?? decided.decimalMark ?? null,
    currency: given.currency ?? named ?? decided.currency ?? currency,
  };
  return {
    table,
    choices,
    profiles: fitting,
    columns: headers.map((header, index) => ({
      index,
      header,
      samples: samplesOf(table, headerRow, index),
      field: mapped[index] ?? null,
      how: given.columns ? "" : (matches[index]?.how ?? ""),
    })),
    fields: fields.map(({ id, label, group }) => ({ id, label, group })),
    readings: [
      ...(tables.length > 1 ? [`The sheet “${read.name}” is used.`] : []),
      `Headings are in row ${headerRow}.`,
      ...(used ? [`Read by the profile “${used.profile.name}”.`, ...used.profile.notes] : []),
      ...(order.reading && !given.dateOrder ? [order.reading] : []),
      ...(mark.reading && !given.decimalMark ? [mark.reading] : []),
      ...(named && !given.currency ? [`Amounts are in ${named}, after a heading.`] : []),
    ],
    questions: [
      decided.register || proposed.fits ? null : registerQuestion(table, headerRow, headers),
      choices.dateOrder === null ? order.question : null,
      choices.decimalMark === null ? mark.question : null,
    ].filter((question) => question !== null),
  };
}

const NO_TABLE: Table = { name: "", hidden: false, rows: [] };

/** Which sheet and row: as decided, else where a profile finds its headings, else where headings look like a register's. */
function placeOf({ tables, profiles, given }: ProposeInput): { readonly sheet: number; readonly headerRow: number } {
  if (given.sheet === undefined && given.headerRow === undefined && given.profile !== null) {
    const wanted = given.profile === undefined ? profiles : profiles.filter(({ key }) => key === given.profile);
    const found = tables
      .map((table, sheet) => ({ sheet, hidden: table.hidden, fits: recognisedProfile(table, wanted) }))
      .flatMap(({ sheet, hidden, fits }) => (fits && !hidden ? [{ sheet, ...fits }] : []))
      .sort((a, b) => b.score - a.score || a.sheet - b.sheet);
    if (found[0]) return found[0];
  }
  const sheet = given.sheet ?? bestSheet(tables);
  const table = tables[sheet] ?? NO_TABLE;
  return { sheet, headerRow: given.headerRow ?? recognisedProfile(table, profiles)?.headerRow ?? findHeaderRow(table) };
}

type Match = Pick<ColumnMatch, "how"> & { readonly field: string | null };

/** The fields of columns that were decided. A heading that a vendor's profile doesn't know is matched as any other. */
function matchesIn(
  decided: ImportChoices["columns"],
  headers: readonly string[],
  found: () => readonly (ColumnMatch | undefined)[],
  used: KnownProfile | undefined,
): readonly (Match | undefined)[] {
  const known = new Set(used?.profile.columns.flatMap(({ headings }) => headings.map(normalisedHeader)));
  const others = used && !used.profile.exact ? found() : [];
  return headers.map((header, i): Match | undefined => {
    const field = decided[i] ?? null;
    if (field !== null) return { field, how: used ? `the profile “${used.profile.name}”` : "" };
    const other = others[i];
    return other && !known.has(normalisedHeader(header)) && !decided.includes(other.field) ? other : undefined;
  });
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
