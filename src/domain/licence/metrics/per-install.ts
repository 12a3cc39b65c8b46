import { installationsOn, type Metric } from "./metric.ts";

/** One right for each installation, also where a device has several. Source: docs/licence-rules.md#per-installation. */
export const perInstall = {
  id: "perInstall",
  label: "Per installation",
  unit: { one: "installation", many: "installations" },
  requirement: (installed) => ({ quantity: installationsOn(installed), steps: [] }),
} as const satisfies Metric;
