import type { RegisterId } from "../../domain/registers/register-id.ts";
import type { Condition, Conditions } from "../../domain/search/conditions.ts";
import type { Picked } from "../../domain/search/picked.ts";
import type { Folding } from "../../domain/search/record-groups.ts";
import type { RecordId } from "../../domain/value/record-id.ts";

/**
 * How a table is shown. Filters: typed text by field id; see docs/user-guide.md, “Filters”.
 *
 * @property groupBy  fields whose groups stand between the rows, outermost first
 * @property folding  which groups show only their heading
 */
export interface TableView {
  readonly register: RegisterId;
  readonly columns: readonly string[];
  readonly sort: readonly { readonly field: string; readonly descending: boolean }[];
  readonly filters: Readonly<Record<string, string>>;
  readonly conditions?: Conditions;
  readonly search: string;
  readonly retired: boolean;
  readonly groupBy?: readonly string[];
  readonly folding?: Folding;
}

/** A row of a table: texts by the view's columns. `title` names the record, `retired` rows are shown dimmed. */
export interface TableRow {
  readonly kind: "record";
  readonly id: RecordId;
  readonly title: string;
  readonly cells: readonly string[];
  readonly retired: boolean;
}

/**
 * The heading of a group.
 *
 * @property label       of the field that it groups by
 * @property sums        of the number and money columns shown, as texts by field
 * @property conditions  what narrows the table to the group
 */
export interface TableGroup {
  readonly kind: "group";
  readonly key: string;
  readonly level: number;
  readonly label: string;
  readonly text: string;
  readonly count: number;
  readonly folded: boolean;
  readonly sums: Readonly<Record<string, string>>;
  readonly conditions: readonly Condition[];
}

/**
 * How many records there are, how many pass the filters, and how many lines these and the headings of their groups take.
 *
 * @property retired  records that the view leaves out because they are retired
 */
export interface Arranged {
  readonly retired: number;
  readonly total: number;
  readonly matching: number;
  readonly lines: number;
}

/** Cells taken together: how many are filled; sums and averages of whole numbers and of each currency as texts. */
export interface TalliedCells {
  readonly filled: number;
  readonly numbers: readonly { readonly count: number; readonly sum: string; readonly average: string }[];
}

/** Registers as sorted, filtered and grouped lists. All but `arrange` answer over what was last arranged for the register. */
export interface TableCalls {
  /** Sorts, filters and groups; keeps the order for the other calls. `version` rises with each commit. */
  arrange(view: TableView): Promise<Arranged & { readonly version: number }>;
  rows(register: RegisterId, from: number, to: number): Promise<readonly (TableRow | TableGroup)[]>;
  /** The records meant, in order. */
  idsOf(register: RegisterId, picked: Picked): Promise<readonly RecordId[]>;
  /** How many of these records are on a line or in a folded group. */
  listed(register: RegisterId, ids: readonly RecordId[]): Promise<number>;
  /** The line of a record, -1 when it is on none. */
  indexOf(register: RegisterId, id: RecordId): Promise<number>;
  /** The records before and after one, across groups and also in folded ones; null where there is none. */
  neighbours(
    register: RegisterId,
    id: RecordId,
  ): Promise<{ readonly before: RecordId | null; readonly after: RecordId | null }>;
  /** Sums of number and money fields over all rows, as texts by field. */
  sums(register: RegisterId, fields: readonly string[]): Promise<Readonly<Record<string, string>>>;
  /** Counts, sums and averages of cells. Ids: records of the register, listed or not. */
  tally(register: RegisterId, of: Picked | readonly RecordId[], fields: readonly string[]): Promise<TalliedCells>;
  /** What narrows a table to the records that hold the same in a field as this one. */
  sameAs(register: RegisterId, id: RecordId, field: string): Promise<Condition>;
  /** The line to which a jump in a column leads: the edge of filled cells. */
  edgeOf(register: RegisterId, field: string, from: number, by: 1 | -1): Promise<number>;
}
