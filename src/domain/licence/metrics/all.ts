import { byRule } from "./by-rule.ts";
import { elsewhere } from "./elsewhere.ts";
import { machineFacts, seatFacts, virtualFacts } from "./machine-facts.ts";
import type { Metric } from "./metric.ts";
import { METRIC_NAMES, type MetricName } from "./metric-names.ts";
import { perDevice } from "./per-device.ts";
import { perInstall } from "./per-install.ts";
import { perNamedUser } from "./per-named-user.ts";
import { ruleOf } from "./rules.ts";

/** Those that the position counts from installations alone. */
const COUNTED: readonly Metric[] = [perInstall, perDevice, perNamedUser];

/** Those whose rule counts facts that the registers hold. */
const RULED: Readonly<Partial<Record<MetricName, typeof machineFacts>>> = {
  perProcessor: machineFacts,
  perCore: machineFacts,
  windowsServerStandard: machineFacts,
  windowsServerDatacenter: machineFacts,
  windowsPerVm: virtualFacts,
  sqlCoreHost: machineFacts,
  sqlCoreVm: virtualFacts,
  perServer: machineFacts,
  oracleProcessor: machineFacts,
  ibmPvu: machineFacts,
  vmwareProcessor: machineFacts,
  vmwareCore: machineFacts,
  redHatSocketPair: machineFacts,
  redHatCore: machineFacts,
  seat: seatFacts,
};

/** Every metric that a right can be recorded in, in the order of their names. */
export const METRICS: readonly (Metric & { readonly id: MetricName })[] = METRIC_NAMES.map((named) => ({
  ...(COUNTED.find(({ id }) => id === named.id) ?? ruled(named) ?? elsewhere(named)),
  id: named.id,
}));

function ruled(named: (typeof METRIC_NAMES)[number]): Metric | undefined {
  const take = RULED[named.id];
  const rule = ruleOf(named.id);
  return take && rule && byRule(named, rule, take);
}

/** The metric of this name. */
export function metricOf(name: MetricName): Metric {
  const metric = METRICS.find((m) => m.id === name);
  if (!metric) throw new Error(`There is no metric ${name}`);
  return metric;
}
