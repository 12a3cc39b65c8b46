import type { Metric } from "./metric.ts";
import { perDevice } from "./per-device.ts";
import { perInstall } from "./per-install.ts";
import { perNamedUser } from "./per-named-user.ts";

/** Every metric Muster can count by. A new one is a file of its own and an entry here. */
export const METRICS = [perInstall, perDevice, perNamedUser] as const satisfies readonly Metric[];

/** Name of a metric in records, files and code. */
export type MetricName = (typeof METRICS)[number]["id"];

/** True for the name of a metric. */
export function isMetricName(text: string): text is MetricName {
  return METRICS.some((metric) => metric.id === text);
}

/** The metric of this name. */
export function metricOf(name: MetricName): Metric {
  const metric = METRICS.find((m) => m.id === name);
  if (!metric) throw new Error(`There is no metric ${name}`);
  return metric;
}
