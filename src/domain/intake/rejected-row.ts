import type { Register } from "../registers/register.ts";
import type { Faults, PlannedRow } from "./plan-input.ts";
import { type RowValues, textIn } from "./row-values.ts";

/**
 * A row of the dry run that can't be taken.
 *
 * @param reason  why, with the cell's address where there is one
 * @param faults  the fields that this is about, with what stands there
 */
export function rejectedRow(
  register: Register,
  { row, values }: RowValues,
  reason: string,
  faults: Faults = {},
): PlannedRow {
  const title = rowTitle(register, { values });
  return { row, kind: "rejected", title, reason, id: null, before: undefined, values, faults };
}

/** What a row is called by what it says itself. */
export function rowTitle(register: Register, { values }: Pick<RowValues, "values">): string {
  return register.title
    .map((field) => textIn(values, field))
    .filter((text) => text !== undefined)
    .join(" ");
}
