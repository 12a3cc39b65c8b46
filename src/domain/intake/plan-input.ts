import type { RecordChange } from "../change/change-set.ts";
import type { Recogniser } from "../recognition/recogniser.ts";
import type { Value } from "../registers/field.ts";
import type { RegisterRecord } from "../registers/register.ts";
import type { RegisterId } from "../registers/register-id.ts";
import type { CalendarDate } from "../value/calendar-date.ts";
import type { RecordId } from "../value/record-id.ts";
import type { Table } from "./cell.ts";
import type { ImportChoices, PlanRow, PlanSummary, RowKind } from "./draft.ts";
import type { PlanField } from "./plan-fields.ts";

/**
 * What a dry run is made from.
 *
 * @property table      the chosen table of the file, prepared (`Proposal.table`)
 * @property records    the registers as they are, withdrawn records included (they match nothing)
 * @property nameOf     name of a record, for links
 * @property newId      makes identities for new records
 * @property recognise  which software title a raw name means
 */
export interface PlanInput {
  readonly table: Table;
  readonly choices: ImportChoices;
  readonly records: ReadonlyMap<RegisterId, ReadonlyMap<string, RegisterRecord>>;
  readonly nameOf: (register: RegisterId, id: string) => string;
  readonly recognise: Recogniser;
  readonly today: CalendarDate;
  readonly newId: () => RecordId;
  readonly locale: string;
}

/** Fields that are wrong in a row, each with the text that stands there in the file. */
export type Faults = Readonly<Record<string, string>>;

/**
 * A row of the dry run before it is shown: texts are made only for the rows that somebody looks at.
 *
 * @property row     row number in the file, or in its sheet
 * @property register  whose sheet it stands in, in a Muster workbook; any other file feeds one register
 * @property reason  why it is rejected, or how it is matched where only a merge tells; "" otherwise
 * @property id      the record it makes or means; null when it is rejected
 * @property before  the record as it was; undefined for a new one
 * @property values  what the row says, by field
 * @property faults  the fields for which it is rejected, where it is for single fields, each with what stands there in the file
 * @property candidates  records that it may mean: several that fit, or some that look like it
 */
export interface PlannedRow {
  readonly row: number;
  readonly register?: RegisterId;
  readonly kind: RowKind;
  readonly title: string;
  readonly reason: string;
  readonly id: RecordId | null;
  readonly before: RegisterRecord | undefined;
  readonly values: Readonly<Record<string, Value | null>>;
  readonly faults?: Faults;
  readonly candidates?: readonly RecordId[];
}

/** The dry run: what would change, row by row and as a whole. Committing `changes` as one change-set carries it out. */
export interface ImportPlan {
  readonly changes: readonly RecordChange[];
  readonly rows: readonly PlannedRow[];
  readonly summary: PlanSummary;
  /** A row with its texts, for the grid. */
  readonly shown: (row: PlannedRow) => PlanRow;
  /** What there is to show of rows (`planFields`). */
  readonly fields: (rows: readonly PlannedRow[]) => readonly PlanField[];
  /**
   * Tells of rows whether what stands in their cell passes what is typed in the filter of its column, as `columnFilter` reads
   * it. Where a cell changes, it is enough that what was or what comes passes.
   *
   * @param column  a field, `FOUND`, or a column of the grid that is no field (`plan-filter.ts`)
   */
  readonly holds: (column: string, typed: string) => (row: PlannedRow) => boolean;
}
