import type { RecordId } from "../value/record-id.ts";
import type { DeviceFact, InstallationFact, LicenceFacts } from "./facts.ts";
import type { InstalledDevice } from "./metrics/metric.ts";

/** A device with what was found of one product on it. `versions` has one text for each installation, "" when unknown. */
export interface FoundOnDevice extends InstalledDevice {
  readonly device: DeviceFact;
  readonly versions: readonly string[];
}

/** Where one product was found. Disposed devices are kept apart, because their installations don't count. */
export interface ProductInstalled {
  readonly counting: readonly FoundOnDevice[];
  readonly disposed: readonly FoundOnDevice[];
}

/**
 * Installations by product and device. Devices stand in the order of their titles, whatever the order of the input.
 * An installation on a device that isn't among the facts counts: its state and user are then unknown.
 *
 * Source: docs/licence-rules.md#devices-that-count.
 */
export function installedDevices(facts: LicenceFacts): ReadonlyMap<RecordId, ProductInstalled> {
  const installationsByDevice = new Map<RecordId, InstallationFact[]>();
  for (const installation of facts.installations) {
    const known = installationsByDevice.get(installation.device);
    if (known) known.push(installation);
    else installationsByDevice.set(installation.device, [installation]);
  }
  const byProduct = new Map<RecordId, { counting: Found[]; disposed: Found[] }>();
  for (const device of devicesInOrder(facts.devices, installationsByDevice)) {
    const side = device.state === "disposed" ? "disposed" : "counting";
    for (const { product, version } of installationsByDevice.get(device.id) ?? []) {
      let installed = byProduct.get(product);
      if (!installed) {
        installed = { counting: [], disposed: [] };
        byProduct.set(product, installed);
      }
      const last = installed[side].at(-1);
      if (last?.id === device.id) {
        last.versions.push(version);
        last.installations += 1;
      } else installed[side].push(firstFound(device, version));
    }
  }
  return byProduct;
}

/** A device that is still being counted. Devices are walked one by one, so it is always the last of its list. */
type Found = InstalledDevice & { readonly device: DeviceFact; installations: number; versions: string[] };

function firstFound(device: DeviceFact, version: string): Found {
  const { id, title, state, user, userName } = device;
  return { id, title, state, user, userName, device, installations: 1, versions: [version] };
}

/** A device that an inventory names and the register doesn't know. */
function stranger(id: RecordId): DeviceFact {
  const unknown = {
    state: undefined,
    user: undefined,
    form: undefined,
    region: undefined,
    entity: undefined,
    machine: undefined,
  };
  return { ...unknown, id, title: id, userName: "", sites: [] };
}

function devicesInOrder(
  devices: readonly DeviceFact[],
  installationsByDevice: ReadonlyMap<RecordId, readonly InstallationFact[]>,
): readonly DeviceFact[] {
  const known = new Set(devices.map((device) => device.id));
  const all = devices.filter((device) => installationsByDevice.has(device.id));
  for (const id of installationsByDevice.keys()) {
    if (!known.has(id)) all.push(stranger(id));
  }
  return all.sort(compareTitle);
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
