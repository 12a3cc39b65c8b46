import { recordedField, registerOf } from "../registers/all.ts";
import type { Value } from "../registers/field.ts";
import type { RegisterRecord } from "../registers/register.ts";
import type { FieldChange, RecordChange } from "./change-set.ts";
import { sameValue } from "./contradiction.ts";
import type { NameOf } from "./record-change.ts";
import { type Linker, stillUsed } from "./still-used.ts";

/**
 * The changes that take an event back, and what was left alone because it was edited or used since: records by their labels, with
 * the labels of the fields where the others are taken back.
 */
export interface Reversal {
  readonly changes: readonly RecordChange[];
  readonly skipped: readonly string[];
}

/**
 * Something an event did that was edited since, so that taking it back would lose the later edit, or that later records
 * link to.
 *
 * @property field  null when it is the record itself: it was made or brought back by the event
 * @property usedBy  who links to the record, where it wasn't edited
 * @property now    the value now
 * @property back   the value it would get again
 */
export interface Conflict {
  readonly change: RecordChange;
  readonly field: string | null;
  readonly now: Value | null;
  readonly back: Value | null;
  readonly usedBy?: readonly Linker[];
}

/**
 * The registers as they are now.
 *
 * @property record     the record of a change
 * @property linkers    records that link to the one of a change, those withdrawn left out
 * @property isEdited   true when the record isn't any more as the event left it; an edit that was taken back is none
 */
export interface Present {
  readonly record: (change: RecordChange) => RegisterRecord | undefined;
  readonly linkers: (change: RecordChange) => readonly Linker[];
  readonly isEdited: (change: RecordChange) => boolean;
}

/**
 * What to do where something was edited since.
 *
 * @property putsBack  true where the earlier value comes back all the same
 * @property nameOf    names of linked records as they are now
 */
export interface Decision {
  readonly putsBack: (change: RecordChange, field: string | null) => boolean;
  readonly nameOf: NameOf;
}

const KEEP_EDITS: Decision = { putsBack: () => false, nameOf: () => "" };

/**
 * What takes these changes back. A record made by them is withdrawn, an edited field gets its old value again. A field or
 * record that was edited since keeps its later edit, a record that others link to since stays; both are listed, unless it
 * was decided otherwise.
 *
 * @param changes  the changes of the event to take back
 */
export function reversal(
  changes: readonly RecordChange[],
  present: Present,
  decision: Decision = KEEP_EDITS,
): Reversal {
  const used = stillUsed(changes, present, decision);
  const reversed: RecordChange[] = [];
  const skipped: string[] = [];
  for (const change of changes) {
    const record = present.record(change);
    const next = record && !used.has(change.id) ? turnedBack(change, record, present, decision) : undefined;
    if (!record || !next) skipped.push(change.label);
    else {
      const kept = conflictsIn(change, record).filter(({ field }) => next.fields[field] === undefined);
      const labels = kept.map(({ field }) => recordedField(change.register, field)?.label ?? field);
      if (labels.length > 0) skipped.push(`${change.label} (${labels.join(", ")})`);
      reversed.push(next);
    }
  }
  return { changes: reversed.filter((c) => c.act !== "edit" || Object.keys(c.fields).length > 0), skipped };
}

/** What was edited or used since these changes, for somebody to decide. A record that is gone by now is no conflict. */
export function conflictsOf(changes: readonly RecordChange[], present: Present): readonly Conflict[] {
  const used = stillUsed(changes, present, KEEP_EDITS);
  return changes.flatMap((change): readonly Conflict[] => {
    const record = present.record(change);
    if (!record) return [];
    if (change.act === "edit") {
      return conflictsIn(change, record);
    }
    const isEdited = change.act !== "withdraw" && !record.withdrawn && present.isEdited(change);
    const usedBy = used.get(change.id);
    if (isEdited) return [{ change, field: null, now: null, back: null }];
    return usedBy ? [{ change, field: null, now: null, back: null, usedBy }] : [];
  });
}

/** Fields of an edit that have another value by now than before it and after it. */
function conflictsIn(change: RecordChange, record: RegisterRecord): readonly (Conflict & { readonly field: string })[] {
  if (change.act !== "edit") return [];
  return Object.entries(change.fields)
    .map(([field, [back, after]]) => ({ change, field, now: record.values[field] ?? null, back, after }))
    .filter(({ now, back, after }) => !sameValue(now, after) && !sameValue(now, back))
    .map(({ after: _, ...conflict }) => conflict);
}

function turnedBack(
  change: RecordChange,
  record: RegisterRecord,
  { isEdited }: Present,
  { putsBack, nameOf }: Decision,
): RecordChange | undefined {
  const same = { register: change.register, id: change.id, label: change.label };
  switch (change.act) {
    case "create":
    case "restore": {
      const may = !record.withdrawn && (!isEdited(change) || putsBack(change, null));
      return may ? { ...same, act: "withdraw", fields: {} } : undefined;
    }
    case "withdraw":
      return record.withdrawn ? { ...same, act: "restore", fields: {} } : undefined;
    case "edit": {
      const fields: Record<string, FieldChange> = {};
      for (const [field, fieldChange] of Object.entries(change.fields)) {
        const now = record.values[field] ?? null;
        if (sameValue(now, fieldChange[1])) fields[field] = turned(fieldChange);
        else if (!sameValue(now, fieldChange[0]) && putsBack(change, field))
          fields[field] = overwritten(change, field, now, fieldChange, nameOf);
      }
      return { ...same, act: "edit", fields };
    }
  }
}

function turned(change: FieldChange): FieldChange {
  return change.length === 4 ? [change[1], change[0], change[3], change[2]] : [change[1], change[0]];
}

function overwritten(
  { register }: RecordChange,
  field: string,
  now: Value | null,
  change: FieldChange,
  nameOf: NameOf,
): FieldChange {
  if (change.length === 2) return [now, change[0]];
  const link = registerOf(register).fields.find(({ id }) => id === field)?.link;
  return [now, change[0], typeof now === "string" && link ? nameOf(link, now) : "", change[2]];
}
