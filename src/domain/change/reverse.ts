import type { RegisterRecord } from "../registers/register.ts";
import type { FieldChange, RecordChange } from "./change-set.ts";
import { sameValue } from "./contradiction.ts";

/** The changes that take an event back, and the records that were left alone because they were edited since. */
export interface Reversal {
  readonly changes: readonly RecordChange[];
  readonly skipped: readonly string[];
}

/**
 * What takes these changes back. A record made by them is withdrawn, an edited field gets its old value again. A field or
 * record that was edited since keeps its later edit and is listed, never overwritten.
 *
 * @param changes  the changes of the event to take back
 * @param seq      its sequence number
 * @param current  the record as it is now
 */
export function reversal(
  changes: readonly RecordChange[],
  seq: number,
  current: (change: RecordChange) => RegisterRecord | undefined,
): Reversal {
  const reversed: RecordChange[] = [];
  const skipped: string[] = [];
  for (const change of changes) {
    const record = current(change);
    const next = record && reversed1(change, record, seq);
    if (!next) skipped.push(change.label);
    else {
      if (Object.keys(next.fields).length < Object.keys(change.fields).length && change.act === "edit")
        skipped.push(change.label);
      reversed.push(next);
    }
  }
  return { changes: reversed.filter((c) => c.act !== "edit" || Object.keys(c.fields).length > 0), skipped };
}

function reversed1(change: RecordChange, record: RegisterRecord, seq: number): RecordChange | undefined {
  const same = { register: change.register, id: change.id, label: change.label };
  switch (change.act) {
    case "create":
      return isUntouchedSince(record, seq) && !record.withdrawn ? { ...same, act: "withdraw", fields: {} } : undefined;
    case "withdraw":
      return record.withdrawn ? { ...same, act: "restore", fields: {} } : undefined;
    case "restore":
      return isUntouchedSince(record, seq) && !record.withdrawn ? { ...same, act: "withdraw", fields: {} } : undefined;
    case "edit": {
      const fields: Record<string, FieldChange> = {};
      for (const [field, fieldChange] of Object.entries(change.fields)) {
        if (sameValue(record.values[field], fieldChange[1])) fields[field] = turned(fieldChange);
      }
      return { ...same, act: "edit", fields };
    }
  }
}

function isUntouchedSince(record: RegisterRecord, seq: number): boolean {
  return record.trail[record.trail.length - 1] === seq;
}

function turned(change: FieldChange): FieldChange {
  return change.length === 4 ? [change[1], change[0], change[3], change[2]] : [change[1], change[0]];
}
