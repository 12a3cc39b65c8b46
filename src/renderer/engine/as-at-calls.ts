import type { NetChange } from "../../domain/change/net-changes.ts";
import type { Head } from "../../domain/journal/event.ts";
import type { Problem, Result } from "../../domain/value/result.ts";

/** A day that the registers are shown at: the last event of it, and why nothing can be changed. */
export interface AsAtView {
  readonly day: string;
  readonly head: Head;
  readonly problem: Problem;
}

/** A record that differs between two days, as texts. */
export interface DayDifference {
  readonly net: Pick<NetChange, "change" | "before" | "after">;
  readonly title: string;
  readonly fields: readonly {
    readonly id: string;
    readonly label: string;
    readonly before: string;
    readonly after: string;
  }[];
}

/** The registers as they stood on an earlier day. */
export interface AsAtCalls {
  /**
   * From now on every other call answers as the organisation stood at the end of this day; null is back to now.
   * Refused for a day before the first event.
   */
  asAt(day: string | null): Promise<Result<AsAtView | null>>;
  /** What differs between the ends of two days, whatever day is shown. */
  changesBetween(from: string, to: string): Promise<readonly DayDifference[]>;
  /** The same as a workbook. */
  exportChangesBetween(from: string, to: string): Promise<Uint8Array>;
}
