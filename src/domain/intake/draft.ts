import type { RegisterId } from "../registers/register-id.ts";
import type { DecimalMark } from "../value/decimal.ts";
import type { RecordId } from "../value/record-id.ts";
import type { ColumnContents } from "./content-matches.ts";
import type { ColumnWords, DerivedColumn } from "./derived-column.ts";
import type { ImportQuestion } from "./import-question.ts";
import type { MendedCells } from "./mended-cells.ts";

/** Order in which a file writes day, month and year. */
export type DateOrder = "dmy" | "mdy" | "ymd";

/** What a person decided about a row: which record it means, that it is a new one, or that it is left out. */
export type RowDecision =
  | { readonly kind: "take"; readonly id: RecordId }
  | { readonly kind: "new" }
  | { readonly kind: "ignore" };

/** What happens to records of the register that no row of the file means: nothing, they are listed, or retired. */
export type MissingRecords = "leave" | "report" | "retire";

/** What happens to rows or columns that a file hides. */
export type HiddenCells = "take" | "leave";

/**
 * Everything a person can change about how a file is read and what its rows mean.
 *
 * @property encoding, delimiter, quote  of text files; null where the file has none. Columns of a fixed width have no
 *                      delimiter but `FIXED_WIDTH`; a quote of "" means that there is none
 * @property profile    key of the profile by which the file is read; null when none is
 * @property sheet      index of the table
 * @property headerTop, headerRow  row numbers (1 = first) of the first and last line of the header
 * @property hiddenRows, hiddenColumns  whether rows and columns that the file hides belong to the list; null while nobody
 *                      has answered, or nothing depends on it
 * @property columns    field id by column index, the derived columns after the file's own; null leaves a column out
 * @property derived    columns made from those of the file
 * @property words      the file's words for a column, translated
 * @property clears     columns whose blank cells clear the field; all others keep what is on record
 * @property lookups    for a column that feeds a link: the field of the linked register that its texts stand in; the name otherwise
 * @property rowsPer    one record for each part of a column's text, cut at a text ("Visio+Project"); a row without a part
 *                      holds none
 * @property only       words of a column, in lower case and "" for blank: rows that have another one there are left out
 * @property dateOrder, decimalMark  null while it is open and nobody has answered
 * @property dateOrders, decimalMarks  of columns that prove another than the rest of the file
 * @property device     name of the device that an inventory is about of which no column names one; null while nobody said it
 * @property currency   for amounts that name none
 * @property keys       sets of fields by which rows find their records, in this order; null as the register has them
 * @property decisions  about single rows, by row number
 * @property meant      records that names in link columns mean, by `nameKey`
 * @property mended     cells corrected in the dry run
 */
export interface ImportChoices {
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly quote: string | null;
  readonly profile: string | null;
  readonly sheet: number;
  readonly headerTop: number;
  readonly headerRow: number;
  readonly hiddenRows: HiddenCells | null;
  readonly hiddenColumns: HiddenCells | null;
  readonly register: RegisterId;
  readonly columns: readonly (string | null)[];
  readonly derived: readonly DerivedColumn[];
  readonly words: ColumnWords;
  readonly clears: readonly number[];
  readonly lookups: Readonly<Record<number, string>>;
  readonly rowsPer: { readonly column: number; readonly at: string } | null;
  readonly only: Readonly<Record<number, readonly string[]>>;
  readonly dateOrder: DateOrder | null;
  readonly decimalMark: DecimalMark | null;
  readonly dateOrders: Readonly<Record<number, DateOrder>>;
  readonly decimalMarks: Readonly<Record<number, DecimalMark>>;
  readonly currency: string;
  readonly device: string | null;
  readonly keys: readonly (readonly string[])[] | null;
  readonly missing: MissingRecords;
  readonly decisions: Readonly<Record<number, RowDecision>>;
  readonly meant: Readonly<Record<string, RecordId>>;
  readonly mended: MendedCells;
}

/** What is decided about a file before anybody decided anything: nothing. */
export const NOTHING_DECIDED = {
  derived: [],
  words: {},
  clears: [],
  lookups: {},
  rowsPer: null,
  hiddenRows: null,
  hiddenColumns: null,
  dateOrders: {},
  decimalMarks: {},
  only: {},
  device: null,
  keys: null,
  missing: "leave",
  decisions: {},
  meant: {},
  mended: {},
} as const satisfies Partial<ImportChoices>;

/** The key of `ImportChoices.meant` for a name in a column that links to a register. */
export function nameKey(register: RegisterId, name: string): string {
  return `${register} ${name.trim().toLowerCase()}`;
}

/** A field that a column can feed in this import: a field of the register, or one of the import's own. */
export interface ImportField {
  readonly id: string;
  readonly label: string;
  readonly group: string;
}

/**
 * One column as found.
 *
 * @property samples  up to four different texts from it
 * @property how      why the field was proposed, in words ("header “Serial no.”"); "" when none was
 * @property holds    what its cells are, where it feeds no field and nobody said that it is to be left out
 */
export interface ImportColumn {
  readonly index: number;
  readonly header: string;
  readonly samples: readonly string[];
  readonly field: string | null;
  readonly how: string;
  readonly holds: ColumnContents | null;
}

/** What would happen to a row of the file. `ignored`: it holds no record (totals, remarks), or a person left it out. */
export type RowKind = "new" | "changed" | "unchanged" | "ignored" | "rejected";

/** A word that no choice of a field has, with the number of rows that hold it. */
export interface UnknownWord {
  readonly column: number;
  readonly field: string;
  readonly word: string;
  readonly rows: number;
}

/** Something that the position needs to know of each entitlement, with the number of rows after which one lacks it. */
export interface LackingFact {
  readonly fact: "metric" | "quantity";
  readonly rows: number;
}

/**
 * The dry run in numbers.
 *
 * @property also     records that would be created elsewhere because a row names them, by register; a `name` is given
 *                    where the record can be changed to one on record (`ImportChoices.meant`)
 * @property notes    sentences the user should read before accepting
 * @property lacking  what entitlements that rows bring in will lack for their position
 * @property unknown  words of the file that have no meaning yet (`ImportChoices.words` gives them one)
 * @property seenAgain  inventories that say what is on record, only on a later day; accepting notes the day
 * @property near     rows that look like a record on file and are not taken for it
 * @property missing  records on file that no row means, and how many of them are retired; none while they are left
 * @property sheets   of a Muster workbook, what each sheet comes to; empty for any other file
 */
export interface PlanSummary {
  readonly counts: Readonly<Record<RowKind, number>>;
  readonly also: readonly {
    readonly register: RegisterId;
    readonly records: readonly { readonly title: string; readonly name: string | null }[];
    readonly total: number;
  }[];
  readonly chosen: readonly { readonly register: RegisterId; readonly name: string; readonly title: string }[];
  readonly notes: readonly string[];
  readonly lacking: readonly LackingFact[];
  readonly unknown: readonly UnknownWord[];
  readonly seenAgain: number;
  readonly near: number;
  readonly missing: { readonly total: number; readonly titles: readonly string[]; readonly retired: number };
  readonly sheets: readonly { readonly register: RegisterId; readonly counts: Readonly<Record<RowKind, number>> }[];
}

/**
 * One row of the dry run.
 *
 * @property row     row number in the file, or in its sheet
 * @property register  whose sheet it stands in, in a Muster workbook
 * @property reason  why it was rejected or ignored, with the cell's address, or how it was matched where only a merge tells; "" otherwise
 * @property candidates  records that it may mean, with what they hold in the row's cells: several that fit, or some that look like it
 * @property cells   every mapped field with a value before or after; `changes` marks those that differ, `wrong` those for which
 *                   the row is rejected, whose text is the file's
 */
export interface PlanRow {
  readonly row: number;
  readonly register?: RegisterId;
  readonly kind: RowKind;
  readonly title: string;
  readonly reason: string;
  readonly candidates: readonly { readonly id: RecordId; readonly title: string; readonly texts: readonly string[] }[];
  readonly cells: readonly {
    readonly field: string;
    readonly label: string;
    readonly before: string;
    readonly after: string;
    readonly changes: boolean;
    readonly wrong: boolean;
  }[];
}

/** Where a row stands. */
export type RowPlace = Pick<PlanRow, "row" | "register">;

/** A cell as it stands in the file, under the heading of its column. */
export interface FileCell {
  readonly index: number;
  readonly header: string;
  readonly text: string;
}

/**
 * An import that is being prepared, as the window shows it. Nothing is changed until it is accepted.
 *
 * @property kind      what the file is: `xlsx`, `xls`, `ods`, `csv`, `json` …
 * @property tables    its sheets with their number of rows; `holdsSeveral` where the tables in it follow one by one
 * @property preview   first rows of the chosen table as text, from the row `previewFrom` on
 * @property readings  how each thing was found, in words: encoding, delimiter, header, date order, decimal mark
 * @property profiles  profiles that know such a file, the one in use among them
 * @property translated  the words of the choices that stand in the chosen table, with what they mean
 * @property questions open questions; while there are any, `plan` is null
 */
export interface ImportDraft {
  readonly profiles: readonly { readonly key: string; readonly name: string; readonly register: RegisterId }[];
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string; readonly kind: string };
  readonly choices: ImportChoices;
  readonly tables: readonly {
    readonly name: string;
    readonly rows: number;
    readonly hidden: boolean;
    readonly holdsSeveral: boolean;
  }[];
  readonly previewFrom: number;
  readonly preview: readonly (readonly string[])[];
  readonly fields: readonly ImportField[];
  readonly columns: readonly ImportColumn[];
  readonly readings: readonly string[];
  readonly translated: ColumnWords;
  readonly questions: readonly ImportQuestion[];
  readonly plan: PlanSummary | null;
}
