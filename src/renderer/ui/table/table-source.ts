import type { Field } from "../../../domain/registers/field.ts";
import type { Condition, Conditions } from "../../../domain/search/conditions.ts";
import type { Picked } from "../../../domain/search/picked.ts";
import type { Folding } from "../../../domain/search/record-groups.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";

/** A column that a table can show, as the register describes it. */
export type TableColumn = Pick<Field, "id" | "label" | "type" | "choices" | "adds"> & {
  readonly shown: boolean;
  readonly width: number;
};

/** One row as text, in the order of the columns asked for. `title` names the record. */
export interface SourceRow {
  readonly kind: "record";
  readonly id: RecordId;
  readonly title: string;
  readonly cells: readonly string[];
  readonly retired: boolean;
}

/** One key of the order: first key first. */
export interface SortKey {
  readonly field: string;
  readonly descending: boolean;
}

/** What a table asks its source to arrange: columns shown, order, typed filters by column, conditions, search text, groups. */
export interface Arrangement {
  readonly columns: readonly string[];
  readonly sort: readonly SortKey[];
  readonly filters: Readonly<Record<string, string>>;
  readonly conditions: Conditions;
  readonly search: string;
  readonly groupBy: readonly string[];
  readonly folding: Folding;
}

/**
 * The heading of rows that hold the same in a column.
 *
 * @property level       1 for the outermost groups
 * @property label       of the column
 * @property sums        of the number and money columns shown, as texts by column
 * @property conditions  what narrows the table to the group
 */
export interface SourceGroup {
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

/** A line of the table: a record, or the heading of a group. */
export type SourceLine = SourceRow | SourceGroup;

/** Cells taken together: how many are filled; sums and averages of whole numbers and of each currency as texts. */
export interface Tallied {
  readonly filled: number;
  readonly numbers: readonly { readonly count: number; readonly sum: string; readonly average: string }[];
}

/**
 * Where a table gets its lines: arranged first, then asked for by place. Sorting, filtering and grouping happen behind it.
 *
 * @property arrange  how many rows there are, how many are left out as retired, how many match, and how many lines these and
 *                    the headings of groups take
 * @property listed   how many of these records match
 * @property idsOf    the records meant, in order
 * @property indexOf  the line of a record, -1 when it is on none
 * @property sums     of number and money columns over all rows that match, as texts by column
 * @property sameAs   what narrows the table to rows that hold the same in a column as this record
 * @property edgeOf   the line to which a jump in a column leads: the edge of filled cells
 */
export interface TableSource {
  readonly arrange: (arrangement: Arrangement) => Promise<{
    readonly total: number;
    readonly retired: number;
    readonly matching: number;
    readonly lines: number;
  }>;
  readonly rows: (from: number, to: number) => Promise<readonly SourceLine[]>;
  readonly idsOf: (picked: Picked) => Promise<readonly RecordId[]>;
  readonly listed: (ids: readonly RecordId[]) => Promise<number>;
  readonly indexOf: (id: RecordId) => Promise<number>;
  readonly sums: (fields: readonly string[]) => Promise<Readonly<Record<string, string>>>;
  readonly tally: (of: Picked | readonly RecordId[], fields: readonly string[]) => Promise<Tallied>;
  readonly sameAs: (id: RecordId, field: string) => Promise<Condition>;
  readonly edgeOf: (field: string, from: number, by: 1 | -1) => Promise<number>;
}
