import type { CalendarDate } from "../value/calendar-date.ts";
import type { RecordId } from "../value/record-id.ts";
import type { MetricName } from "./metrics/metric-names.ts";

/** A product whose rights and use are compared. `licenceNeeded`: undefined while nobody has decided. */
export interface Product {
  readonly id: RecordId;
  readonly name: string;
  readonly publisher: string;
  readonly licenceNeeded: boolean | undefined;
}

/** One installation of a recognised product on one device. */
export interface InstallationFact {
  readonly product: RecordId;
  readonly device: RecordId;
  readonly rawName: string;
  readonly version: string;
}

/** What the arithmetic needs to know of a device. `user` is undefined when nobody is recorded. */
export interface DeviceFact {
  readonly id: RecordId;
  readonly title: string;
  readonly state: string | undefined;
  readonly user: RecordId | undefined;
  readonly userName: string;
}

/** Name of a metric; the place of each is `licence/metrics/`, one file a metric. */
export type MetricId = MetricName;

/** One recorded usage right. Undefined is unknown, never 0. Dates are inclusive; no `validTo` means perpetual. */
export interface EntitlementFact {
  readonly id: RecordId;
  readonly title: string;
  readonly product: RecordId | undefined;
  readonly kind: string | undefined;
  readonly metric: MetricId | undefined;
  readonly quantity: number | undefined;
  readonly unitsPerPack: number;
  readonly unlimited: boolean;
  readonly retired: boolean;
  readonly validFrom: CalendarDate | undefined;
  readonly validTo: CalendarDate | undefined;
  readonly hasProof: boolean;
}

/** Everything the position is computed from; plain data, taken from the registers at one head. */
export interface LicenceFacts {
  readonly products: readonly Product[];
  readonly installations: readonly InstallationFact[];
  readonly devices: readonly DeviceFact[];
  readonly entitlements: readonly EntitlementFact[];
}
