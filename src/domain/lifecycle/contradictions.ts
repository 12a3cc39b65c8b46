import { fieldOf, type Register, type RegisterRecord } from "../registers/register.ts";
import { choiceLabel } from "../registers/text-from-value.ts";
import { lifecycleOf } from "./lifecycle.ts";

/** A fact on record that contradicts another. `field` holds one of them; `says` tells it without an end: `…, yet “User” is filled`. */
export interface Contradiction {
  readonly field: string;
  readonly says: string;
}

/**
 * What on record contradicts the state of a record. It was recorded so, and may be so: a finding and never refused.
 *
 * @returns empty for a record without a lifecycle; taken back records contradict nothing
 */
export function contradictions(
  register: Register,
  { values, withdrawn }: Pick<RegisterRecord, "values" | "withdrawn">,
): readonly Contradiction[] {
  const lifecycle = lifecycleOf(register.id);
  if (!lifecycle || withdrawn) return [];
  const state = values[lifecycle.field];
  if (typeof state !== "string") return [];
  const word = choiceLabel(fieldOf(register, lifecycle.field), state);
  return (lifecycle.rulesOut[state] ?? [])
    .filter((field) => values[field] !== undefined)
    .map((field) => ({ field, says: `The state is “${word}”, yet “${fieldOf(register, field).label}” is filled` }));
}
