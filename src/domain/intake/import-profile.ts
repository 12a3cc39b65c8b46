import type { RegisterId } from "../registers/register-id.ts";
import type { DecimalMark } from "../value/decimal.ts";
import type { RecordId } from "../value/record-id.ts";
import type { TextPart } from "./derived-column.ts";
import type { DateOrder, HiddenCells, MissingRecords } from "./draft.ts";

/**
 * What a profile says about one column.
 *
 * @property headings  any of these names it; compared without case, accents and punctuation
 * @property field     the field it feeds; null when the column is known and left out
 * @property clears    true when its blank cells clear the field
 * @property lookup    for a link: the field of the linked register in which its texts stand
 * @property words     the file's words in lower case, with what they mean to us; "" is blank
 * @property only      words in lower case, "" for blank: rows that have another one in this column are left out
 */
export interface ProfileColumn {
  readonly headings: readonly string[];
  readonly field: string | null;
  readonly clears?: boolean;
  readonly lookup?: string;
  readonly words?: Readonly<Record<string, string>>;
  readonly only?: readonly string[];
}

/**
 * A column that a profile makes from others, which it names by one of their headings. It is made where no column of the file
 * feeds its field, and no earlier one of these does.
 */
export type ProfileDerived = { readonly field: string } & (
  | ({ readonly kind: "split"; readonly of: string } & TextPart)
  | { readonly kind: "join"; readonly of: readonly string[]; readonly with: string }
  | { readonly kind: "constant"; readonly text: string }
  | ({ readonly kind: "fileName" } & TextPart)
);

/**
 * Where a shipped profile comes from.
 *
 * @property confidence  seen: the headings stand in a file or in a document that shows one · documented: the maker
 *                       lists the columns · general: general knowledge, to be checked against a real file
 * @property checkedOn   calendar date
 */
export interface ProfileOrigin {
  readonly vendor: string;
  readonly source: string;
  readonly confidence: "seen" | "documented" | "general";
  readonly checkedOn: string;
}

/**
 * How files of one kind are read: a vendor's export as it came with Muster, or what a person decided about a file and
 * saved. Columns are named by their headings, so that it doesn't matter where they stand.
 *
 * @property marks    headings that tell the file from others: of each list, one must be there
 * @property exact    true when the file must have these headings and no others: a saved profile is for files of its shape
 * @property headerLines  lines that its headings are joined from
 * @property hiddenRows, hiddenColumns  whether what such a file hides belongs to the list; null where it is asked each time
 * @property rowsPer  a column that holds several things of which each is a record of its own
 * @property meant    records that names of the file mean (`ImportChoices.meant`); only in profiles saved here
 * @property notes    what a person should know about such files
 */
export interface ImportProfile {
  readonly name: string;
  readonly register: RegisterId;
  readonly origin: ProfileOrigin | null;
  readonly marks: readonly (readonly string[])[];
  readonly exact: boolean;
  readonly columns: readonly ProfileColumn[];
  readonly derived: readonly ProfileDerived[];
  readonly headerLines: number;
  readonly hiddenRows: HiddenCells | null;
  readonly hiddenColumns: HiddenCells | null;
  readonly rowsPer: { readonly of: string; readonly at: string } | null;
  readonly dateOrder: DateOrder | null;
  readonly decimalMark: DecimalMark | null;
  readonly currency: string | null;
  readonly keys: readonly (readonly string[])[] | null;
  readonly missing: MissingRecords;
  readonly meant: Readonly<Record<string, RecordId>>;
  readonly notes: readonly string[];
}

/** A profile with the key by which choices name it: `shipped:` and its file's name, or `own:` and its record. */
export interface KnownProfile {
  readonly key: string;
  readonly profile: ImportProfile;
}
