import type { Measured } from "../facts.ts";
import type { MetricName } from "./metric-names.ts";

/** What has to be measured for metrics that count it. Of Oracle's named users, devices without a user count beside them. */
const MEASURED_IN = {
  concurrent: "sessions",
  tokens: "tokens",
  userCal: "users",
  deviceCal: "devices",
  oracleNup: "users",
  oracleNupSe2: "users",
  ibmRvu: "amount",
  ibmUvu: "amount",
  attributeSum: "amount",
  largestEnvironment: "amount",
  headcount: "people",
} as const satisfies Readonly<Partial<Record<MetricName, Measured>>>;

/** Everything measured that a metric counts. */
export function countsMeasured(metric: MetricName, what: Measured): boolean {
  return measuredIn(metric) === what || (what === "devices" && (metric === "oracleNup" || metric === "oracleNupSe2"));
}

/** What has to be measured for a metric; undefined where inventories and the other registers tell all it counts. */
export function measuredIn(metric: keyof typeof MEASURED_IN): Measured;
export function measuredIn(metric: MetricName): Measured | undefined;
export function measuredIn(metric: MetricName): Measured | undefined {
  const all: Readonly<Partial<Record<MetricName, Measured>>> = MEASURED_IN;
  return all[metric];
}
