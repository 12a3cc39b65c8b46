import type { FieldChange, RecordChange } from "../change/change-set.ts";
import { type NameOf, recordChange } from "../change/record-change.ts";
import { registerOf } from "../registers/all.ts";
import type { Value } from "../registers/field.ts";
import { type RegisterRecord, recordTitle } from "../registers/register.ts";
import { MERGED, textsIn } from "./merged-away.ts";

/**
 * Where a record keeps the identities of those it was declared not to be. It is a value like any other, so that the
 * decision stands in the journal and can be taken back; no register describes it, so that no form and no table shows it.
 */
export const NOT_SAME_AS = "notSameAs";

/** The records that this one was declared not to be. */
export function notSameAs({ values }: Pick<RegisterRecord, "values">): readonly string[] {
  return textsIn(values[NOT_SAME_AS] ?? null);
}

/** The changes that declare each of these records to be another thing than the others. */
export function notSameChanges(records: readonly RegisterRecord[], nameOf: NameOf): RecordChange[] {
  return records.flatMap((record) => {
    const others = records.filter(({ id }) => id !== record.id).map(({ id }) => id);
    return editOf(record, { [NOT_SAME_AS]: idList([...notSameAs(record), ...others]) }, nameOf);
  });
}

/** Identities as the value of such a field: each once, in one order, so that equal lists are equal values. */
export function idList(ids: readonly string[]): readonly string[] | null {
  return ids.length === 0 ? null : [...new Set(ids)].sort();
}

/** The change that gives a record these values, if any differs; identities go with their names. */
export function editOf(
  record: RegisterRecord,
  values: Readonly<Record<string, Value | null>>,
  nameOf: NameOf,
): RecordChange[] {
  const change = recordChange(registerOf(record.register), record, record.id, values, nameOf);
  if (!change) return [];
  const names = (value: Value | null) =>
    textsIn(value)
      .map((id) => nameOf(record.register, id))
      .join(" · ");
  const named: Record<string, FieldChange> = {};
  for (const [field, [before, after]] of Object.entries(change.fields)) {
    if (field === NOT_SAME_AS) named[field] = [before, after, names(before), names(after)];
    else if (field.startsWith(MERGED))
      named[field] = [before, after, "", nameOf(record.register, field.slice(MERGED.length))];
  }
  return [{ ...change, fields: { ...change.fields, ...named } }];
}

/** A record that goes keeps its values and links: what is withdrawn stands in no list, and undo brings it back whole. */
export function withdrawal(record: RegisterRecord): RecordChange {
  const { register, id } = record;
  return { register, id, label: recordTitle(registerOf(register), record), act: "withdraw", fields: {} };
}
