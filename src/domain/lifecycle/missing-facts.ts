import type { Register, RegisterRecord } from "../registers/register.ts";
import { fieldOf } from "../registers/register.ts";
import { lifecycleOf } from "./lifecycle.ts";

/**
 * The facts that a record's state rests on and that nobody has recorded, as labels of fields: `Wipe certificate`,
 * `User or Location`. Recording reality comes first, so a missing fact is a finding and never refused.
 *
 * @returns empty for a record without a lifecycle or with everything known; taken back records lack nothing
 */
export function missingFacts(
  register: Register,
  record: Pick<RegisterRecord, "values" | "withdrawn">,
): readonly string[] {
  return missingFields(register, record).map((oneOf) => oneOf.map((id) => fieldOf(register, id).label).join(" or "));
}

/** The same as ids of fields: of each list at least one would have to be known. */
export function missingFields(
  register: Register,
  record: Pick<RegisterRecord, "values" | "withdrawn">,
): readonly (readonly string[])[] {
  const lifecycle = lifecycleOf(register.id);
  if (!lifecycle || record.withdrawn) return [];
  const state = record.values[lifecycle.field];
  const needs = typeof state === "string" ? (lifecycle.needs[state] ?? []) : [];
  return needs.filter((oneOf) => oneOf.every((id) => record.values[id] === undefined));
}
