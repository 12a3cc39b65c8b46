import { FOUND } from "../registers/installation.ts";
import type { RegisterRecord } from "../registers/register.ts";
import { isFound } from "../registers/text-from-value.ts";

/**
 * A name that inventories found, however many of them and in whichever case.
 *
 * @property key         the name in lower case
 * @property publishers  as found, each once; "" where a source named none
 * @property versions    as found, each once
 * @property devices     on how many devices that aren't disposed of
 */
export interface FoundName {
  readonly key: string;
  readonly name: string;
  readonly publishers: readonly string[];
  readonly versions: readonly string[];
  readonly devices: number;
}

interface Gathered {
  readonly name: string;
  readonly publishers: Map<string, string>;
  readonly versions: Set<string>;
  devices: number;
  last: string;
}

/** Every name found on devices, the most widespread first. Cost grows linearly with the programs found. */
export function foundNames(
  hardware: ReadonlyMap<string, RegisterRecord>,
  installations: ReadonlyMap<string, RegisterRecord>,
): readonly FoundName[] {
  const names = new Map<string, Gathered>();
  for (const [device, inventories] of byDevice(hardware, installations)) {
    for (const inventory of inventories) gather(names, device, inventory);
  }
  return [...names]
    .map(([key, { name, publishers, versions, devices }]) => ({
      key,
      name,
      publishers: [...publishers.values()],
      versions: [...versions],
      devices,
    }))
    .sort((a, b) => b.devices - a.devices || (a.key < b.key ? -1 : 1));
}

function byDevice(
  hardware: ReadonlyMap<string, RegisterRecord>,
  installations: ReadonlyMap<string, RegisterRecord>,
): Map<string, RegisterRecord[]> {
  const inventories = new Map<string, RegisterRecord[]>();
  for (const inventory of installations.values()) {
    const id = inventory.values.device;
    const device = typeof id === "string" ? hardware.get(id) : undefined;
    if (!device || inventory.withdrawn || device.withdrawn || device.values.state === "disposed") continue;
    const list = inventories.get(device.id);
    if (list) list.push(inventory);
    else inventories.set(device.id, [inventory]);
  }
  return inventories;
}

function gather(names: Map<string, Gathered>, device: string, { values }: RegisterRecord): void {
  for (const field in values) {
    const found = field.startsWith(FOUND) ? values[field] : undefined;
    if (found === undefined || !isFound(found)) continue;
    const key = found.name.trim().toLowerCase();
    const known = names.get(key) ?? {
      name: found.name.trim(),
      publishers: new Map(),
      versions: new Set(),
      devices: 0,
      last: "",
    };
    names.set(key, known);
    const publisher = found.publisher ?? "";
    if (!known.publishers.has(publisher.toLowerCase())) known.publishers.set(publisher.toLowerCase(), publisher);
    if (found.version !== undefined) known.versions.add(found.version);
    if (known.last !== device) known.devices += 1;
    known.last = device;
  }
}
