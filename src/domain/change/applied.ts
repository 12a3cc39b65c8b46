import type { Value } from "../registers/field.ts";
import type { RegisterRecord } from "../registers/register.ts";
import type { RecordChange } from "./change-set.ts";

/**
 * A record after one change of an event.
 *
 * @param record  the record before, or undefined when the change creates it
 * @param seq     sequence number of the event, added to the record's trail
 */
export function applied(record: RegisterRecord | undefined, change: RecordChange, seq: number): RegisterRecord {
  const values: Record<string, Value> = { ...record?.values };
  for (const field in change.fields) {
    const after = change.fields[field]?.[1] ?? null;
    if (after === null) delete values[field];
    else values[field] = after;
  }
  const withdrawn = change.act === "withdraw" || (change.act === "edit" && record?.withdrawn === true);
  return {
    id: change.id,
    register: change.register,
    values,
    trail: [...(record?.trail ?? []), seq],
    ...(withdrawn ? { withdrawn: true as const } : {}),
  };
}
