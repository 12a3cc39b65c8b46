import type { CalendarDate } from "../../value/calendar-date.ts";
import type { RecordId } from "../../value/record-id.ts";
import type { MetricName } from "../metrics/metric-names.ts";

/**
 * Where, by whom and on what a right may be used. Undefined and an empty list set no limit.
 *
 * @property regions   countries or sites as the record names them
 * @property places    those of them that are recorded as a location or as a location's city
 * @property entity    the only legal entity that may use it; undefined also when affiliates may
 * @property secondUse whether one more installation of the same user is free on a portable device
 */
export interface RightScope {
  readonly device: RecordId | undefined;
  readonly person: RecordId | undefined;
  readonly site: RecordId | undefined;
  readonly regions: readonly string[];
  readonly places?: readonly NamedPlace[] | undefined;
  readonly environment: string | undefined;
  readonly entity: RecordId | undefined;
  readonly secondUse: boolean;
}

/** A location or city that a right names. `around`: the names of the locations that it lies in. */
export interface NamedPlace {
  readonly name: string;
  readonly kind: "location" | "city";
  readonly around: readonly string[];
}

/**
 * A recorded right with all that decides how it combines with others. Undefined is unknown, never 0. Dates are inclusive;
 * no `validTo` means perpetual. For combining and spending, `product` is the family, whatever version.
 *
 * @property version        as bought; undefined: the record names none
 * @property maintenanceTo  last day on which maintenance gives new versions; of a maintenance record `validTo` stands in for it
 * @property upgradeFrom    versions that an upgrade takes, editions that a step-up takes
 * @property base           the right that an upgrade, step-up, add-on, maintenance or transfer out is about
 * @property parts          products that one licence of a suite covers together; empty for a right of one product
 */
export interface RightFact {
  readonly id: RecordId;
  readonly title: string;
  readonly product: RecordId | undefined;
  readonly kind: string | undefined;
  readonly metric: MetricName | undefined;
  readonly quantity: number | undefined;
  readonly unitsPerPack: number;
  readonly unlimited: boolean;
  readonly retired: boolean;
  readonly validFrom: CalendarDate | undefined;
  readonly validTo: CalendarDate | undefined;
  readonly hasProof: boolean;
  readonly edition: string | undefined;
  readonly version: string | undefined;
  readonly maintenanceTo: CalendarDate | undefined;
  readonly upgradeFrom: readonly string[];
  readonly downgradeTo: readonly string[];
  readonly editionDownTo: readonly string[];
  readonly base: RecordId | undefined;
  readonly parts: readonly RecordId[];
  readonly scope: RightScope;
}

/** When a version of a product came out; undefined while nobody recorded it. */
export interface Release {
  readonly product: RecordId;
  readonly version: string;
  readonly releasedOn: CalendarDate | undefined;
}
