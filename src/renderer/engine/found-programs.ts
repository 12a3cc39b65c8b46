import { type FoundProgram, foundOnDevice } from "../../domain/licence/found-on-device.ts";
import type { RegisterRecord } from "../../domain/registers/register.ts";
import type { VersionFound } from "../../domain/versions/versions-of-title.ts";
import type { Core } from "./core.ts";
import { GATHERED_FROM } from "./found-names.ts";
import type { Recognition } from "./recognition.ts";

/** Which programs are on which devices, several inventories of a device taken together. */
export interface FoundPrograms {
  /** The installations of a title on devices that are neither taken back nor disposed of. */
  readonly ofTitle: (title: string) => readonly VersionFound[];
  readonly onDevice: (device: string) => readonly FoundProgram[];
}

/** Gathered when somebody asks, and anew only after a commit that touches what it is gathered from. */
export function createFoundPrograms(core: Core, recognition: Recognition): FoundPrograms {
  let byTitle: ReadonlyMap<string, readonly VersionFound[]> | null = null;
  core.onChanged((changed) => {
    if (changed.some(({ register }) => GATHERED_FROM.has(register))) byTitle = null;
  });
  const inventoriesByDevice = (): ReadonlyMap<string, readonly RegisterRecord[]> => {
    const byDevice = new Map<string, RegisterRecord[]>();
    for (const inventory of core.registers.of("installation").values()) {
      const device = inventory.values.device;
      if (inventory.withdrawn || typeof device !== "string") continue;
      const known = byDevice.get(device);
      if (known) known.push(inventory);
      else byDevice.set(device, [inventory]);
    }
    return byDevice;
  };
  const gather = (): ReadonlyMap<string, readonly VersionFound[]> => {
    const gathered = new Map<string, VersionFound[]>();
    for (const [id, inventories] of inventoriesByDevice()) {
      const device = core.registers.of("hardware").get(id);
      if (!device || device.withdrawn || device.values.state === "disposed") continue;
      const where = { id: device.id, title: core.registers.nameOf("hardware", id) };
      for (const { product, name, version } of foundOnDevice(inventories, recognition.productOf)) {
        if (product === undefined) continue;
        const known = gathered.get(product);
        const found = { name, version, device: where };
        if (known) known.push(found);
        else gathered.set(product, [found]);
      }
    }
    return gathered;
  };
  return {
    ofTitle: (title) => {
      byTitle ??= gather();
      return byTitle.get(title) ?? [];
    },
    onDevice: (device) => {
      const inventories = [...core.registers.of("installation").values()].filter(
        ({ withdrawn, values }) => !withdrawn && values.device === device,
      );
      return foundOnDevice(inventories, recognition.productOf);
    },
  };
}
