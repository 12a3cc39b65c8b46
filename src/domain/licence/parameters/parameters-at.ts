import { type CalendarDate, isWithin } from "../../value/calendar-date.ts";
import type { RecordId } from "../../value/record-id.ts";
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

/**
 * What holds on a day in an organisation: its own parameters prevail over those that come with Muster, and those for one
 * software title over those for all.
 *
 * @param product  the title that is counted; undefined for what holds for all
 */
export function parametersOn(own: readonly Parameter[], day: CalendarDate, product?: RecordId): Parameters {
  const general = own.filter((each) => each.product === undefined);
  const special = product === undefined ? [] : own.filter((each) => each.product === product);
  return parametersAt([shippedParameters, general, special], day);
}

/** All that holds on a day, that for single titles too, by id and title. */
export function allParametersOn(own: readonly Parameter[], day: CalendarDate): readonly Parameter[] {
  const products = new Set(own.flatMap(({ product }) => product ?? []));
  const special = [...products].flatMap((product) =>
    [...parametersOn(own, day, product).values()].filter((each) => each.product === product),
  );
  return [...parametersOn(own, day).values(), ...special].sort(
    (a, b) => compareText(a.id, b.id) || compareText(a.product ?? "", b.product ?? ""),
  );
}

function byBeginning(a: Parameter, b: Parameter): number {
  return compareText(a.effectiveFrom ?? "", b.effectiveFrom ?? "");
}
