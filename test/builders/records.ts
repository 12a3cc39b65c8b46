import type { RecordChange } from "../../src/domain/change/change-set.ts";
import type { Value } from "../../src/domain/registers/field.ts";
import type { RegisterRecord } from "../../src/domain/registers/register.ts";
import type { RegisterId } from "../../src/domain/registers/register-id.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";

/** A record with these values, last touched by event 1. */
export function aRecord(register: RegisterId, id: string, values: Readonly<Record<string, Value>>): RegisterRecord {
  return { id: asRecordId(id), register, values, trail: [1] };
}

/** A change of one record. */
export function aChange(
  act: RecordChange["act"],
  id: string,
  fields: RecordChange["fields"] = {},
  register: RegisterId = "hardware",
): RecordChange {
  return { register, id: asRecordId(id), label: id, act, fields };
}
