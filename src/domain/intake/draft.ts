import type { RegisterId } from "../registers/register-id.ts";
import type { DecimalMark } from "../value/decimal.ts";

/** Order in which a file writes day, month and year. */
export type DateOrder = "dmy" | "mdy" | "ymd";
/**
 * Everything a person can change about how a file is read.
 *
 * @property encoding, delimiter  of text files; null where the file has none
 * @property sheet      index of the table
 * @property headerRow  row number (1 = first) of the header; of a two-line header the lower
 * @property columns    field id by column index; null leaves the column out
 * @property dateOrder, decimalMark  null while it is open and nobody has answered
 * @property currency   for amounts that name none
 */
export interface ImportChoices {
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheet: number;
  readonly headerRow: number;
  readonly register: RegisterId;
  readonly columns: readonly (string | null)[];
  readonly dateOrder: DateOrder | null;
  readonly decimalMark: DecimalMark | null;
  readonly currency: string;
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
 */
export interface ImportColumn {
  readonly index: number;
  readonly header: string;
  readonly samples: readonly string[];
  readonly field: string | null;
  readonly how: string;
}

/**
 * Something only the user can decide before the rows can be planned.
 *
 * @property id       the choice that answers it: `{ [id]: option.value }`
 * @property samples  sample cells read that way; for a register, how much of the file it would take
 */
export interface ImportQuestion {
  readonly id: "register" | "dateOrder" | "decimalMark";
  readonly sentence: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly samples: readonly string[] }[];
}

/** What would happen to a row of the file. */
export type RowKind = "new" | "changed" | "unchanged" | "rejected";

/**
 * The dry run in numbers.
 *
 * @property also  records that would be created elsewhere because a row names them, by register
 * @property notes sentences the user should read before accepting
 */
export interface PlanSummary {
  readonly counts: Readonly<Record<RowKind, number>>;
  readonly also: readonly {
    readonly register: RegisterId;
    readonly titles: readonly string[];
    readonly total: number;
  }[];
  readonly notes: readonly string[];
}

/**
 * One row of the dry run.
 *
 * @property row     row number in the file
 * @property reason  why it was rejected, with the cell's address, or how it was matched where only a merge tells; "" otherwise
 * @property cells   every mapped field with a value before or after; `changes` marks those that differ
 */
export interface PlanRow {
  readonly row: number;
  readonly kind: RowKind;
  readonly title: string;
  readonly reason: string;
  readonly cells: readonly {
    readonly field: string;
    readonly label: string;
    readonly before: string;
    readonly after: string;
    readonly changes: boolean;
  }[];
}

/**
 * An import that is being prepared, as the window shows it. Nothing is changed until it is accepted.
 *
 * @property kind      what the file is: `xlsx`, `xls`, `ods`, `csv`, `json` …
 * @property tables    its sheets with their number of rows
 * @property preview   first rows of the chosen table as text, from row 1 on
 * @property readings  how each thing was found, in words: encoding, delimiter, header, date order, decimal mark
 * @property questions open questions; while there are any, `plan` is null
 */
export interface ImportDraft {
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string; readonly kind: string };
  readonly choices: ImportChoices;
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly hidden: boolean }[];
  readonly preview: readonly (readonly string[])[];
  readonly fields: readonly ImportField[];
  readonly columns: readonly ImportColumn[];
  readonly readings: readonly string[];
  readonly questions: readonly ImportQuestion[];
  readonly plan: PlanSummary | null;
}
