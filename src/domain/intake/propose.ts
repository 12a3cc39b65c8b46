import type { Table } from "./cell.ts";
import { cellsFit } from "./cells-fit.ts";
import { columnContents, contentMatches } from "./content-matches.ts";
import { currencyQuestion, type UnnamedAmounts, unnamedAmounts } from "./currency-question.ts";
import { type ColumnWords, preparedTable } from "./derived-column.ts";
import { deviceQuestion, deviceReadings } from "./device-question.ts";
import { type ImportChoices, type ImportColumn, type ImportField, NOTHING_DECIDED } from "./draft.ts";
import { findTable, headersOf } from "./find-table.ts";
import { knownPart } from "./header-lines.ts";
import { hiddenQuestions } from "./hidden-cells.ts";
import { importFields } from "./import-fields.ts";
import type { KnownProfile } from "./import-profile.ts";
import type { ImportQuestion } from "./import-question.ts";
import { laidOutTable } from "./laid-out-table.ts";
import { matchColumns } from "./match-columns.ts";
import { partedTables } from "./parted-tables.ts";
import { choicesFromProfile } from "./profile-choices.ts";
import { knownTo, matchesIn, samplesOf } from "./propose-columns.ts";
import { rankedRegisters } from "./propose-register.ts";
import { wholeRows } from "./ragged-rows.ts";
import { currencyIn } from "./read-number.ts";
import { fittingProfiles } from "./recognise-profile.ts";
import { registerQuestion } from "./register-question.ts";
import { sheetQuestion, sheetReadings } from "./sheet-question.ts";
import { findDateOrder, findDecimalMark } from "./spelling.ts";
import { wordsInFile } from "./words-in-file.ts";

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
  readonly quote: string | null;
  readonly currency: string;
  readonly profiles: readonly KnownProfile[];
  readonly given: Partial<ImportChoices>;
}

/**
 * How a file is going to be read: every choice made or found, how it was found, and what only a person can decide.
 *
 * @property profiles  those that know such a file, the likeliest first
 * @property tables  the sheets of the file, each followed by the tables in it where they are several
 * @property table  the chosen table with what was decided about its cells: mended, derived columns, translated words
 * @property translated  the words of the choices that stand in the chosen table
 */
export interface Proposal {
  readonly tables: readonly Table[];
  readonly table: Table;
  readonly profiles: readonly KnownProfile[];
  readonly choices: ImportChoices;
  readonly translated: ColumnWords;
  readonly columns: readonly ImportColumn[];
  readonly fields: readonly ImportField[];
  readonly readings: readonly string[];
  readonly questions: readonly ImportQuestion[];
}

/** Proposes how a file is to be read. */
export function proposeChoices(input: ProposeInput): Proposal {
  const { encoding, delimiter, quote, currency, given } = input;
  const tables = input.tables.flatMap(partedTables);
  const place = findTable(tables, input.profiles, given);
  const asRead = tables[place.sheet] ?? NO_TABLE;
  const { headerTop, headerRow } = place;
  const laidOutBy = ({ hiddenRows = null, hiddenColumns = null }: Partial<ImportChoices>) =>
    laidOutTable(asRead, { headerTop, headerRow, hiddenRows, hiddenColumns });
  const fitting = fittingProfiles(laidOutBy(given).table, headerRow, input.profiles);
  const used =
    given.profile === undefined
      ? fitting.find(({ profile }) => given.register === undefined || given.register === profile.register)
      : input.profiles.find(({ key }) => key === given.profile);
  const { hiddenRows = null, hiddenColumns = null } = used?.profile ?? {};
  const { table: read, readings: laidOut } = laidOutBy({ hiddenRows, hiddenColumns, ...given });
  const ownHeaders = headersOf(read, headerRow);
  const decided = { ...NOTHING_DECIDED, ...(used ? choicesFromProfile(used.profile, ownHeaders) : {}), ...given };
  const { derived, words, mended } = decided;
  const made = { width: ownHeaders.length, derived };
  const withWords = (meant: ColumnWords) =>
    preparedTable(read, { ...made, file: input.file, headerRow, words: meant, mended });
  const table = withWords(words);
  const headers = headersOf(table, headerRow);
  const toMatch = headerTop < headerRow ? headers.map(knownPart) : headers;
  const wholeOf = (all: Table) => wholeRows(all, { headerRow, columns: headers, derived, delimiter });
  const whole = wholeOf(table);
  const ranked = rankedRegisters(whole, headerRow, toMatch);
  const register = decided.register ?? ranked[0].register;
  const found = () => {
    const told = matchColumns(toMatch, register, cellsFit(whole, headerRow, register));
    const seen = contentMatches(whole, headerRow, register, toMatch, told);
    return told.map((match, i) => match ?? seen[i]);
  };
  const matches = decided.columns
    ? matchesIn(decided.columns, headers, found, given.columns ? undefined : used)
    : found();
  const fields = importFields(register);
  const isKnown = knownTo(used);
  const isOpen = (column: number) => mapped[column] === null && !isKnown(headers[column] ?? "");
  const mapped = headers.map((_, i) => matches[i]?.field ?? null);
  const columnFields = mapped.map((id) => fields.find((field) => field.id === id));
  // What somebody mended or translated says nothing about how the file writes dates and amounts, and is no sample of it.
  const isDecided = Object.keys(mended).length > 0 || Object.keys(words).length > 0;
  const asWritten = () => preparedTable(read, { ...made, file: input.file, headerRow, words: {}, mended: {} });
  const written = isDecided ? wholeOf(asWritten()) : whole;
  const order = findDateOrder(written, headerRow, columnFields, made);
  const mark = findDecimalMark(written, headerRow, columnFields, made);
  const unnamed = unnamedAmounts(written, headerRow, columnFields, made);
  const named = headers
    .map((header, i) => (columnFields[i]?.type === "money" ? currencyIn(header) : undefined))
    .find((code) => code !== undefined);
  const decidedCurrency = given.currency ?? named ?? decided.currency;
  const choices: ImportChoices = {
    ...decided,
    encoding,
    delimiter,
    quote,
    profile: used?.key ?? null,
    sheet: place.sheet,
    headerTop,
    headerRow,
    register,
    columns: mapped,
    dateOrder: given.dateOrder ?? order.answer ?? decided.dateOrder ?? null,
    decimalMark: given.decimalMark ?? mark.answer ?? decided.decimalMark ?? null,
    dateOrders: given.dateOrders ?? order.byColumn,
    decimalMarks: given.decimalMarks ?? mark.byColumn,
    currency: decidedCurrency ?? currency,
  };
  // What else is open hangs on the table that is meant.
  const whichSheet = given.sheet === undefined ? sheetQuestion(tables, place.sheet) : null;
  const openQuestions = () =>
    [
      decided.register ? null : registerQuestion(ranked, whole, headerRow, toMatch),
      ...hiddenQuestions(asRead, choices),
      choices.dateOrder === null ? order.question : null,
      choices.decimalMark === null ? mark.question : null,
      decidedCurrency === undefined ? currencyQuestion(unnamed, currency) : null,
      deviceQuestion(whole, choices, namesOf(input.file, tables, asRead)),
    ].filter((question) => question !== null);
  return {
    tables,
    table,
    choices,
    translated: Object.keys(words).length > 0 ? wordsInFile(withWords({}), headerRow, words) : {},
    profiles: fitting,
    columns: headers.map((header, index) => ({
      index,
      header,
      samples: samplesOf(written, headerRow, index),
      field: mapped[index] ?? null,
      how: given.columns ? "" : (matches[index]?.how ?? ""),
      holds: isOpen(index) ? columnContents(whole, headerRow, register, index, mapped) : null,
    })),
    fields: fields.map(({ id, label, group }) => ({ id, label, group })),
    readings: [
      ...sheetReadings(tables, place.sheet),
      ...(headerTop === headerRow ? [`Headings are in row ${headerRow}.`] : []),
      ...laidOut,
      ...(used ? [`Read by the profile “${used.profile.name}”.`, ...used.profile.notes] : []),
      ...(given.dateOrder ? [] : order.readings),
      ...(given.decimalMark ? [] : mark.readings),
      ...deviceReadings(choices),
      ...currencyReadings(unnamed, decidedCurrency, given.currency ? undefined : named),
    ],
    questions: whichSheet ? [whichSheet] : openQuestions(),
  };
}

/** What a file and the one of its tables that is read are called, without endings. */
function namesOf(file: string, tables: readonly Table[], { name, within = name }: Table): readonly string[] {
  const names = tables.length > 1 ? [within, file] : [file];
  return names.map((text) => text.replace(/\.[a-z]{2,5}$/i, "")).filter((text) => text !== "");
}

/** In which currency the amounts are that name none, where that is decided. */
function currencyReadings(
  { bare: [first] }: UnnamedAmounts,
  decided: string | undefined,
  heading: string | undefined,
): readonly string[] {
  if (heading !== undefined) return [`Amounts are in ${heading}, after a heading.`];
  if (decided === undefined || !first) return [];
  return [`Amounts that name no currency are in ${decided}, as was decided: ${first.address} has “${first.text}”.`];
}

const NO_TABLE: Table = { name: "", hidden: false, rows: [] };
