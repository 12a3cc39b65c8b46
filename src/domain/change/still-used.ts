import type { RegisterRecord } from "../registers/register.ts";
import type { RecordId } from "../value/record-id.ts";
import type { RecordChange } from "./change-set.ts";
import { sameValue } from "./contradiction.ts";
import type { Decision, Present } from "./reverse.ts";

/** A record that links to another one, and the field in which it does. */
export interface Linker {
  readonly record: RegisterRecord;
  readonly field: string;
}

/**
 * Records that taking these changes back would withdraw although others link to them that stay: what came after rests on
 * them. Links of records that go too, and of fields that get their earlier value again, don't count.
 *
 * @returns  by record, who links to it
 */
export function stillUsed(
  changes: readonly RecordChange[],
  present: Present,
  { putsBack }: Decision,
): ReadonlyMap<RecordId, readonly Linker[]> {
  const going = new Map<RecordId, RecordChange>();
  const edits = new Map<RecordId, RecordChange>();
  for (const change of changes) {
    if (change.act === "edit") edits.set(change.id, change);
    if (change.act !== "create" && change.act !== "restore") continue;
    const record = present.record(change);
    if (record && !record.withdrawn && (!present.isEdited(change) || putsBack(change, null)))
      going.set(change.id, change);
  }
  const isTurnedBack = ({ record, field }: Linker): boolean => {
    const change = edits.get(record.id);
    const [, after] = change?.fields[field] ?? [];
    return change !== undefined && (sameValue(record.values[field] ?? null, after ?? null) || putsBack(change, field));
  };
  const used = new Map<RecordId, readonly Linker[]>();
  // A record that stays may itself be the reason for another one to stay.
  for (let before = -1; before !== used.size; ) {
    before = used.size;
    for (const [id, change] of going) {
      if (putsBack(change, null)) continue;
      const linkers = present.linkers(change).filter((linker) => !going.has(linker.record.id) && !isTurnedBack(linker));
      if (linkers.length === 0) continue;
      used.set(id, linkers);
      going.delete(id);
    }
  }
  return used;
}
