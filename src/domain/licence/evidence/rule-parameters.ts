import type { CalendarDate } from "../../value/calendar-date.ts";
import type { RecordId } from "../../value/record-id.ts";
import { givenFrom } from "../metrics/given.ts";
import type { MetricName } from "../metrics/metric-names.ts";
import { ruleOf } from "../metrics/rules.ts";
import { FACT_LISTS, type UseFacts } from "../metrics/use-facts.ts";
import type { Parameter, Parameters } from "../parameters/parameter.ts";
import { parametersOn } from "../parameters/parameters-at.ts";

/** One row of every list, of which nothing else is known: a rule that goes through it asks for all it counts with. */
const ANY: UseFacts = Object.fromEntries(Object.keys(FACT_LISTS).map((list) => [list, [{ name: "any" }]]));

/**
 * The parameters that the rule of a metric counts with on a day, also those left open.
 *
 * @param own      the organisation's
 * @param product  the software title that is counted; undefined for what holds for all
 */
export function ruleParameters(
  metric: MetricName,
  day: CalendarDate,
  own: readonly Parameter[],
  product?: RecordId,
): readonly Parameter[] {
  const asked = new Asked(parametersOn(own, day, product));
  ruleOf(metric)?.(givenFrom(ANY, asked).given, day);
  return [...asked.ids].flatMap((id) => asked.get(id) ?? []);
}

/** Parameters that remember which of them were asked for. */
class Asked extends Map<string, Parameter> {
  readonly ids = new Set<string>();

  constructor(parameters: Parameters) {
    super(parameters);
  }

  override get(id: string): Parameter | undefined {
    this.ids.add(id);
    return super.get(id);
  }
}
