import { elsewhere } from "./elsewhere.ts";
import type { Metric } from "./metric.ts";
import { METRIC_NAMES, type MetricName } from "./metric-names.ts";
import { perDevice } from "./per-device.ts";
import { perInstall } from "./per-install.ts";
import { perNamedUser } from "./per-named-user.ts";

/** Those that the position counts from installations alone. */
const COUNTED: readonly Metric[] = [perInstall, perDevice, perNamedUser];

/** Every metric that a right can be recorded in, in the order of their names. */
export const METRICS: readonly (Metric & { readonly id: MetricName })[] = METRIC_NAMES.map((named) => ({
  ...(COUNTED.find(({ id }) => id === named.id) ?? elsewhere(named)),
  id: named.id,
}));

/** The metric of this name. */
export function metricOf(name: MetricName): Metric {
  const metric = METRICS.find((m) => m.id === name);
  if (!metric) throw new Error(`There is no metric ${name}`);
  return metric;
}
