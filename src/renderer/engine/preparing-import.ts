import type { ChangeSource, ImportMapping } from "../../domain/change/change-set.ts";
import type { Table } from "../../domain/intake/cell.ts";
import { cellText } from "../../domain/intake/cell-text.ts";
import {
  type FileCell,
  type ImportChoices,
  type ImportDraft,
  NOTHING_DECIDED,
  type RowPlace,
} from "../../domain/intake/draft.ts";
import { firstFilledRow } from "../../domain/intake/find-header.ts";
import { holdsSeveral } from "../../domain/intake/find-table.ts";
import { planImport } from "../../domain/intake/plan-import.ts";
import type { ImportPlan } from "../../domain/intake/plan-input.ts";
import { type Proposal, proposeChoices } from "../../domain/intake/propose.ts";
import { type MusterWorkbook, mendedSheets, musterWorkbook } from "../../domain/workbook/muster-workbook.ts";
import { planWorkbook } from "../../domain/workbook/plan-workbook.ts";
import type { Core } from "./core.ts";
import type { Engine } from "./engine.ts";
import type { Intake } from "./intake-worker.ts";
import { knownProfiles } from "./profiles.ts";
import type { Recognition } from "./recognition.ts";

/** A file as the window or the command line gives it. */
export type FileGiven = Parameters<Engine["openImport"]>[0];

/**
 * What a file holds: a table whose reading was proposed, or Muster's own workbook, in which nothing is open.
 *
 * @property tables  the sheets of the workbook with what was mended
 */
export type Content =
  | { readonly kind: "table"; readonly proposal: Proposal }
  | { readonly kind: "workbook"; readonly workbook: MusterWorkbook; readonly tables: readonly Table[] };

/**
 * An import that is being prepared.
 *
 * @property opened  what was decided before the file was opened, not by a person who looked at it
 */
export interface Preparing {
  readonly file: FileGiven;
  readonly intake: Intake;
  readonly content: Content;
  readonly opened: Partial<ImportChoices>;
  readonly given: Partial<ImportChoices>;
  readonly plan: ImportPlan | null;
  readonly version: number;
}

const PREVIEW_ROWS = 40;

/** Whether a file is Muster's own workbook, or else how its tables are going to be read. */
export function contentOf(core: Core, file: string, intake: Intake, given: Partial<ImportChoices>): Content {
  const { encoding, delimiter, quote, tables } = intake;
  const sheets = mendedSheets(tables, given.mended ?? {});
  const workbook = musterWorkbook(sheets);
  if (workbook) return { kind: "workbook", workbook, tables: sheets };
  const { currency } = core.settings();
  const profiles = knownProfiles(core);
  const proposal = proposeChoices({ file, tables, encoding, delimiter, quote, currency, profiles, given });
  return { kind: "table", proposal };
}

/** The dry run over the registers as they are. */
export function planned(core: Core, recognition: Recognition, content: Content): ImportPlan {
  const { newId, locale } = core;
  const registers = { records: core.registers.maps(), nameOf: core.registers.nameOf, newId, locale };
  if (content.kind === "workbook") {
    const { currency } = core.settings();
    return planWorkbook({ ...registers, workbook: content.workbook, log: core.head().log, currency });
  }
  const { table, choices } = content.proposal;
  return planImport({ ...registers, table, choices, recognise: recognition.recogniser(), today: core.today() });
}

/** What the trail keeps of where the changes come from. */
export function sourceOf({ file, intake, content }: Preparing, { summary }: ImportPlan): ChangeSource {
  const read = { file: file.name, sha256: intake.sha256, rows: summary.counts };
  if (content.kind === "workbook") return { kind: "workbook", ...read };
  const { proposal } = content;
  return { kind: "import", ...read, register: proposal.choices.register, mapping: mappingOf(proposal) };
}

/** What the window shows of it. */
export function draftOf({ file, intake, content, given, plan }: Preparing, currency: string): ImportDraft {
  const { bytes, sha256, kind } = intake;
  const read = { file: { name: file.name, bytes, sha256, kind }, plan: plan ? plan.summary : null };
  if (content.kind === "workbook") {
    const tables = tableNames(intake.tables);
    return { ...read, ...NOTHING_TO_CHOOSE, tables, choices: workbookChoices(currency, given.mended ?? {}) };
  }
  const { proposal } = content;
  const table = proposal.tables[proposal.choices.sheet];
  const start = table ? Math.max(0, firstFilledRow(table) - 2) : 0;
  return {
    ...read,
    choices: proposal.choices,
    tables: tableNames(proposal.tables),
    previewFrom: start + 1,
    preview: (table?.rows ?? [])
      .slice(start, Math.max(start + PREVIEW_ROWS, proposal.choices.headerRow + 10))
      .map((row) => row.map((cell) => cellText(cell))),
    profiles: proposal.profiles.map(({ key, profile }) => ({ key, name: profile.name, register: profile.register })),
    fields: proposal.fields,
    columns: proposal.columns,
    translated: proposal.translated,
    readings: [...intake.readings, ...proposal.readings],
    questions: proposal.questions,
  };
}

function tableNames(tables: Intake["tables"]): ImportDraft["tables"] {
  return tables.map((table) => ({
    name: table.name,
    rows: table.rows.length,
    hidden: table.hidden,
    holdsSeveral: holdsSeveral(tables, table),
  }));
}

/** Muster's own workbook says itself how it is read. */
const NOTHING_TO_CHOOSE = {
  previewFrom: 1,
  preview: [],
  profiles: [],
  fields: [],
  columns: [],
  translated: {},
  readings: [],
  questions: [],
};

function workbookChoices(currency: string, mended: ImportChoices["mended"]): ImportChoices {
  const open = { encoding: null, delimiter: null, quote: null, profile: null, dateOrder: null, decimalMark: null };
  return {
    ...NOTHING_DECIDED,
    ...open,
    sheet: 0,
    headerTop: 1,
    headerRow: 1,
    register: "organisation",
    columns: [],
    currency,
    mended,
  };
}

/** The cells of a row that feed something, as they stand in the file, with what was mended. */
export function fileRowOf(content: Content, { row, register }: RowPlace): readonly FileCell[] {
  if (content.kind === "workbook") {
    const sheet = content.workbook.sheets.find((other) => other.register === register);
    const cells = sheet?.rows.find((other) => other.row === row)?.cells ?? [];
    return (sheet?.columns ?? []).flatMap((column, index) =>
      column ? [{ index, header: column.heading, text: cellText(cells[index]) }] : [],
    );
  }
  const { table, choices, columns } = content.proposal;
  const own = choices.columns.length - choices.derived.length;
  return columns.flatMap(({ field, index, header }) =>
    field !== null && index < own ? [{ index, header, text: cellText(table.rows[row - 1]?.[index]) }] : [],
  );
}

function mappingOf({ choices, columns }: Proposal): ImportMapping {
  const { dateOrder, decimalMark, currency } = choices;
  return { headings: columns.map(({ header }) => header), columns: choices.columns, dateOrder, decimalMark, currency };
}
