import seed from "../../../../resources/seeds/metrics.json" with { type: "json" };
import type { MetricName } from "./metric-names.ts";

/** What a metric counts, in a sentence for the report. @throws Error when the list of metrics has no words for it */
export function whatIsCounted(metric: MetricName): string {
  const described = seed.metrics.find((m) => m.id === metric);
  if (!described) throw new Error(`metrics.json doesn't describe ${metric}`);
  return described.measures;
}
