import { hardware as hardwareRegister } from "../registers/hardware.ts";
import { installation as installationRegister } from "../registers/installation.ts";
import { party as partyRegister } from "../registers/party.ts";
import { person as personRegister } from "../registers/person.ts";
import { type RegisterRecord, recordTitle } from "../registers/register.ts";
import { software as softwareRegister } from "../registers/software.ts";
import { sameItems } from "../value/alike.ts";
import type { RecordId } from "../value/record-id.ts";
import { decidedFromRecords } from "./decided-from-records.ts";
import { rightFromRecord } from "./effective/right-from-record.ts";
import type { DeviceFact, InstallationFact, LicenceFacts, Product } from "./facts.ts";
import { type FoundProgram, foundOnDevice, type Recognise } from "./found-on-device.ts";
import { compareText, compareTitle } from "./installed-devices.ts";
import { type LicenceRecords, linked, present, textOf, yesNoOf } from "./licence-records.ts";
import { machineFromRecord } from "./machine-from-record.ts";
import { measuredFromRecords } from "./measured-from-records.ts";
import { parametersFromRecords } from "./parameters/parameters-from-records.ts";
import { type Places, placesOf } from "./places.ts";
import { releasesFromRecords } from "./releases-from-records.ts";
import { seatsFromRecords } from "./seats-from-records.ts";

/** A raw name that no product is recognised by, and on how many devices that aren't disposed of it stands. */
export interface UnrecognisedName {
  readonly name: string;
  readonly publisher: string;
  readonly devices: number;
}

/**
 * The facts of the position, and what could not be brought into it.
 *
 * @property unrecognised  most frequent first
 * @property unlinked      entitlements in use that name no software title
 * @property unplaced      inventories that name no device, so that what they found is in no count
 */
export interface RegisterFacts {
  readonly facts: LicenceFacts;
  readonly unrecognised: readonly UnrecognisedName[];
  readonly unlinked: readonly { readonly id: RecordId; readonly title: string }[];
  readonly unplaced: readonly { readonly id: RecordId; readonly title: string }[];
}

/**
 * Takes the facts of the licence position from the registers. Withdrawn records, and inventories of withdrawn devices,
 * are left out. Cost grows linearly with the programs found.
 *
 * @param recognise  asked for every program found, so it has to remember its answers
 */
export function factsFromRegisters(records: LicenceRecords, recognise: Recognise): RegisterFacts {
  return createRegisterFacts(recognise)(records);
}

/** `factsFromRegisters`, asked again and again: what is on a device is told anew only when an inventory of it is another record. */
export function createRegisterFacts(recognise: Recognise): (records: LicenceRecords) => RegisterFacts {
  let before: ReadonlyMap<RecordId, FoundOn> = new Map();
  return (records) => {
    const now = new Map<RecordId, FoundOn>();
    const foundOn = (device: RecordId, inventories: readonly RegisterRecord[]): FoundOn => {
      const known = before.get(device);
      const found =
        known && sameItems(known.inventories, inventories) ? known : toldFrom(device, inventories, recognise);
      now.set(device, found);
      return found;
    };
    const facts = factsOf(records, foundOn);
    before = now;
    return facts;
  };
}

/** What was found on a device: the products, and the programs that are recognised as none. */
interface FoundOn {
  readonly inventories: readonly RegisterRecord[];
  readonly installations: readonly InstallationFact[];
  readonly nameless: readonly FoundProgram[];
}

function toldFrom(device: RecordId, inventories: readonly RegisterRecord[], recognise: Recognise): FoundOn {
  const installations: InstallationFact[] = [];
  const nameless: FoundProgram[] = [];
  for (const program of foundOnDevice(inventories, recognise)) {
    const { product, name, version } = program;
    if (product === undefined) nameless.push(program);
    else installations.push({ product, device, rawName: name, version });
  }
  return { inventories, installations, nameless };
}

function factsOf(
  records: LicenceRecords,
  foundOn: (device: RecordId, inventories: readonly RegisterRecord[]) => FoundOn,
): RegisterFacts {
  const inventoriesByDevice = new Map<string, RegisterRecord[]>();
  const unplaced: RegisterRecord[] = [];
  for (const inventory of present(records.installation)) {
    const device = textOf(inventory, "device");
    const known = inventoriesByDevice.get(device);
    if (device === "" || !records.hardware.has(device)) unplaced.push(inventory);
    else if (known) known.push(inventory);
    else inventoriesByDevice.set(device, [inventory]);
  }
  const places = placesOf(records.location);
  const onlyEntity = onlyEntityOf(records);
  const devices: DeviceFact[] = [];
  const installations: (readonly InstallationFact[])[] = [];
  const unrecognised = new Map<string, { name: string; publisher: string; devices: number }>();
  for (const record of present(records.hardware)) {
    const device = deviceFact(record, records, places, onlyEntity);
    devices.push(device);
    const { installations: found, nameless } = foundOn(device.id, inventoriesByDevice.get(record.id) ?? []);
    installations.push(found);
    if (device.state !== "disposed" && nameless.length > 0) addNames(unrecognised, nameless);
  }
  const entitlements = present(records.entitlement).map((r) => rightFromRecord(r, records, places.named));
  return {
    facts: {
      products: present(records.software).map((r) => product(r, records)),
      installations: joined(installations),
      devices,
      entitlements,
      releases: releasesFromRecords(records),
      decided: decidedFromRecords(records),
      seats: seatsFromRecords(records),
      measured: measuredFromRecords(records),
      parameters: parametersFromRecords(records),
    },
    unrecognised: [...unrecognised.values()].sort(
      (a, b) => b.devices - a.devices || compareText(a.name, b.name) || compareText(a.publisher, b.publisher),
    ),
    unlinked: entitlements
      .filter((e) => e.product === undefined && !e.retired)
      .map(({ id, title }) => ({ id, title }))
      .sort(compareTitle),
    unplaced: unplaced.map((r) => ({ id: r.id, title: recordTitle(installationRegister, r) })).sort(compareTitle),
  };
}

const FORMS: Readonly<Record<string, DeviceFact["form"]>> = {
  laptop: "portable",
  tablet: "portable",
  desktop: "desktop",
  server: "server",
  virtual: "virtual",
};

function deviceFact(
  record: RegisterRecord,
  records: LicenceRecords,
  places: Places,
  onlyEntity: RecordId | undefined,
): DeviceFact {
  const user = linked(records.person, record.values.user);
  const location = linked(records.location, record.values.location) ?? linked(records.location, user?.values.location);
  const company = linked(records.party, user?.values.company) ?? linked(records.party, record.values.legalOwner);
  return {
    id: record.id,
    title: recordTitle(hardwareRegister, record),
    state: textOf(record, "state") || undefined,
    user: user?.id,
    userName: user ? recordTitle(personRegister, user) : "",
    form: FORMS[textOf(record, "class")],
    sites: places.around(location),
    place: places.placeOf(location),
    environment: textOf(record, "environment") || undefined,
    entity: company?.id ?? onlyEntity,
    machine: machineFromRecord(record, records),
  };
}

/** The one legal entity that rights name, while no person belongs to another: then whose a device is needn't be said. */
function onlyEntityOf(records: LicenceRecords): RecordId | undefined {
  const entities = new Set<RecordId>();
  const add = (company: RegisterRecord | undefined) => company && entities.add(company.id);
  for (const record of present(records.entitlement)) add(linked(records.party, record.values.legalEntity));
  for (const record of present(records.person)) add(linked(records.party, record.values.company));
  const [only] = entities;
  return entities.size === 1 ? only : undefined;
}

function product(record: RegisterRecord, records: LicenceRecords): Product {
  const publisher = linked(records.party, record.values.publisher);
  return {
    id: record.id,
    name: recordTitle(softwareRegister, record),
    publisher: publisher ? recordTitle(partyRegister, publisher) : "",
    licenceNeeded: yesNoOf(record, "licenceNeeded"),
    family: textOf(record, "family") || undefined,
    edition: textOf(record, "edition") || undefined,
    version: textOf(record, "version") || undefined,
    suiteOf: linked(records.software, record.values.suiteOf)?.id,
  };
}

/** Counts a device once for each name, also where several sources or versions repeat the name. */
function addNames(
  unrecognised: Map<string, { name: string; publisher: string; devices: number }>,
  programs: readonly FoundProgram[],
): void {
  const counted = new Set<string>();
  for (const { name, publisher } of programs) {
    const key = `${name.toLowerCase()}\n${publisher.toLowerCase()}`;
    if (counted.has(key)) continue;
    counted.add(key);
    const known = unrecognised.get(key);
    if (known) known.devices += 1;
    else unrecognised.set(key, { name, publisher, devices: 1 });
  }
}

/** Lists one after the other. Concatenating many at once is several times faster than pushing half a million one by one. */
function joined<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const parts: T[][] = [];
  for (let at = 0; at < lists.length; at += AT_ONCE) parts.push(([] as T[]).concat(...lists.slice(at, at + AT_ONCE)));
  return ([] as T[]).concat(...parts);
}

const AT_ONCE = 10_000;
