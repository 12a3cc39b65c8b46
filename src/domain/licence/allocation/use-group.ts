import type { Need } from "./need.ts";

/** A pool that may cover a use, by its place in the list of pools. `rank`: the smaller, the sooner it is spent on it. */
export interface Edge {
  readonly pool: number;
  readonly rank: number;
}

/** A use of a group. `edges`: pools of which one licence may cover this use alone. */
export interface Slot {
  readonly edges: readonly Edge[];
  readonly quantity: number;
  readonly priceMinor: number;
  readonly isPinned: boolean;
}

/** One licence of a pool that covers several uses of a group at once; those on a second device are exempt. */
export interface Bundle {
  readonly pool: number;
  readonly slots: readonly number[];
  readonly secondUse: readonly number[];
}

/**
 * Uses that stand and fall together because one licence may cover several of them (all parts of a suite on a device, the
 * desktop and the laptop of a user), and all others exactly like them. Most groups have one slot and no bundles.
 *
 * @property members     the uses of each, slot by slot
 * @property isComplete  all bundles are there; else some were left out, as there are too many to try them all
 */
export interface UseGroup {
  readonly members: readonly (readonly Need[])[];
  readonly slots: readonly Slot[];
  readonly bundles: readonly Bundle[];
  readonly isComplete: boolean;
}
