import type { RecordId } from "../value/record-id.ts";
import type { DeviceFact, InstallationFact, LicenceFacts } from "./facts.ts";
import type { InstalledDevice } from "./metrics/metric.ts";

/** A device with what was found of one product on it. `versions` are the different ones, in the order found. */
export interface FoundOnDevice extends InstalledDevice {
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
  const byProduct = new Map<RecordId, { counting: FoundOnDevice[]; disposed: FoundOnDevice[] }>();
  for (const device of devicesInOrder(facts.devices, installationsByDevice)) {
    for (const [product, found] of foundOn(device, installationsByDevice.get(device.id) ?? [])) {
      let installed = byProduct.get(product);
      if (!installed) {
        installed = { counting: [], disposed: [] };
        byProduct.set(product, installed);
      }
      (device.state === "disposed" ? installed.disposed : installed.counting).push(found);
    }
  }
  return byProduct;
}

function devicesInOrder(
  devices: readonly DeviceFact[],
  installationsByDevice: ReadonlyMap<RecordId, readonly InstallationFact[]>,
): readonly DeviceFact[] {
  const known = new Set(devices.map((device) => device.id));
  const all = devices.filter((device) => installationsByDevice.has(device.id));
  for (const id of installationsByDevice.keys()) {
    if (!known.has(id)) all.push({ id, title: id, state: undefined, user: undefined, userName: "" });
  }
  return all.sort((a, b) => compareText(a.title, b.title) || compareText(a.id, b.id));
}

function foundOn(device: DeviceFact, installations: readonly InstallationFact[]): ReadonlyMap<RecordId, FoundOnDevice> {
  const versionsByProduct = new Map<RecordId, string[]>();
  for (const { product, version } of installations) {
    const versions = versionsByProduct.get(product);
    if (versions) versions.push(version);
    else versionsByProduct.set(product, [version]);
  }
  const found = new Map<RecordId, FoundOnDevice>();
  for (const [product, versions] of versionsByProduct) {
    found.set(product, {
      id: device.id,
      title: device.title,
      state: device.state,
      user: device.user,
      userName: device.userName,
      installations: versions.length,
      versions: versions.length === 1 ? versions : [...new Set(versions)].sort(compareText),
    });
  }
  return found;
}

/** Order of two texts by code units: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
