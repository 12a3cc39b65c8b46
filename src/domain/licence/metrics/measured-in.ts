import type { CountedMeasure, Measured } from "../facts.ts";
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
} as const satisfies Readonly<Partial<Record<MetricName, CountedMeasure>>>;

/** Whether a metric counts what was measured; what is compared with terms alone is none's to count. */
export function countsMeasured(metric: MetricName, what: Measured): boolean {
  if (what === "copies" || what === "modified") return true;
  return measuredIn(metric) === what || (what === "devices" && (metric === "oracleNup" || metric === "oracleNupSe2"));
}

/** What has to be measured for a metric; undefined where inventories and the other registers tell all it counts. */
export function measuredIn(metric: keyof typeof MEASURED_IN): CountedMeasure;
export function measuredIn(metric: MetricName): CountedMeasure | undefined;
export function measuredIn(metric: MetricName): CountedMeasure | undefined {
  const all: Readonly<Partial<Record<MetricName, CountedMeasure>>> = MEASURED_IN;
  return all[metric];
}
