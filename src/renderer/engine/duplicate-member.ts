import type { DuplicateMember } from "../../domain/duplicates/listed.ts";
import { registerOf } from "../../domain/registers/all.ts";
import { isRetired, type RegisterRecord, recordTitle } from "../../domain/registers/register.ts";
import type { Tables } from "./tables.ts";

/** The line of a record. */
export function memberOf(tables: Tables, record: RegisterRecord): DuplicateMember {
  const register = registerOf(record.register);
  const detail = register.fields
    .filter(({ id, shown }) => shown === true && !register.title.includes(id))
    .map(({ id }) => tables.text(record, id))
    .filter((text) => text !== "");
  return {
    id: record.id,
    title: recordTitle(register, record),
    detail: detail.slice(0, 5).join(" · "),
    retired: isRetired(register, record),
  };
}

/** Number of the last event that touched a record; 0 when there is none. */
export function lastSeq(record: RegisterRecord | undefined): number {
  return record?.trail[record.trail.length - 1] ?? 0;
}
