import type { RecordChange } from "../change/change-set.ts";
import type { NameOf } from "../change/record-change.ts";
import { registerOf } from "../registers/all.ts";
import type { Value } from "../registers/field.ts";
import { type Register, type RegisterRecord, recordTitle } from "../registers/register.ts";
import type { RegisterId } from "../registers/register-id.ts";
import type { RecordId } from "../value/record-id.ts";
import { failed, ok, type Result } from "../value/result.ts";
import type { RecordsByRegister } from "./find-duplicates.ts";
import { mergedInventory, sourceOf } from "./merged-inventory.ts";
import { type FieldChoices, mergedValue, mergedValues } from "./merged-values.ts";
import { circle, declaredDifferent, type LinkingRecord, linkingRecords, moved as movedLink } from "./moved-links.ts";
import { editOf, idList, MERGED_FROM, mergedFrom, NOT_SAME_AS, notSameAs } from "./not-same.ts";

/**
 * A merge of two records of a register.
 *
 * @property stays  gets the chosen values and all links
 * @property goes   is withdrawn; it keeps what it held, so that the merge can be taken back
 */
export interface Merge {
  readonly register: RegisterId;
  readonly stays: RecordId;
  readonly goes: RecordId;
  readonly choices: FieldChoices;
}

/** What a merge does: its changes, and the records whose links move. */
export interface MergedChanges {
  readonly changes: readonly RecordChange[];
  readonly moved: readonly LinkingRecord[];
}

/**
 * The changes that make one record of two. Every link to the one that goes points to the one that stays afterwards;
 * inventories of the same source on two devices become one. Nothing is deleted, so `reversal` takes all of it back.
 */
export function mergeChanges(merge: Merge, records: RecordsByRegister, nameOf: NameOf): Result<MergedChanges> {
  const register = registerOf(merge.register);
  const stays = records.get(merge.register)?.get(merge.stays);
  const goes = records.get(merge.register)?.get(merge.goes);
  if (!stays || !goes || stays.withdrawn || goes.withdrawn || stays === goes)
    return failed("merge-gone", "Nothing was merged: one of the two records is no longer there. Open the list again.");
  const round = circleIn(register, stays, goes, merge.choices, records, nameOf);
  if (round) return failed("merge-circle", round);

  const own = mergedValues(register, stays, goes, merge.choices);
  const different = [...notSameAs(stays), ...notSameAs(goes)].filter((id) => id !== stays.id && id !== goes.id);
  const merged = [...mergedFrom(stays), ...mergedFrom(goes), goes.id].filter((id) => id !== stays.id);
  const moved = linkingRecords(records, register.id, goes.id, [goes.id, stays.id]);
  const changes = [
    ...editOf(stays, { ...own, [NOT_SAME_AS]: idList(different), [MERGED_FROM]: idList(merged) }, nameOf),
    ...changesOfOthers(moved, stays, goes, titleAfter(register, stays, own), records, nameOf),
    withdrawal(goes),
  ];
  return ok({ changes, moved });
}

function changesOfOthers(
  moved: readonly LinkingRecord[],
  stays: RegisterRecord,
  goes: RegisterRecord,
  title: string,
  records: RecordsByRegister,
  nameOf: NameOf,
): RecordChange[] {
  const twins = inventoriesBySource(records, stays);
  const different = new Map(
    declaredDifferent(records, stays.register, goes.id, stays.id).map((record) => [record.id, record]),
  );
  const changes = moved.flatMap(({ record, fields }): RecordChange[] => {
    const source = sourceOf(record);
    const twin = record.register === "installation" && !record.withdrawn ? twins.get(source) : undefined;
    if (twin) {
      twins.delete(source);
      return [...editOf(twin, mergedInventory(twin, record), nameOf), withdrawal(record)];
    }
    const values: Record<string, Value | null> = Object.fromEntries(
      fields.map((field) => [field, movedLink(record.values[field], goes.id, stays.id)]),
    );
    if (record.register === "installation") values.title = `${title}, ${String(record.values.source ?? "")}`;
    if (different.delete(record.id)) values[NOT_SAME_AS] = stillDifferent(record, stays, goes);
    return editOf(record, values, nameOf);
  });
  const rest = [...different.values()].flatMap((record) =>
    editOf(record, { [NOT_SAME_AS]: stillDifferent(record, stays, goes) }, nameOf),
  );
  return [...changes, ...rest];
}

function stillDifferent(record: RegisterRecord, stays: RegisterRecord, goes: RegisterRecord): readonly string[] | null {
  return idList(notSameAs(record).map((id) => (id === goes.id ? stays.id : id)));
}

/** The inventories of a device that count, by their source. */
function inventoriesBySource(records: RecordsByRegister, device: RegisterRecord): Map<string, RegisterRecord> {
  const bySource = new Map<string, RegisterRecord>();
  if (device.register !== "hardware") return bySource;
  for (const inventory of records.get("installation")?.values() ?? []) {
    const source = sourceOf(inventory);
    if (inventory.withdrawn || inventory.values.device !== device.id || bySource.has(source)) continue;
    bySource.set(source, inventory);
  }
  return bySource;
}

function titleAfter(
  register: Register,
  stays: RegisterRecord,
  changed: Readonly<Record<string, Value | null>>,
): string {
  const values: Record<string, Value> = {};
  for (const field of register.title) {
    const value = field in changed ? changed[field] : stays.values[field];
    if (value !== null && value !== undefined) values[field] = value;
  }
  return recordTitle(register, { id: stays.id, values });
}

/** A record that goes keeps its values and links: what is withdrawn stands in no list, and undo brings it back whole. */
function withdrawal(record: RegisterRecord): RecordChange {
  const { register, id } = record;
  return { register, id, label: recordTitle(registerOf(register), record), act: "withdraw", fields: {} };
}

/** The sentence why the merge would put a record within itself, if it would. */
function circleIn(
  register: Register,
  stays: RegisterRecord,
  goes: RegisterRecord,
  choices: FieldChoices,
  records: RecordsByRegister,
  nameOf: NameOf,
): string | undefined {
  const own = register.fields.filter(({ link }) => link === register.id);
  for (const { id, label } of own) {
    const first = mergedValue(register, id, stays, goes, choices);
    const way = typeof first === "string" && circle(records.get(register.id), id, first, stays, goes, nameOf);
    if (way)
      return `Nothing was merged: by its field “${label}” the merged record would lead over ${way.map((name) => `“${name}”`).join(", ")} back to itself. Correct that field first.`;
  }
  return undefined;
}
