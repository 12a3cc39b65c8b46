import type { Value } from "../registers/field.ts";
import type { Lifecycle, Transition } from "./lifecycle.ts";

/**
 * What a step writes into a record: the new state, blanks for what no longer holds, and the facts that were given. A fact
 * that was asked for and left blank keeps what is on record.
 *
 * @param facts  by field id; null is a blank
 */
export function transitionValues(
  lifecycle: Lifecycle,
  transition: Transition,
  facts: Readonly<Record<string, Value | null>>,
): Readonly<Record<string, Value | null>> {
  const given = Object.entries(facts).filter(([, value]) => value !== null);
  return {
    ...Object.fromEntries(transition.clears.map((field) => [field, null])),
    ...Object.fromEntries(given),
    [lifecycle.field]: transition.to,
  };
}
