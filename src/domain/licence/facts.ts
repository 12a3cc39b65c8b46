import type { CalendarDate } from "../value/calendar-date.ts";
import type { RecordId } from "../value/record-id.ts";
import type { Need } from "./allocation/need.ts";
import type { Release, RightFact } from "./effective/right-fact.ts";
import type { MetricName } from "./metrics/metric-names.ts";
import type { Parameter } from "./parameters/parameter.ts";

/**
 * A product whose rights and use are compared. `licenceNeeded`: undefined while nobody has decided.
 *
 * @property family   titles of one family are versions and editions of the same product
 * @property suiteOf  the suite that this product is a part of
 */
export interface Product {
  readonly id: RecordId;
  readonly name: string;
  readonly publisher: string;
  readonly licenceNeeded: boolean | undefined;
  readonly family: string | undefined;
  readonly edition: string | undefined;
  readonly version: string | undefined;
  readonly suiteOf: RecordId | undefined;
}

/** One installation of a recognised product on one device. */
export interface InstallationFact {
  readonly product: RecordId;
  readonly device: RecordId;
  readonly rawName: string;
  readonly version: string;
}

/**
 * What the arithmetic needs to know of a device. `user` is undefined when nobody is recorded.
 *
 * @property form    what kind of device it is, where the register says so
 * @property sites   its location, then those around it; empty when not recorded
 * @property place   what its location and those around it say; undefined when it has none
 * @property environment  what the device is for, such as production or test; undefined when not recorded
 * @property entity  the legal entity that uses it
 * @property machine undefined when none of it is recorded
 */
export interface DeviceFact {
  readonly id: RecordId;
  readonly title: string;
  readonly state: string | undefined;
  readonly user: RecordId | undefined;
  readonly userName: string;
  readonly form: Need["form"];
  readonly sites: readonly RecordId[];
  readonly place: Need["place"];
  readonly environment: string | undefined;
  readonly entity: RecordId | undefined;
  readonly machine: MachineFact | undefined;
}

/**
 * What a server or virtual machine has, as far as it is recorded.
 *
 * @property processors  occupied sockets; of a virtual machine, with `coresPerProcessor`, its virtual cores
 * @property chip        kind of processor as the parameters call it
 * @property host        the device on which a virtual machine runs
 * @property boardSockets         sockets of the board, empty ones too
 * @property subCapacityMeasured  whether a tool that the publisher accepts measures it
 */
export interface MachineFact {
  readonly processors: number | undefined;
  readonly coresPerProcessor: number | undefined;
  readonly chip: string | undefined;
  readonly partition: string | undefined;
  readonly host: RecordId | undefined;
  readonly cluster: string | undefined;
  readonly boardSockets: number | undefined;
  readonly subCapacityMeasured: boolean | undefined;
}

/** A seat of a cloud service that names a software title, and isn't ended. */
export interface SeatFact {
  readonly id: RecordId;
  readonly product: RecordId;
  readonly title: string;
  readonly state: string | undefined;
  readonly leaver: boolean;
  readonly lastUsed: CalendarDate | undefined;
}

/** What a measured use counts. */
export type Measured = "users" | "devices" | "sessions" | "tokens" | "amount" | "people" | "copies" | "modified";

/** What metrics count of it; the rest is compared with terms alone. */
export type CountedMeasure = Exclude<Measured, "copies" | "modified">;

/**
 * A number that somebody measured or counted for one product, from its first to its last day.
 *
 * @property name      what is counted
 * @property quantity  canonical decimal; undefined when it isn't recorded or is that of the members
 * @property members   the people or devices of the registers that are counted in place of a number
 * @property included  whether the contract counts the group
 * @property source    where the number is from
 */
export interface MeasuredFact {
  readonly id: RecordId;
  readonly product: RecordId;
  readonly what: Measured;
  readonly name: string;
  readonly quantity: string | undefined;
  readonly members: readonly Member[] | undefined;
  readonly environment: string | undefined;
  readonly included: boolean | undefined;
  readonly source: string | undefined;
  readonly from: CalendarDate | undefined;
  readonly to: CalendarDate | undefined;
}

/** A person or device of the registers. */
export interface Member {
  readonly register: "person" | "hardware";
  readonly id: RecordId;
  readonly title: string;
}

/** Name of a metric; the place of each is `licence/metrics/`, one file a metric. */
export type MetricId = MetricName;

/**
 * A use that somebody decided on, on the day of the position: that this right covers it (pinned), or that it needs none
 * (exempt). `quantity`: on how many devices of the person; undefined: on all.
 *
 * @property product  of an exemption that names a title, whatever rights there are for it
 */
export interface Decided {
  readonly id: RecordId;
  readonly kind: "pinned" | "exempt";
  readonly right: RecordId | undefined;
  readonly product: RecordId | undefined;
  readonly device: RecordId | undefined;
  readonly person: RecordId | undefined;
  readonly quantity: number | undefined;
  readonly from: CalendarDate | undefined;
  readonly to: CalendarDate | undefined;
  readonly reason: string;
  readonly authorisation: string;
}

/** Everything the position is computed from; plain data, taken from the registers at one head. */
export interface LicenceFacts {
  readonly products: readonly Product[];
  readonly installations: readonly InstallationFact[];
  readonly devices: readonly DeviceFact[];
  readonly entitlements: readonly RightFact[];
  readonly releases: readonly Release[];
  readonly decided: readonly Decided[];
  readonly seats: readonly SeatFact[];
  readonly measured: readonly MeasuredFact[];
  /** The organisation's own, which prevail over those that come with Muster. */
  readonly parameters: readonly Parameter[];
}
