import { sameItems } from "../value/alike.ts";
import type { RecordId } from "../value/record-id.ts";
import type { DeviceFact, InstallationFact, LicenceFacts } from "./facts.ts";
import type { InstalledDevice } from "./metrics/metric.ts";

/** A device with what was found of one product on it, one program for each installation. */
export interface FoundOnDevice extends InstalledDevice {
  readonly device: DeviceFact;
  readonly programs: readonly InstallationFact[];
}

/** Where one product was found. Disposed devices are kept apart, because their installations don't count. */
export interface ProductInstalled {
  readonly counting: readonly FoundOnDevice[];
  readonly disposed: readonly FoundOnDevice[];
}

/**
 * Installations by product and device, asked again and again. Devices stand in the order of their titles, whatever the order
 * of the input. An installation on a device that isn't among the facts counts: its state and user are then unknown.
 *
 * A product is counted anew only when a device that has it, or had it, is another fact than before or has other
 * installations; the others are given back as they were. Source: docs/licence-rules.md#devices-that-count.
 */
export function createInstalledDevices(): (facts: FoundFacts) => ReadonlyMap<RecordId, ProductInstalled> {
  let before: Counted = { on: new Map(), byProduct: new Map() };
  return (facts) => {
    const on = foundByDevice(facts);
    const others = [...on.keys()].filter((id) => !isAsBefore(before.on.get(id), on.get(id)));
    const gone = [...before.on.keys()].filter((id) => !on.has(id));
    const isFewer = others.length + gone.length < on.size / 4;
    const byProduct = isFewer ? counted(before, on, new Set([...others, ...gone])) : countedIn(on.values());
    before = { on, byProduct };
    return byProduct;
  };
}

type FoundFacts = Pick<LicenceFacts, "devices" | "installations">;

/** A device with all that was found on it. */
interface OnDevice {
  readonly device: DeviceFact;
  readonly found: InstallationFact[];
}

interface Counted {
  readonly on: ReadonlyMap<RecordId, OnDevice>;
  readonly byProduct: ReadonlyMap<RecordId, ProductInstalled>;
}

function foundByDevice({ devices, installations }: FoundFacts): Map<RecordId, OnDevice> {
  const facts = new Map(devices.map((device) => [device.id, device]));
  const on = new Map<RecordId, OnDevice>();
  let last: OnDevice | undefined;
  for (const installation of installations) {
    const { device: id } = installation;
    // Those of a device stand together, so it is seldom looked up.
    if (last?.device.id !== id) {
      last = on.get(id) ?? { device: facts.get(id) ?? stranger(id), found: [] };
      on.set(id, last);
    }
    last.found.push(installation);
  }
  return on;
}

function isAsBefore(before: OnDevice | undefined, now: OnDevice | undefined): boolean {
  return before !== undefined && now?.device === before.device && sameItems(before.found, now.found);
}

/** What was counted before, with these devices counted anew. */
function counted(
  before: Counted,
  on: ReadonlyMap<RecordId, OnDevice>,
  changed: ReadonlySet<RecordId>,
): Map<RecordId, ProductInstalled> {
  const fresh = countedIn([...changed].flatMap((id) => on.get(id) ?? []));
  const had = [...changed].flatMap((id) => before.on.get(id)?.found ?? []);
  const byProduct = new Map(before.byProduct);
  for (const product of new Set([...fresh.keys(), ...had.map((found) => found.product)])) {
    const [old, added] = [before.byProduct.get(product) ?? NOTHING, fresh.get(product) ?? NOTHING];
    const side = (of: keyof ProductInstalled) =>
      [...old[of].filter(({ id }) => !changed.has(id)), ...added[of]].sort(compareTitle);
    const now = { counting: side("counting"), disposed: side("disposed") };
    if (now.counting.length + now.disposed.length > 0) byProduct.set(product, now);
    else byProduct.delete(product);
  }
  return byProduct;
}

const NOTHING: ProductInstalled = { counting: [], disposed: [] };

function countedIn(on: Iterable<OnDevice>): Map<RecordId, ProductInstalled> {
  const byProduct = new Map<RecordId, { counting: Found[]; disposed: Found[] }>();
  for (const { device, found } of [...on].sort((a, b) => compareTitle(a.device, b.device))) {
    const side = device.state === "disposed" ? "disposed" : "counting";
    for (const program of found) {
      const { product } = program;
      let installed = byProduct.get(product);
      if (!installed) {
        installed = { counting: [], disposed: [] };
        byProduct.set(product, installed);
      }
      const last = installed[side].at(-1);
      if (last?.id === device.id) {
        last.programs.push(program);
        last.installations += 1;
      } else installed[side].push(firstFound(device, program));
    }
  }
  return byProduct;
}

/** A device that is still being counted. Devices are walked one by one, so it is always the last of its list. */
type Found = InstalledDevice & { readonly device: DeviceFact; installations: number; programs: InstallationFact[] };

function firstFound(device: DeviceFact, program: InstallationFact): Found {
  const { id, title, state, user, userName } = device;
  return { id, title, state, user, userName, device, installations: 1, programs: [program] };
}

/** A device that an inventory names and the register doesn't know. */
function stranger(id: RecordId): DeviceFact {
  const unknown = {
    state: undefined,
    user: undefined,
    form: undefined,
    place: undefined,
    environment: undefined,
    entity: undefined,
    machine: undefined,
  };
  return { ...unknown, id, title: id, userName: "", sites: [] };
}

interface Titled {
  readonly title: string;
  readonly id: string;
}

/** Order of two records by title, and by id where titles are alike. */
export function compareTitle(a: Titled, b: Titled): number {
  return compareText(a.title, b.title) || compareText(a.id, b.id);
}

/** Order of two texts by code units: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
