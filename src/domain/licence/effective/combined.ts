import type { PositionStep } from "../position-line.ts";
import type { Lot } from "./lot.ts";
import type { RightNote } from "./right-note.ts";

/** What one way of combining rights did: the licences after it, its step, what it has to tell. */
export interface Combined {
  readonly lots: readonly Lot[];
  readonly steps: readonly PositionStep[];
  readonly findings: readonly RightNote[];
  readonly problems: readonly RightNote[];
}
