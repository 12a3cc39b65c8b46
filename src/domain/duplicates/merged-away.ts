import { recordedField } from "../registers/all.ts";
import type { Value } from "../registers/field.ts";
import type { Register, RegisterRecord } from "../registers/register.ts";
import type { RegisterId } from "../registers/register-id.ts";
import { isTexts } from "../registers/text-from-value.ts";
import type { CalendarDate } from "../value/calendar-date.ts";
import type { Members } from "./merged-values.ts";

/**
 * Where a record keeps the day on which another was merged into it, under the other's id. What that one was identified by
 * goes on meaning this one in files. Values like any other, so that they stand in the journal and can be taken back.
 */
export const MERGED = "merged:";

/** Where a record keeps what it was itself identified by before a merge gave it another's mark, by field. */
const FORMER = "former:";

/** A record that was merged into another. */
export interface MergedAway {
  readonly id: string;
  readonly day: string;
}

/**
 * What a record was identified by before a merge.
 *
 * @property from  the record that held it and was merged into it; null when it held it itself
 */
export interface FormerIdentity {
  readonly values: Readonly<Record<string, Value>>;
  readonly from: MergedAway | null;
}

/** True for the values in which a merge is remembered; they are no fields. */
export function isMergeMemory(id: string): boolean {
  return id.startsWith(MERGED) || id.startsWith(FORMER);
}

/** The records that were merged into this one, also over others. */
function mergedFrom({ values }: Pick<RegisterRecord, "values">): readonly MergedAway[] {
  return Object.entries(values).flatMap(([key, day]) =>
    key.startsWith(MERGED) ? [{ id: key.slice(MERGED.length), day: String(day) }] : [],
  );
}

/**
 * What the record that stays remembers of a merge: which records went when, and its own marks that it gave up.
 *
 * @param after  the values that the merge changes on it
 */
export function mergeMemory(
  register: Register,
  [stays, ...goes]: Members,
  after: Readonly<Record<string, Value | null>>,
  day: CalendarDate,
): Record<string, Value> {
  const memory: Record<string, Value> = {};
  for (const { id, values } of goes) {
    memory[`${MERGED}${id}`] = day;
    for (const [key, value] of Object.entries(values)) if (key.startsWith(MERGED)) memory[key] = value;
  }
  delete memory[`${MERGED}${stays.id}`];
  for (const field of new Set(register.keys.flat())) {
    const given = field in after ? stays.values[field] : undefined;
    const marks = [stays, ...goes].flatMap(({ values }) => textsIn(values[`${FORMER}${field}`]));
    if (typeof given === "string" || typeof given === "number") marks.push(String(given));
    if (marks.length > 0) memory[`${FORMER}${field}`] = [...new Set(marks)];
  }
  return memory;
}

/** What a record was identified by before merges. @param recordOf  a record of its register, also one that was merged away */
export function formerIdentities(
  record: RegisterRecord,
  recordOf: (id: string) => RegisterRecord | undefined,
): readonly FormerIdentity[] {
  const away = mergedFrom(record).flatMap((from) => {
    const former = recordOf(from.id);
    return former ? [{ values: former.values, from }] : [];
  });
  const own = Object.entries(record.values).flatMap(([key, marks]) =>
    key.startsWith(FORMER)
      ? textsIn(marks).map((mark) => ({ values: { ...record.values, [key.slice(FORMER.length)]: mark }, from: null }))
      : [],
  );
  return [...away, ...own];
}

/** What such a value is called where a change is shown; undefined for other values. */
export function memoryLabel(register: RegisterId, id: string): string | undefined {
  if (id.startsWith(MERGED)) return "Merged from";
  if (!id.startsWith(FORMER)) return undefined;
  const field = id.slice(FORMER.length);
  return `Former ${(recordedField(register, field)?.label ?? field).toLowerCase()}`;
}

/** The texts of a list; none of a blank or of another value. */
export function textsIn(value: Value | null | undefined): readonly string[] {
  return value !== undefined && value !== null && isTexts(value) ? value : [];
}
