import type { RecordId } from "../../value/record-id.ts";
import { counted } from "../counted.ts";
import type { InstalledDevice, Metric, RequirementRow, RequirementStep } from "./metric.ts";
import { repeatedOnOneDevice } from "./per-device.ts";

/** States in which nobody works with a device, so that a blank user is an answer and not a gap. */
const WITHOUT_USER = new Set<string | undefined>(["planned", "ordered", "inStock", "retired"]);

/**
 * One right for each different person who uses a device with the product. Not evaluable while a device in use names
 * nobody. Source: docs/licence-rules.md#per-named-user.
 */
export const perNamedUser = {
  id: "perNamedUser",
  label: "Per named user",
  unit: { one: "named user", many: "named users" },
  requirement: (installed) => {
    const devicesByUser = new Map<RecordId, InstalledDevice[]>();
    const unused: InstalledDevice[] = [];
    const unknown: InstalledDevice[] = [];
    for (const device of installed) {
      if (device.user === undefined) (WITHOUT_USER.has(device.state) ? unused : unknown).push(device);
      else {
        const devices = devicesByUser.get(device.user);
        if (devices) devices.push(device);
        else devicesByUser.set(device.user, [device]);
      }
    }
    const steps: RequirementStep[] = [
      repeatedOnOneDevice(installed),
      {
        label: "More than one device of a user",
        rows: [...devicesByUser.values()].filter((devices) => devices.length > 1).map(severalDevices),
      },
      {
        label: "Devices nobody uses",
        rows: unused.map((device) => takenOff(device, "Not in use and no user is recorded, so it adds no named user.")),
      },
      {
        label: "Devices in use without a known user",
        rows: unknown.map((device) =>
          takenOff(device, "In use, but its user is not recorded: who needs a right is unknown."),
        ),
      },
    ];
    const quantity = devicesByUser.size;
    const reductions = steps.filter((step) => step.rows.length > 0);
    if (unknown.length === 0) return { quantity, steps: reductions };
    return { quantity, steps: reductions, unknown: usersMissing(unknown.length, quantity) };
  },
} as const satisfies Metric;

function severalDevices(devices: readonly InstalledDevice[]): RequirementRow {
  const [first] = devices;
  if (first?.user === undefined) throw new Error("A user without a device cannot be in the list");
  return {
    register: "person",
    id: first.user,
    title: first.userName,
    counts: 1 - devices.length,
    sentence: `Uses ${devices.length} devices with the product and needs one right.`,
  };
}

function takenOff(device: InstalledDevice, sentence: string): RequirementRow {
  return { register: "hardware", id: device.id, title: device.title, counts: -1, sentence };
}

function usersMissing(devices: number, users: number): string {
  return `${counted(devices, "device", "devices")} in use with the product ${
    devices === 1 ? "has" : "have"
  } no user recorded, so the number of named users is at least ${users} but not known. Record the user of each.`;
}
