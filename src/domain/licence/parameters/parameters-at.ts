import { type CalendarDate, isWithin } from "../../value/calendar-date.ts";
import { compareText } from "../installed-devices.ts";
import type { Parameter, Parameters } from "./parameter.ts";
import { shippedParameters } from "./shipped-parameters.ts";

/**
 * What holds on a day.
 *
 * @param tables  a later table prevails over the ones before it: those that come with Muster, the organisation's, the
 *                agreement's. Within a table the row that began last prevails
 */
export function parametersAt(tables: readonly (readonly Parameter[])[], day: CalendarDate): Parameters {
  const holding = new Map<string, Parameter>();
  for (const table of tables) {
    const inForce = table.filter(({ effectiveFrom, effectiveTo }) => isWithin(day, effectiveFrom, effectiveTo));
    for (const row of inForce.sort(byBeginning)) holding.set(row.id, row);
  }
  return holding;
}

/** What holds on a day in an organisation: its own parameters prevail over those that come with Muster. */
export function parametersOn(own: readonly Parameter[], day: CalendarDate): Parameters {
  return parametersAt([shippedParameters, own], day);
}

function byBeginning(a: Parameter, b: Parameter): number {
  return compareText(a.effectiveFrom ?? "", b.effectiveFrom ?? "");
}
