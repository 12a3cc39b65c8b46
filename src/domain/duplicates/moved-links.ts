import type { NameOf } from "../change/record-change.ts";
import { registerOf, registers } from "../registers/all.ts";
import type { Value } from "../registers/field.ts";
import type { RegisterRecord } from "../registers/register.ts";
import type { RegisterId } from "../registers/register-id.ts";
import { isTexts } from "../registers/text-from-value.ts";
import type { RecordsByRegister } from "./find-duplicates.ts";
import type { Members } from "./merged-values.ts";
import { NOT_SAME_AS, notSameAs } from "./not-same.ts";

/** A record that points to one that goes, with the link fields that do. */
export interface LinkingRecord {
  readonly record: RegisterRecord;
  readonly fields: readonly string[];
}

/**
 * Every record whose links point to one of these, in every register; also withdrawn ones, because they can be brought back.
 *
 * @param except  records that are left out
 */
export function linkingRecords(
  records: RecordsByRegister,
  register: RegisterId,
  ids: ReadonlySet<string>,
  except: ReadonlySet<string>,
): readonly LinkingRecord[] {
  return registers.flatMap((other) => {
    const links = registerOf(other.id)
      .fields.filter((field) => field.link === register)
      .map((field) => field.id);
    if (links.length === 0) return [];
    const linking: LinkingRecord[] = [];
    for (const record of records.get(other.id)?.values() ?? []) {
      if (other.id === register && except.has(record.id)) continue;
      const fields = links.filter((field) => pointsTo(record.values[field], ids));
      if (fields.length > 0) linking.push({ record, fields });
    }
    return linking;
  });
}

/** What a link field that points to one of these records holds once it points to another. */
export function moved(value: Value | undefined, from: ReadonlySet<string>, to: string): Value {
  return value !== undefined && isTexts(value) ? [...new Set(value.map((id) => (from.has(id) ? to : id)))] : to;
}

function pointsTo(value: Value | undefined, ids: ReadonlySet<string>): boolean {
  if (typeof value === "string") return ids.has(value);
  return value !== undefined && isTexts(value) && value.some((id) => ids.has(id));
}

/** Other records that were declared not to be one that goes: afterwards the same holds of the one that stays. */
export function declaredDifferent(
  records: RecordsByRegister,
  stays: RegisterRecord,
  gone: ReadonlySet<string>,
): readonly RegisterRecord[] {
  return [...(records.get(stays.register)?.values() ?? [])].filter(
    (record) =>
      record.values[NOT_SAME_AS] !== undefined &&
      record.id !== stays.id &&
      !gone.has(record.id) &&
      notSameAs(record).some((id) => gone.has(id)),
  );
}

/**
 * The titles along which a merged record would end within itself (a room within a floor within that room), or undefined.
 *
 * @param field  a link of the register to itself, such as `within`
 * @param first  what the record points to after the merge
 */
export function circle(
  records: ReadonlyMap<string, RegisterRecord> | undefined,
  field: string,
  first: string,
  members: Members,
  nameOf: NameOf,
): readonly string[] | undefined {
  const way: string[] = [];
  const seen = new Set<string>();
  let id: string | undefined = first;
  while (id !== undefined && !seen.has(id)) {
    if (members.some((member) => member.id === id)) return way;
    seen.add(id);
    way.push(nameOf(members[0].register, id));
    const next: Value | undefined = records?.get(id)?.values[field];
    id = typeof next === "string" ? next : undefined;
  }
  return undefined;
}
