import type { RecordChange } from "../change/change-set.ts";
import { recordChange } from "../change/record-change.ts";
import { registerOf } from "../registers/all.ts";
import type { Value } from "../registers/field.ts";
import { type RegisterRecord, recordTitle } from "../registers/register.ts";
import type { RegisterId } from "../registers/register-id.ts";
import type { RecordId } from "../value/record-id.ts";
import type { PlanInput } from "./plan-input.ts";
import { createRecordIndex, type RecordIndex } from "./record-index.ts";

/** The registers as they would be after the rows planned so far; nothing in it is committed. */
export interface DraftRecords {
  readonly index: (register: RegisterId) => RecordIndex;
  /** A record as it would be. */
  readonly get: (register: RegisterId, id: string) => RegisterRecord | undefined;
  /** Records of a register with this title, case aside. */
  readonly titled: (register: RegisterId, title: string) => readonly RegisterRecord[];
  /** Makes a record, or gives one the values; blanks (null) clear a field. */
  readonly put: (
    register: RegisterId,
    id: RecordId | null,
    values: Readonly<Record<string, Value | null>>,
  ) => RegisterRecord;
  readonly nameOf: (register: RegisterId, id: string) => string;
  /** What has to be committed to get there, new records first. */
  readonly changes: () => RecordChange[];
}

/** A draft over the registers as they are. */
export function createDraftRecords(input: PlanInput): DraftRecords {
  const indexes = new Map<RegisterId, RecordIndex>();
  const titles = new Map<RegisterId, Map<string, RegisterRecord[]>>();
  const drafts = new Map<string, RegisterRecord>();
  const wanted = new Map<string, Readonly<Record<string, Value | null>>>();

  const now = (register: RegisterId, id: string) => input.records.get(register)?.get(id);
  const get = (register: RegisterId, id: string) => drafts.get(`${register} ${id}`) ?? now(register, id);

  const index = (register: RegisterId): RecordIndex => {
    const known = indexes.get(register);
    if (known) return known;
    const records = input.records.get(register)?.values() ?? [];
    const made = createRecordIndex(registerOf(register), records, (id) => get(register, id));
    indexes.set(register, made);
    return made;
  };

  const titlesOf = (register: RegisterId): Map<string, RegisterRecord[]> => {
    const known = titles.get(register);
    if (known) return known;
    const made = new Map<string, RegisterRecord[]>();
    for (const record of input.records.get(register)?.values() ?? []) if (!record.withdrawn) addTitle(made, record);
    titles.set(register, made);
    return made;
  };

  const nameOf = (register: RegisterId, id: string): string => {
    const draft = drafts.get(`${register} ${id}`);
    return draft ? recordTitle(registerOf(register), draft) : input.nameOf(register, id);
  };

  return {
    index,
    get,
    nameOf,
    titled: (register, title) => titlesOf(register).get(title.trim().toLowerCase()) ?? [],
    put: (register, id, values) => {
      const key = id ?? input.newId();
      const before = id === null ? undefined : get(register, id);
      const merged: Record<string, Value> = { ...before?.values };
      for (const [field, value] of Object.entries(values)) {
        if (value === null) delete merged[field];
        else merged[field] = value;
      }
      const record: RegisterRecord = { id: key, register, values: merged, trail: before?.trail ?? [] };
      drafts.set(`${register} ${key}`, record);
      wanted.set(`${register} ${key}`, { ...wanted.get(`${register} ${key}`), ...values });
      index(register).add(record);
      if (!before) addTitle(titlesOf(register), record);
      return record;
    },
    changes: () => {
      const changes = [...drafts].flatMap(([key, record]): RecordChange[] => {
        const values = withoutBlanksOfNew(wanted.get(key) ?? {}, now(record.register, record.id) === undefined);
        const change = recordChange(
          registerOf(record.register),
          now(record.register, record.id),
          record.id,
          values,
          nameOf,
        );
        return change ? [change] : [];
      });
      return [...changes.filter(({ act }) => act === "create"), ...changes.filter(({ act }) => act !== "create")];
    },
  };
}

function addTitle(titles: Map<string, RegisterRecord[]>, record: RegisterRecord): void {
  const title = recordTitle(registerOf(record.register), record).toLowerCase();
  const list = titles.get(title);
  if (list) list.push(record);
  else titles.set(title, [record]);
}

function withoutBlanksOfNew(values: Readonly<Record<string, Value | null>>, isNew: boolean) {
  return isNew ? Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) : values;
}
