import type { RecordId } from "../../value/record-id.ts";
import type { MetricId } from "../facts.ts";
import type { RightScope } from "./right-fact.ts";

/**
 * Effective full licences that are alike: each is good for one complete use.
 *
 * @property id         made of the rights it came from; the same whatever their order in the input
 * @property title      the rights it came from, for sentences: `“Draw 2019” with “Upgrade to 2022”`
 * @property rights     the right as bought first, then what changed it
 * @property owner      the right whose record the licences stand with now: what they were upgraded with, else as bought
 * @property products   one, or all that one licence of a suite covers together on a device
 * @property version    the newest it may be used as; undefined: any
 * @property olderVersions, lowerEditions  what else it may be used as, nearest first
 * @property quantity   a number of uses; 0 when unlimited
 * @property proven     those of them for which every right behind them has proof
 * @property maintained rights that came with maintenance hold on the day
 */
export interface Pool {
  readonly id: string;
  readonly title: string;
  readonly rights: readonly RecordId[];
  readonly owner: RecordId;
  readonly products: readonly RecordId[];
  readonly metric: MetricId | undefined;
  readonly edition: string | undefined;
  readonly version: string | undefined;
  readonly olderVersions: readonly string[];
  readonly lowerEditions: readonly string[];
  readonly quantity: number;
  readonly unlimited: boolean;
  readonly proven: number;
  readonly maintained: boolean;
  readonly oem: boolean;
  readonly scope: RightScope;
}
