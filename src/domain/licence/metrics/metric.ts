import type { RecordId } from "../../value/record-id.ts";
import type { Surroundings } from "./surroundings.ts";

/**
 * A device that counts, with what was found of one product on it.
 *
 * @property installations  1 or more
 * @property user           undefined when nobody is recorded
 */
export interface InstalledDevice {
  readonly id: RecordId;
  readonly title: string;
  readonly state: string | undefined;
  readonly user: RecordId | undefined;
  readonly userName: string;
  readonly installations: number;
}

/** What one device or person adds to a step, and why. */
export interface RequirementRow {
  readonly register: "hardware" | "person" | "seat" | "measuredUse";
  readonly id: RecordId;
  readonly title: string;
  readonly counts: number;
  readonly sentence: string;
}

/** A step on the way from installations to what the metric demands. */
export interface RequirementStep {
  readonly label: string;
  readonly rows: readonly RequirementRow[];
}

/**
 * What a metric demands for one product.
 *
 * @property quantity  the number of rights needed; the least possible number when `unknown` is set
 * @property steps     what leads from the number of installations to `quantity`
 * @property notes     sentences about what the numbers alone don't say
 * @property unknown   set when facts are missing: the sentence that says which
 * @property readings  what each reading of a contested rule demands, beside `unknown`; their rows add up to it
 */
export interface Requirement {
  readonly quantity: number;
  readonly steps: readonly RequirementStep[];
  readonly notes?: readonly string[];
  readonly unknown?: string;
  readonly readings?: readonly RequirementStep[];
}

/**
 * A rule that turns what was found into a number of rights needed.
 *
 * @property unit         what one right covers, as it is written in sentences
 * @property requirement  pure and linear in the number of devices; gets only devices that count
 */
export interface Metric {
  readonly id: string;
  readonly label: string;
  readonly unit: { readonly one: string; readonly many: string };
  readonly requirement: (installed: readonly InstalledDevice[], around: Surroundings) => Requirement;
}

/** Installations on these devices together. */
export function installationsOn(installed: readonly InstalledDevice[]): number {
  let sum = 0;
  for (const device of installed) sum += device.installations;
  return sum;
}
