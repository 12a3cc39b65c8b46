import type { Value } from "../registers/field.ts";
import type { RegisterId } from "../registers/register-id.ts";
import type { CalendarDate } from "../value/calendar-date.ts";
import type { RecordId } from "../value/record-id.ts";

/**
 * One field's change: `[before, after]`, or `[before, after, beforeName, afterName]` where the values are links and the
 * names are those the linked records had at that moment ("" for a blank). `null` stands for blank.
 */
export type FieldChange =
  | readonly [before: Value | null, after: Value | null]
  | readonly [before: Value | null, after: Value | null, beforeName: string, afterName: string];

/**
 * What happens to one record.
 *
 * @property label  the record's name when the change was made
 * @property act    `create` makes it, `edit` changes fields, `withdraw` takes it back, `restore` brings it back
 * @property fields only the fields that change; keys are field ids
 */
export type RecordChange = {
  readonly register: RegisterId;
  readonly id: RecordId;
  readonly label: string;
  readonly act: "create" | "edit" | "withdraw" | "restore";
  readonly fields: Readonly<Record<string, FieldChange>>;
};

/**
 * How an import read its file, so that the next file of its kind can be read likewise (`--mapping` on the command line).
 *
 * @property headings  of the file's columns, in their order
 * @property columns   field id by column, null where a column was left out
 */
export type ImportMapping = {
  readonly headings: readonly string[];
  readonly columns: readonly (string | null)[];
  readonly dateOrder: string | null;
  readonly decimalMark: string | null;
  readonly currency: string;
};

/** How cells of a table got their texts: one typed in, a block pasted, the cell above repeated,
 * cells blanked, values given to many records at once. */
export type TableEditing = "typed" | "pasted" | "filled" | "blanked" | "bulk";

/**
 * Where a change-set comes from.
 *
 * table: cells edited in a register's table, one at a time or many at once · import: the file's name, its SHA-256, the register it fed and counts of its rows · undo: the event taken back
 */
export type ChangeSource =
  | { readonly kind: "form" }
  | { readonly kind: "table"; readonly how: TableEditing }
  | {
      readonly kind: "import";
      readonly file: string;
      readonly sha256: string;
      readonly register: RegisterId;
      readonly mapping: ImportMapping;
      readonly rows: {
        readonly new: number;
        readonly changed: number;
        readonly unchanged: number;
        /** Absent in events of before Muster counted them. */
        readonly ignored?: number;
        readonly rejected: number;
      };
    }
  | { readonly kind: "undo"; readonly of: number }
  | { readonly kind: "settings" };

/**
 * A set of changes that happens wholly or not at all: the only way anything in Muster changes.
 *
 * @property why            the reason in words; shown in the trail
 * @property authorisation  number or name of the authorisation it was done under, if any
 * @property effectiveOn    the day from which the owners, custodians and users in it answer, where that isn't the day of
 *                          recording; what else is on record changes when it is recorded
 */
export interface ChangeSet {
  readonly why: string;
  readonly source: ChangeSource;
  readonly authorisation?: string;
  readonly effectiveOn?: CalendarDate;
  readonly changes: readonly RecordChange[];
}
