import { expect } from "vitest";
import { applied } from "../../../src/domain/change/applied.ts";
import type { RecordChange } from "../../../src/domain/change/change-set.ts";
import { contradiction } from "../../../src/domain/change/contradiction.ts";
import type { RecordsByRegister } from "../../../src/domain/duplicates/find-duplicates.ts";
import { type Merge, mergeChanges } from "../../../src/domain/duplicates/merge-changes.ts";
import type { FieldChoice } from "../../../src/domain/duplicates/merged-values.ts";
import { calendarDateFromInstant } from "../../../src/domain/value/calendar-date.ts";
import { asRecordId } from "../../../src/domain/value/record-id.ts";
import { inRegisters } from "../../builders/in-registers.ts";

/** The day of every merge. */
export const TODAY = calendarDateFromInstant("2026-11-24");

/** Names records by their id. */
export const nameOf = (_: string, id: string) => id;

/** A merge into the record `a`. */
export function merge(
  register: Merge["register"],
  choices: Merge["choices"] = {},
  goes: readonly string[] = ["b"],
): Merge {
  return { register, stays: asRecordId("a"), goes: goes.map(asRecordId), choices };
}

/** The choice of what a record holds. */
export function of(id: string): FieldChoice {
  return { take: "of", id: asRecordId(id) };
}

/** The changes of a merge that can be made. */
export function changesOf(what: Merge, records: RecordsByRegister): readonly RecordChange[] {
  const merged = mergeChanges(what, records, nameOf, TODAY);
  if (!merged.ok) throw new Error(merged.problem.sentence);
  return merged.value.changes;
}

/** The registers once these changes, which must fit them, were made. */
export function whenApplied(records: RecordsByRegister, changes: readonly RecordChange[], seq: number) {
  const all = new Map(
    [...records.values()].flatMap((map) => [...map.values()].map((r) => [`${r.register} ${r.id}`, r])),
  );
  for (const change of changes) {
    const key = `${change.register} ${change.id}`;
    expect(contradiction(all.get(key), change)).toBeUndefined();
    all.set(key, applied(all.get(key), change, seq));
  }
  return inRegisters(...all.values());
}
