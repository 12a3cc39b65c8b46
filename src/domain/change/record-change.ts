import type { Value } from "../registers/field.ts";
import type { Register, RegisterRecord } from "../registers/register.ts";
import { recordTitle } from "../registers/register.ts";
import type { RegisterId } from "../registers/register-id.ts";
import type { RecordId } from "../value/record-id.ts";
import type { FieldChange, RecordChange } from "./change-set.ts";
import { sameValue } from "./contradiction.ts";

/** The name a linked record has now. */
export type NameOf = (register: RegisterId, id: string) => string;

/**
 * The change that gives a record these values; fields that aren't named stay as they are.
 *
 * @param record  the record now, or undefined to make a new one
 * @param values  by field id; null blanks a field
 * @returns       undefined when nothing would change
 */
export function recordChange(
  register: Register,
  record: RegisterRecord | undefined,
  id: RecordId,
  values: Readonly<Record<string, Value | null>>,
  nameOf: NameOf,
): RecordChange | undefined {
  const fields: Record<string, FieldChange> = {};
  for (const [field, after] of Object.entries(values)) {
    const before = record?.values[field] ?? null;
    if (!sameValue(before, after)) fields[field] = fieldChange(register, field, before, after, nameOf);
  }
  if (record && Object.keys(fields).length === 0) return undefined;
  const title = { id, values: { ...record?.values, ...withoutBlanks(values) } };
  return { register: register.id, id, label: recordTitle(register, title), act: record ? "edit" : "create", fields };
}

function fieldChange(
  register: Register,
  id: string,
  before: Value | null,
  after: Value | null,
  nameOf: NameOf,
): FieldChange {
  const link = register.fields.find((field) => field.id === id)?.link;
  if (!link) return [before, after];
  const name = (value: Value | null) => (typeof value === "string" ? nameOf(link, value) : "");
  return [before, after, name(before), name(after)];
}

function withoutBlanks(values: Readonly<Record<string, Value | null>>): Record<string, Value> {
  const filled: Record<string, Value> = {};
  for (const [field, value] of Object.entries(values)) if (value !== null) filled[field] = value;
  return filled;
}
