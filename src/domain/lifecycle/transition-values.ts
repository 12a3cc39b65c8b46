import { sameValue } from "../change/contradiction.ts";
import type { Value } from "../registers/field.ts";
import type { Lifecycle, Transition } from "./lifecycle.ts";

/**
 * What a step writes into a record: the new state if it leads to one, blanks for what no longer holds, and the facts that were given. A fact
 * that was asked for and left blank keeps what is on record, unless it ends with another that changes.
 *
 * @param now    the values on record
 * @param facts  by field id; null is a blank
 */
export function transitionValues(
  lifecycle: Lifecycle,
  transition: Transition,
  now: Readonly<Record<string, Value>>,
  facts: Readonly<Record<string, Value | null>>,
): Readonly<Record<string, Value | null>> {
  const given = Object.entries(facts).filter(([, value]) => value !== null);
  const changed = new Set(given.filter(([field, value]) => !sameValue(now[field], value)).map(([field]) => field));
  const lapsed = transition.lapses.filter((lapse) => changed.has(lapse.with)).map(({ field }) => field);
  return {
    ...Object.fromEntries([...transition.clears, ...lapsed].map((field) => [field, null])),
    ...Object.fromEntries(given),
    ...(transition.to === null ? {} : { [lifecycle.field]: transition.to }),
  };
}
