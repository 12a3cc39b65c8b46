import type { RecordChange } from "../change/change-set.ts";
import type { NameOf } from "../change/record-change.ts";
import { registerOf } from "../registers/all.ts";
import type { Value } from "../registers/field.ts";
import { type Register, type RegisterRecord, recordTitle } from "../registers/register.ts";
import type { RegisterId } from "../registers/register-id.ts";
import type { CalendarDate } from "../value/calendar-date.ts";
import type { RecordId } from "../value/record-id.ts";
import { failed, ok, type Result } from "../value/result.ts";
import type { RecordsByRegister } from "./find-duplicates.ts";
import { inventoryChanges } from "./inventory-changes.ts";
import { mergeMemory } from "./merged-away.ts";
import { type FieldChoices, type Members, mergedValue, mergedValues } from "./merged-values.ts";
import { circle, declaredDifferent, type LinkingRecord, linkingRecords, moved as movedLink } from "./moved-links.ts";
import { editOf, idList, NOT_SAME_AS, notSameAs, withdrawal } from "./not-same.ts";

/**
 * A merge of records of a register.
 *
 * @property stays  gets the chosen values and all links
 * @property goes   are withdrawn; they keep what they held, so that the merge can be taken back
 */
export interface Merge {
  readonly register: RegisterId;
  readonly stays: RecordId;
  readonly goes: readonly RecordId[];
  readonly choices: FieldChoices;
}

/** What a merge does: its changes, and the records whose links move. */
export interface MergedChanges {
  readonly changes: readonly RecordChange[];
  readonly moved: readonly LinkingRecord[];
}

/**
 * The changes that make one record of several. Every link to those that go points to the one that stays afterwards;
 * inventories of the same source on several devices become one. Nothing is deleted, so `reversal` takes all of it back.
 */
export function mergeChanges(
  merge: Merge,
  records: RecordsByRegister,
  nameOf: NameOf,
  today: CalendarDate,
): Result<MergedChanges> {
  const register = registerOf(merge.register);
  const members = membersOf(merge, records);
  if (!members)
    return failed("merge-gone", "Nothing was merged: one of the records is no longer there. Open the list again.");
  const round = circleIn(register, members, merge.choices, records, nameOf);
  if (round) return failed("merge-circle", round);

  const [stays, ...goes] = members;
  const ids = new Set<string>(members.map(({ id }) => id));
  const own = mergedValues(register, members, merge.choices);
  const different = members.flatMap(notSameAs).filter((id) => !ids.has(id));
  const moved = linkingRecords(records, register.id, new Set(merge.goes), ids);
  const changes = [
    ...editOf(
      stays,
      { ...own, ...mergeMemory(register, members, own, today), [NOT_SAME_AS]: idList(different) },
      nameOf,
    ),
    ...changesOfOthers(moved, members, titleAfter(register, stays, own), records, nameOf),
    ...goes.map(withdrawal),
  ];
  return ok({ changes, moved });
}

/** The records of a merge as they are now, the one that stays first; undefined when one is gone, or is named twice. */
export function membersOf({ register, stays, goes }: Merge, records: RecordsByRegister): Members | undefined {
  const of = records.get(register);
  const first = of?.get(stays);
  const others = goes.flatMap((id) => of?.get(id) ?? []);
  const isWhole =
    goes.length > 0 && others.length === goes.length && new Set([stays, ...goes]).size === goes.length + 1;
  if (!first || !isWhole || [first, ...others].some(({ withdrawn }) => withdrawn)) return undefined;
  return [first, ...others];
}

function changesOfOthers(
  moved: readonly LinkingRecord[],
  [stays, ...goes]: Members,
  title: string,
  records: RecordsByRegister,
  nameOf: NameOf,
): RecordChange[] {
  const gone = new Set<string>(goes.map(({ id }) => id));
  const inventories = stays.register === "hardware" ? moved.filter(isInventory).map(({ record }) => record) : [];
  const different = new Map(declaredDifferent(records, stays, gone).map((record) => [record.id, record]));
  const linked = moved.flatMap(({ record, fields }): RecordChange[] => {
    if (inventories.includes(record)) return [];
    const values: Record<string, Value | null> = Object.fromEntries(
      fields.map((field) => [field, movedLink(record.values[field], gone, stays.id)]),
    );
    if (different.delete(record.id)) values[NOT_SAME_AS] = stillDifferent(record, gone, stays.id);
    return editOf(record, values, nameOf);
  });
  const rest = [...different.values()].flatMap((record) =>
    editOf(record, { [NOT_SAME_AS]: stillDifferent(record, gone, stays.id) }, nameOf),
  );
  const own = inventories.length === 0 ? [] : inventoriesOf(records, stays.id);
  return [...linked, ...rest, ...inventoryChanges(own, inventories, stays.id, title, nameOf)];
}

function isInventory({ record, fields }: LinkingRecord): boolean {
  return record.register === "installation" && fields.includes("device");
}

function inventoriesOf(records: RecordsByRegister, device: string): readonly RegisterRecord[] {
  return [...(records.get("installation")?.values() ?? [])].filter(({ values }) => values.device === device);
}

function stillDifferent(record: RegisterRecord, gone: ReadonlySet<string>, to: string): readonly string[] | null {
  return idList(notSameAs(record).map((id) => (gone.has(id) ? to : id)));
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

/** The sentence why the merge would put a record within itself, if it would. */
function circleIn(
  register: Register,
  members: Members,
  choices: FieldChoices,
  records: RecordsByRegister,
  nameOf: NameOf,
): string | undefined {
  const own = register.fields.filter(({ link }) => link === register.id);
  for (const { id, label } of own) {
    const first = mergedValue(register, id, members, choices);
    const way = typeof first === "string" && circle(records.get(register.id), id, first, members, nameOf);
    if (way)
      return `Nothing was merged: by its field “${label}” the merged record would lead over ${way.map((name) => `“${name}”`).join(", ")} back to itself. Correct that field first.`;
  }
  return undefined;
}
