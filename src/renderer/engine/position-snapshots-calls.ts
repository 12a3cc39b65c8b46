import type { PositionMoney } from "../../domain/licence/money/position-money.ts";
import type { PositionLine } from "../../domain/licence/position-line.ts";
import type { RightsBasis } from "../../domain/licence/proven-rights.ts";
import type { PositionComparison } from "../../domain/licence/snapshots/compare.ts";
import type { SnapshotSummary } from "../../domain/licence/snapshots/snapshot-record.ts";
import type { RecordId } from "../../domain/value/record-id.ts";
import type { Result } from "../../domain/value/result.ts";
import type { Committed, PositionAnswer } from "./engine.ts";

/** What is asked of whoever takes a snapshot. `authorisedBy` may be blank. */
export interface SnapshotGiven {
  readonly name: string;
  readonly basis: RightsBasis;
  readonly why: string;
  readonly authorisedBy: string;
}

/** A snapshot in the list. `by` took it. */
export interface ListedSnapshot extends SnapshotSummary {
  readonly by: string;
}

/**
 * A snapshot that was read, its file found to be what was kept.
 *
 * @property answer      the frozen position, its steps without their rows
 * @property parameters  how many parameters of the rules are in the file
 */
export interface OpenedSnapshot {
  readonly snapshot: ListedSnapshot;
  readonly answer: PositionAnswer;
  readonly money: PositionMoney;
  readonly parameters: number;
}

/** Frozen licence positions. `null` in place of a snapshot is the position of the day shown, as it is now. */
export interface PositionSnapshotCalls {
  /** Freezes today's position as one change-set. Refused while an earlier day is shown, like every change. */
  takeSnapshot(given: SnapshotGiven): Promise<Result<Committed & { readonly id: RecordId }>>;
  /** Newest first. */
  positionSnapshots(): Promise<readonly ListedSnapshot[]>;
  /** Reads a snapshot's file after checking its SHA-256; says in words when it is missing or damaged. */
  openSnapshot(id: RecordId): Promise<Result<OpenedSnapshot>>;
  /** The same with every row, for a report. */
  explainedSnapshot(id: RecordId): Promise<Result<OpenedSnapshot>>;
  /** One line of it with every row; null when the product is in no line or the file can't be read. */
  snapshotLine(id: RecordId, product: RecordId): Promise<PositionLine | null>;
  /** The position of a snapshot as a workbook. */
  exportSnapshot(id: RecordId): Promise<Uint8Array>;
  /** What differs from a snapshot to another, or to now with the rights that the snapshot counted. */
  compareSnapshots(before: RecordId, after: RecordId | null): Promise<Result<PositionComparison>>;
  /** The same as a workbook. */
  exportComparison(before: RecordId, after: RecordId | null): Promise<Uint8Array>;
}
