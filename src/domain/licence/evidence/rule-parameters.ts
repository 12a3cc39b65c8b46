import type { CalendarDate } from "../../value/calendar-date.ts";
import type { RecordId } from "../../value/record-id.ts";
import type { LicenceFacts } from "../facts.ts";
import { createInstalledDevices } from "../installed-devices.ts";
import { metricOf } from "../metrics/all.ts";
import { givenFrom } from "../metrics/given.ts";
import { machinesOf } from "../metrics/machine-facts.ts";
import type { MetricName } from "../metrics/metric-names.ts";
import { ruleOf } from "../metrics/rules.ts";
import { FACT_LISTS, type UseFacts } from "../metrics/use-facts.ts";
import type { Parameter, Parameters } from "../parameters/parameter.ts";
import { parametersOn } from "../parameters/parameters-at.ts";

/** One row of every list, of which nothing else is known: a rule that goes through it asks for all it counts with. */
const ANY: UseFacts = Object.fromEntries(Object.keys(FACT_LISTS).map((list) => [list, [{ name: "any" }]]));

/**
 * The parameters that the rule of a metric counts products with on a day, also those left open, each once. What a rule
 * asks for depends on what it counts, such as the kind of processor; where nothing is counted it is what it asks for anyhow.
 *
 * @param products  the software titles that are counted in the metric
 */
export function ruleParameters(
  metric: MetricName,
  day: CalendarDate,
  facts: LicenceFacts,
  products: readonly RecordId[],
): readonly Parameter[] {
  const installed = createInstalledDevices()(facts);
  const machines = machinesOf(facts.devices);
  const all = products.flatMap((product) => {
    const isOf = (each: { readonly product: RecordId }) => each.product === product;
    const asked = new Asked(parametersOn(facts.parameters, day, product));
    metricOf(metric).requirement(installed.get(product)?.counting ?? [], {
      machines,
      parameters: asked,
      seats: facts.seats.filter(isOf),
      measured: facts.measured.filter(isOf),
      day,
    });
    if (asked.ids.size === 0) ruleOf(metric)?.(givenFrom(ANY, asked).given, day);
    return [...asked.ids].flatMap((id) => asked.get(id) ?? []);
  });
  return [...new Map(all.map((each) => [`${each.id} ${each.product ?? ""}`, each])).values()];
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
