import type { Value } from "./field.ts";
import { fieldOf, type Register } from "./register.ts";

type Values = Readonly<Record<string, Value | null | undefined>>;

/**
 * Says that a record would end before it begins, at the day that is changed; nothing when neither day is changed: what came in
 * so with an import must not be in the way of other changes.
 *
 * @param before  the record as it is; no values for a new one
 * @param change  the values that change
 * @returns       a sentence by field id, or none
 */
export function periodProblem(register: Register, before: Values, change: Values): Readonly<Record<string, string>> {
  if (!register.period) return {};
  const [begins, ends] = register.period;
  const changed = [ends, begins].find((id) => id in change && change[id] !== before[id]);
  const [from, to] = [begins, ends].map((id) => (id in change ? change[id] : before[id]));
  if (changed === undefined || typeof from !== "string" || typeof to !== "string" || to >= from) return {};
  const [first, last] = [begins, ends].map((id) => fieldOf(register, id).label);
  return { [changed]: `“${last}” is before “${first}”. Correct one of the two days.` };
}
