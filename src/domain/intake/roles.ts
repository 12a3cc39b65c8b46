import { registerOf } from "../registers/all.ts";
import type { Value } from "../registers/field.ts";
import type { RegisterId } from "../registers/register-id.ts";
import type { DraftRecords } from "./draft-records.ts";

/**
 * Gives the records that a record's links point to the roles they have by that: who published a title is a publisher. A
 * role that somebody denied stays denied.
 *
 * @param values  of the record that links
 */
export function giveRoles(
  draft: Pick<DraftRecords, "get" | "put">,
  register: RegisterId,
  values: Readonly<Record<string, Value | null>>,
): void {
  for (const { id, link, role } of registerOf(register).fields) {
    const value = values[id];
    if (link === undefined || role === undefined || typeof value !== "string") continue;
    const linked = draft.get(link, value);
    if (linked && linked.values[role] === undefined) draft.put(link, linked.id, { [role]: true });
  }
}
