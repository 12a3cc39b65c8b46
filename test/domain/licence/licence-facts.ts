import type { RightFact } from "../../../src/domain/licence/effective/right-fact.ts";
import type {
  DeviceFact,
  InstallationFact,
  LicenceFacts,
  MeasuredFact,
  Product,
} from "../../../src/domain/licence/facts.ts";
import { position } from "../../../src/domain/licence/position.ts";
import type { PositionLine } from "../../../src/domain/licence/position-line.ts";
import { type CalendarDate, isCalendarDate } from "../../../src/domain/value/calendar-date.ts";
import { asRecordId, type RecordId } from "../../../src/domain/value/record-id.ts";

/** The product that all facts of these builders are about. */
export const PRODUCT = asRecordId("fable-draw");

/** A day written as text. */
export function day(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new Error(`No such day: ${text}`);
  return text;
}

/** The day of the position unless a case needs another. */
export const TODAY = day("2026-03-31");

export function aProduct(with_: Partial<Product> = {}): Product {
  return {
    id: PRODUCT,
    name: "Fable Draw",
    publisher: "Fable Soft",
    licenceNeeded: true,
    family: undefined,
    edition: undefined,
    version: undefined,
    suiteOf: undefined,
    ...with_,
  };
}

export function aDevice(name: string, with_: Partial<DeviceFact> = {}): DeviceFact {
  return {
    id: asRecordId(name),
    title: name.toUpperCase(),
    state: "deployed",
    user: asRecordId(`user-of-${name}`),
    userName: `User of ${name}`,
    form: "desktop",
    sites: [],
    place: undefined,
    environment: undefined,
    entity: undefined,
    machine: undefined,
    ...with_,
  };
}

/** So many devices with names of their own. */
export function devices(count: number, prefix = "pc", with_: Partial<DeviceFact> = {}): DeviceFact[] {
  return Array.from({ length: count }, (_, i) => aDevice(`${prefix}${i + 1}`, with_));
}

export function installedOn(device: DeviceFact, version = "1.0", product: RecordId = PRODUCT): InstallationFact {
  return { product, device: device.id, rawName: "Fable Draw", version };
}

/** The scope of a right that sets no limit. */
export const ANYWHERE: RightFact["scope"] = {
  device: undefined,
  person: undefined,
  site: undefined,
  regions: [],
  environment: undefined,
  entity: undefined,
  secondUse: false,
};

/** A perpetual base licence with proof, per device unless the case says otherwise. */
export function anEntitlement(quantity: number | undefined, with_: Partial<RightFact> = {}): RightFact {
  return {
    id: asRecordId(`right-${quantity ?? "unknown"}`),
    title: `Fable Draw x ${quantity ?? "?"}`,
    product: PRODUCT,
    kind: "base",
    metric: "perDevice",
    quantity,
    unitsPerPack: 1,
    unlimited: false,
    retired: false,
    validFrom: undefined,
    validTo: undefined,
    hasProof: true,
    edition: undefined,
    version: undefined,
    maintenanceTo: undefined,
    upgradeFrom: [],
    downgradeTo: [],
    editionDownTo: [],
    base: undefined,
    parts: [],
    scope: ANYWHERE,
    ...with_,
  };
}

/** A number of users with access, on any day. */
export function aMeasured(quantity: string | undefined, with_: Partial<MeasuredFact> = {}): MeasuredFact {
  return {
    id: asRecordId(`measured-${quantity ?? "members"}`),
    product: PRODUCT,
    what: "users",
    name: "Staff",
    quantity,
    members: undefined,
    environment: undefined,
    included: undefined,
    source: undefined,
    from: undefined,
    to: undefined,
    ...with_,
  };
}

/** Facts about the one product: it is installed once on each of the devices unless the case lists installations. */
export function facts(of: {
  readonly product?: Partial<Product>;
  readonly devices?: readonly DeviceFact[];
  readonly installations?: readonly InstallationFact[];
  readonly entitlements?: readonly RightFact[];
  readonly measured?: readonly MeasuredFact[];
}): LicenceFacts {
  const all = of.devices ?? [];
  return {
    products: [aProduct(of.product)],
    devices: all,
    installations: of.installations ?? all.map((device) => installedOn(device)),
    entitlements: of.entitlements ?? [],
    releases: [],
    decided: [],
    seats: [],
    measured: of.measured ?? [],
    parameters: [],
  };
}

/** The only line of the position. */
export function onlyLine(of: LicenceFacts, asAt: CalendarDate = TODAY): PositionLine {
  const [line, ...others] = position(of, asAt);
  if (!line || others.length > 0) throw new Error(`One line was expected, not ${others.length + (line ? 1 : 0)}`);
  return line;
}

/** Step quantities of one side, by label. */
export function steps(line: PositionLine, side: "rights" | "required"): Record<string, number> {
  return Object.fromEntries(line.steps.filter((s) => s.side === side).map((s) => [s.label, s.quantity]));
}
