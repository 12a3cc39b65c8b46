import { quotedNames } from "../counted.ts";
import type { InstalledDevice, Metric, RequirementRow, RequirementStep } from "./metric.ts";
import { repeatedOnOneDevice } from "./per-device.ts";
import { usersOfDevices } from "./users-of-devices.ts";

/**
 * One right for each different person who uses a device with the product. Not evaluable while a device in use names
 * nobody. Source: docs/licence-rules.md#per-named-user.
 */
export const perNamedUser = {
  id: "perNamedUser",
  label: "Per named user",
  unit: { one: "named user", many: "named users" },
  requirement: (installed) => {
    const { users, unused, unknown, missing } = usersOfDevices(installed);
    const steps: RequirementStep[] = [
      repeatedOnOneDevice(installed),
      {
        label: "More than one device of a user",
        rows: [...users.values()].filter((devices) => devices.length > 1).map(severalDevices),
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
    const quantity = users.size;
    const reductions = steps.filter((step) => step.rows.length > 0);
    return { quantity, steps: reductions, ...(missing === undefined ? {} : { unknown: missing }) };
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
    sentence: `Uses ${quotedNames(devices.map(({ title }) => title))} with the product and needs one right.`,
  };
}

function takenOff(device: InstalledDevice, sentence: string): RequirementRow {
  return { register: "hardware", id: device.id, title: device.title, counts: -1, sentence };
}
