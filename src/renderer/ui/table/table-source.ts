import type { Field } from "../../../domain/registers/field.ts";
import type { Condition } from "../../../domain/search/conditions.ts";
import type { Picked } from "../../../domain/search/picked.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import type { Arranged, TableGroup, TableRow, TableView, TalliedCells } from "../../engine/table-calls.ts";

/** A column that a table can show, as the register describes it. */
export type TableColumn = Pick<Field, "id" | "label" | "type" | "choices" | "adds"> & {
  readonly shown: boolean;
  readonly width: number;
};

/** One key of the order: first key first. */
export type SortKey = TableView["sort"][number];

/** What a table asks its source to arrange. */
export type Arrangement = Required<Omit<TableView, "register" | "retired">>;

/** A line of the table: a record, or the heading of a group. */
export type TableLine = TableRow | TableGroup;

/**
 * Where a table gets its lines: arranged first, then asked for by place. Sorting, filtering and grouping happen behind it.
 *
 * @property listed   how many of these records match
 * @property idsOf    the records meant, in order
 * @property indexOf  the line of a record, -1 when it is on none
 * @property sums     of number and money columns over all rows that match, as texts by column
 * @property sameAs   what narrows the table to rows that hold the same in a column as this record
 * @property edgeOf   the line to which a jump in a column leads: the edge of filled cells
 */
export interface TableSource {
  readonly arrange: (arrangement: Arrangement) => Promise<Arranged>;
  readonly rows: (from: number, to: number) => Promise<readonly TableLine[]>;
  readonly idsOf: (picked: Picked) => Promise<readonly RecordId[]>;
  readonly listed: (ids: readonly RecordId[]) => Promise<number>;
  readonly indexOf: (id: RecordId) => Promise<number>;
  readonly sums: (fields: readonly string[]) => Promise<Readonly<Record<string, string>>>;
  readonly tally: (of: Picked | readonly RecordId[], fields: readonly string[]) => Promise<TalliedCells>;
  readonly sameAs: (id: RecordId, field: string) => Promise<Condition>;
  readonly edgeOf: (field: string, from: number, by: 1 | -1) => Promise<number>;
}
