import type { Field } from "../../../domain/registers/field.ts";
import type { Condition, Conditions } from "../../../domain/search/conditions.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";

/** A column that a table can show, as the register describes it. */
export type TableColumn = Pick<Field, "id" | "label" | "type" | "choices"> & {
  readonly shown: boolean;
  readonly width: number;
};

/** One row as text, in the order of the columns asked for. */
export interface SourceRow {
  readonly id: RecordId;
  readonly cells: readonly string[];
  readonly retired: boolean;
}

/** One key of the order: first key first. */
export interface SortKey {
  readonly field: string;
  readonly descending: boolean;
}

/** What a table asks its source to arrange: columns shown, order, typed filters by column, conditions, search text. */
export interface Arrangement {
  readonly columns: readonly string[];
  readonly sort: readonly SortKey[];
  readonly filters: Readonly<Record<string, string>>;
  readonly conditions: Conditions;
  readonly search: string;
}

/** Rows that hold the same in a column; `condition` narrows the table to them. */
export interface SourceGroup {
  readonly text: string;
  readonly count: number;
  readonly condition: Condition;
  readonly sums: Readonly<Record<string, string>>;
}

/** Where a table gets its rows: arranged first, then asked for by place. Sorting and filtering happen behind it. */
export interface TableSource {
  readonly arrange: (arrangement: Arrangement) => Promise<{ readonly total: number; readonly matching: number }>;
  readonly rows: (from: number, to: number) => Promise<readonly SourceRow[]>;
  readonly indexOf: (id: RecordId) => Promise<number>;
  /** Sums of number and money columns over all rows that match, as texts by column. */
  readonly sums?: (fields: readonly string[]) => Promise<Readonly<Record<string, string>>>;
  /** The rows that match by what they hold in a column. */
  readonly groups?: (field: string, summed: readonly string[]) => Promise<readonly SourceGroup[]>;
}
