import { FOUND } from "../registers/installation.ts";
import type { RegisterRecord } from "../registers/register.ts";
import { isFound } from "../registers/text-from-value.ts";

/**
 * A name under which inventories list a program, in the spelling, with the publisher and the version that came first.
 *
 * @property devices  how many devices it was found on
 */
export interface ProgramName {
  readonly name: string;
  readonly publisher: string;
  readonly version: string;
  readonly devices: number;
}

/** The distinct names of the programs in all inventories. */
export interface ProgramNames {
  /** Takes an inventory in, also when it was changed or taken back. @returns numbers of the names that are new */
  readonly note: (inventory: RegisterRecord) => readonly number[];
  readonly at: (number: number) => ProgramName | undefined;
}

/** Names of no inventory yet. */
export function createProgramNames(): ProgramNames {
  const numbers = new Map<string, number>();
  const names: { name: string; publisher: string; version: string; devices: number }[] = [];
  // By device and inventory, the numbers of the names in it: two sources that see the same program count once.
  const byDevice = new Map<string, Map<string, readonly number[]>>();
  const deviceOf = new Map<string, string>();

  const count = (device: string, difference: 1 | -1): void => {
    for (const number of new Set([...(byDevice.get(device)?.values() ?? [])].flat())) {
      const name = names[number];
      if (name) name.devices += difference;
    }
  };

  const listOn = (device: string, inventory: string, list: readonly number[]): void => {
    const inventories = byDevice.get(device) ?? new Map<string, readonly number[]>();
    count(device, -1);
    if (list.length === 0) inventories.delete(inventory);
    else inventories.set(inventory, list);
    if (inventories.size === 0) byDevice.delete(device);
    else byDevice.set(device, inventories);
    count(device, 1);
  };

  return {
    note: (inventory) => {
      const before = names.length;
      const list = inventory.withdrawn ? [] : numbersOf(inventory, numbers, names);
      const device = typeof inventory.values.device === "string" ? inventory.values.device : inventory.id;
      const earlier = deviceOf.get(inventory.id);
      if (earlier !== undefined && earlier !== device) listOn(earlier, inventory.id, []);
      deviceOf.set(inventory.id, device);
      listOn(device, inventory.id, list);
      return Array.from({ length: names.length - before }, (_, i) => before + i);
    },
    at: (number) => names[number],
  };
}

function numbersOf(
  inventory: RegisterRecord,
  numbers: Map<string, number>,
  names: { name: string; publisher: string; version: string; devices: number }[],
): number[] {
  const list: number[] = [];
  for (const field in inventory.values) {
    if (!field.startsWith(FOUND)) continue;
    const value = inventory.values[field];
    if (value === undefined || !isFound(value)) continue;
    const key = value.name.toLowerCase();
    let number = numbers.get(key);
    if (number === undefined) {
      number = names.length;
      numbers.set(key, number);
      names.push({ name: value.name, publisher: value.publisher ?? "", version: value.version ?? "", devices: 0 });
    }
    list.push(number);
  }
  return list;
}
