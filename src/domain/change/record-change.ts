import type { Value } from "../registers/field.ts";
import type { Register, RegisterRecord } from "../registers/register.ts";
import { recordTitle } from "../registers/register.ts";
import type { RegisterId } from "../registers/register-id.ts";
import { isTexts } from "../registers/text-from-value.ts";
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
  const titled = withTitle(register, record, values, nameOf);
  for (const field in titled) {
    const after = titled[field] ?? null;
    const before = record?.values[field] ?? null;
    if (!sameValue(before, after)) fields[field] = fieldChange(register, field, before, after, nameOf);
  }
  if (record && Object.keys(fields).length === 0) return undefined;
  const named: Record<string, Value> = {};
  for (const field of register.title) {
    const value = fields[field]?.[1] ?? values[field] ?? record?.values[field];
    if (value !== undefined) named[field] = value;
  }
  const label = recordTitle(register, { id, values: named });
  return { register: register.id, id, label, act: record ? "edit" : "create", fields };
}

/**
 * The values with the title that is made of them, where a register has such a one.
 *
 * @param record  the record as it was: what the values don't say is taken from it
 */
export function withTitle(
  register: Register,
  record: RegisterRecord | undefined,
  values: Readonly<Record<string, Value | null>>,
  nameOf: NameOf,
): Readonly<Record<string, Value | null>> {
  const [title] = register.title;
  if (!register.titleFrom || title === undefined) return values;
  const parts = register.titleFrom.map((id) => {
    const value = values[id] === undefined ? record?.values[id] : values[id];
    if (typeof value !== "string") return "";
    const link = linksOf(register).get(id);
    return link ? nameOf(link, value) : value;
  });
  return { ...values, [title]: parts.filter((part) => part !== "").join(" – ") || null };
}

function fieldChange(
  register: Register,
  id: string,
  before: Value | null,
  after: Value | null,
  nameOf: NameOf,
): FieldChange {
  const link = linksOf(register).get(id);
  if (!link) return [before, after];
  const name = (value: Value | null): string => {
    if (typeof value === "string") return nameOf(link, value);
    return value !== null && isTexts(value) ? value.map((linked) => nameOf(link, linked)).join(", ") : "";
  };
  return [before, after, name(before), name(after)];
}

const LINKS = new WeakMap<Register, ReadonlyMap<string, RegisterId>>();

/** The registers that a register's fields point to; found once, because imports ask for every field of every row. */
function linksOf(register: Register): ReadonlyMap<string, RegisterId> {
  const known = LINKS.get(register);
  if (known) return known;
  const links = new Map(register.fields.flatMap(({ id, link }) => (link === undefined ? [] : [[id, link] as const])));
  LINKS.set(register, links);
  return links;
}
