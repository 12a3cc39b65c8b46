import type { Metric } from "./metric.ts";
import type { METRIC_NAMES } from "./metric-names.ts";

/**
 * A metric that rests on more than installations: the position can't count it from them and says so. Its rule counts it
 * once its facts are known: see `rules.ts`.
 */
export function elsewhere({ id, label, unit }: (typeof METRIC_NAMES)[number]): Metric {
  const unknown = `Installations alone don't tell how many ${unit.many} “${label}” demands, and the position doesn't take the other facts from the registers yet.`;
  return { id, label, unit, requirement: () => ({ quantity: 0, steps: [], unknown }) };
}
