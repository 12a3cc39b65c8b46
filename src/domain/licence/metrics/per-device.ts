import type { InstalledDevice, Metric, RequirementStep } from "./metric.ts";

/** One right for each device, however often the product is installed on it. Source: docs/licence-rules.md#per-device. */
export const perDevice = {
  id: "perDevice",
  label: "Per device",
  unit: { one: "device", many: "devices" },
  requirement: (installed) => {
    const repeated = repeatedOnOneDevice(installed);
    return { quantity: installed.length, steps: repeated.rows.length === 0 ? [] : [repeated] };
  },
} as const satisfies Metric;

/** Takes off all installations of a device but one. The sum over all devices is then the number of devices. */
export function repeatedOnOneDevice(installed: readonly InstalledDevice[]): RequirementStep {
  const repeated = installed.filter((device) => device.installations > 1);
  return {
    label: "More than one installation on a device",
    rows: repeated.map((device) => ({
      register: "hardware",
      id: device.id,
      title: device.title,
      counts: 1 - device.installations,
      sentence: `${device.installations} installations on this device count as one device.`,
    })),
  };
}
