import type { RecordId } from "../../value/record-id.ts";
import type { Term } from "./fit.ts";
import type { Need } from "./need.ts";

/** Licences of one pool spent on a use; 0 where one already spent covers it too. */
export interface Spent {
  readonly pool: string;
  readonly quantity: number;
}

/**
 * What became of one use.
 *
 * covered: `by` says from which pools; `exempt` that it is a second use, which needs no right of its own ·
 * uncovered: `reason` is the nearest one, `right` the one whose term it is; `isOpen` when only a fact that nobody recorded
 * keeps a right from covering it
 */
export type Outcome =
  | {
      readonly need: Need;
      readonly covered: true;
      readonly by: readonly Spent[];
      readonly exempt: boolean;
      readonly sentence: string;
    }
  | {
      readonly need: Need;
      readonly covered: false;
      readonly reason: Term | "noRight" | "usedUp";
      readonly right: RecordId | undefined;
      readonly isOpen: boolean;
      readonly sentence: string;
    };

/** What is left of a pool; `left` is undefined when it is unlimited. */
export interface PoolLeft {
  readonly pool: string;
  readonly used: number;
  readonly left: number | undefined;
}

/**
 * Which right covers which use.
 *
 * @property outcomes  one for each use, by id
 * @property pools     one for each pool, by id
 * @property notes     sentences: where the search was cut off, so that a better solution may exist
 */
export interface Allocation {
  readonly outcomes: readonly Outcome[];
  readonly pools: readonly PoolLeft[];
  readonly notes: readonly string[];
}
