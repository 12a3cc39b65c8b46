import type { RecordId } from "../../value/record-id.ts";
import { counted } from "../counted.ts";
import type { InstalledDevice } from "./metric.ts";

/** States in which nobody works with a device, so that a blank user is an answer and not a gap. */
const WITHOUT_USER = new Set<string | undefined>(["planned", "ordered", "inStock", "retired"]);

/** Whether somebody works with a device of this state; one of unknown state is taken to be in use. */
export function isInUse(state: string | undefined): boolean {
  return state !== "disposed" && !WITHOUT_USER.has(state);
}

/**
 * Who works with devices.
 *
 * @property users    the devices of each user
 * @property unused   devices nobody works with
 * @property unknown  devices in use whose user isn't recorded
 * @property missing  the sentence that says what to record of them; undefined when there are none
 */
export interface UsersOfDevices {
  readonly users: ReadonlyMap<RecordId, readonly InstalledDevice[]>;
  readonly unused: readonly InstalledDevice[];
  readonly unknown: readonly InstalledDevice[];
  readonly missing: string | undefined;
}

/** The users of these devices. Source: docs/licence-rules.md#per-named-user. */
export function usersOfDevices(installed: readonly InstalledDevice[]): UsersOfDevices {
  const users = new Map<RecordId, InstalledDevice[]>();
  const unused: InstalledDevice[] = [];
  const unknown: InstalledDevice[] = [];
  for (const device of installed) {
    if (device.user === undefined) (isInUse(device.state) ? unknown : unused).push(device);
    else {
      const devices = users.get(device.user);
      if (devices) devices.push(device);
      else users.set(device.user, [device]);
    }
  }
  const missing = unknown.length === 0 ? undefined : usersMissing(unknown.length, users.size);
  return { users, unused, unknown, missing };
}

function usersMissing(devices: number, users: number): string {
  return `${counted(devices, "device", "devices")} in use with the product ${
    devices === 1 ? "has" : "have"
  } no user recorded, so the number of named users is at least ${users} but not known. Record the user of each.`;
}
