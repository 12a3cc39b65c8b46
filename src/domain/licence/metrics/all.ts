import { byRule } from "./by-rule.ts";
import { machineFacts, seatFacts, virtualFacts } from "./machine-facts.ts";
import { machineAndUserFacts, measuredOnly } from "./measured-facts.ts";
import { measuredIn } from "./measured-in.ts";
import type { Metric } from "./metric.ts";
import { METRIC_NAMES, type MetricName } from "./metric-names.ts";
import { perDevice } from "./per-device.ts";
import { perInstall } from "./per-install.ts";
import { perNamedUser } from "./per-named-user.ts";
import { METRIC_RULES } from "./rules.ts";
import type { Take } from "./taken-facts.ts";
import { userFacts } from "./user-facts.ts";

/** What the rule of each metric counts; those that installations alone tell are counted by themselves. */
const TAKEN: Readonly<Record<MetricName, Take | Metric>> = {
  perInstall,
  perDevice,
  perNamedUser,
  perUserInstalls: userFacts,
  perUserDevices: userFacts,
  concurrent: measuredOnly(measuredIn("concurrent")),
  tokens: measuredOnly(measuredIn("tokens")),
  perProcessor: machineFacts,
  perCore: machineFacts,
  windowsServerStandard: machineFacts,
  windowsServerDatacenter: machineFacts,
  windowsPerVm: virtualFacts,
  sqlCoreHost: machineFacts,
  sqlCoreVm: virtualFacts,
  perServer: machineFacts,
  userCal: measuredOnly(measuredIn("userCal")),
  deviceCal: measuredOnly(measuredIn("deviceCal")),
  oracleProcessor: machineFacts,
  oracleSe2: machineFacts,
  oracleNup: machineAndUserFacts,
  oracleNupSe2: machineAndUserFacts,
  ibmPvu: machineFacts,
  ibmPvuSubCapacity: machineFacts,
  ibmRvu: measuredOnly(measuredIn("ibmRvu")),
  ibmUvu: measuredOnly(measuredIn("ibmUvu")),
  vmwareProcessor: machineFacts,
  vmwareCore: machineFacts,
  redHatSocketPair: machineFacts,
  redHatCore: machineFacts,
  attributeSum: measuredOnly(measuredIn("attributeSum")),
  largestEnvironment: measuredOnly(measuredIn("largestEnvironment")),
  seat: seatFacts,
  headcount: measuredOnly(measuredIn("headcount")),
};

/** Whether the machines on which a product runs are counted, and not the installations. */
export function countsMachines(metric: MetricName): boolean {
  const taken = TAKEN[metric];
  return taken === machineFacts || taken === virtualFacts || taken === machineAndUserFacts;
}

/** Every metric that a right can be recorded in, in the order of their names. */
export const METRICS: readonly (Metric & { readonly id: MetricName })[] = METRIC_NAMES.map((named) => {
  const taken = TAKEN[named.id];
  return { ...(typeof taken === "function" ? byRule(named, METRIC_RULES[named.id], taken) : taken), id: named.id };
});

/** The metric of this name. */
export function metricOf(name: MetricName): Metric {
  const metric = METRICS.find((m) => m.id === name);
  if (!metric) throw new Error(`There is no metric ${name}`);
  return metric;
}
