import type { RecordChange } from "../change/change-set.ts";
import { recordChange, withTitle } from "../change/record-change.ts";
import { formerIdentities } from "../duplicates/merged-away.ts";
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
  /**
   * Records of a register with this title, case aside; a name that was merged into another record means that one. Where a
   * title is made of several fields and none fits, those that have the text in one of them: a device's tag or its name.
   */
  readonly titled: (register: RegisterId, title: string) => readonly RegisterRecord[];
  /** Records of a register that hold this text in a field, case aside. */
  readonly holding: (register: RegisterId, field: string, text: string) => readonly RegisterRecord[];
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

/** The registers as they are, and what is asked of one of them. */
export type DraftInput = Pick<PlanInput, "records" | "nameOf" | "newId"> & {
  readonly choices: Pick<PlanInput["choices"], "register" | "keys">;
};

/** A draft over the registers as they are. */
export function createDraftRecords(input: DraftInput): DraftRecords {
  const indexes = new Map<RegisterId, RecordIndex>();
  const titles = new Map<RegisterId, Titles>();
  /** Records made or renamed in registers of which nobody asked for a title yet: most imports never do. */
  const untitled = new Map<RegisterId, RegisterRecord[]>();
  const holders = new Map<string, ReadonlyMap<string, readonly RegisterRecord[]>>();
  const drafts = new Map<RegisterId, Map<string, RegisterRecord>>();
  const edits = new Map<string, Readonly<Record<string, Value | null>>>();

  const now = (register: RegisterId, id: string) => input.records.get(register)?.get(id);
  const get = (register: RegisterId, id: string) => drafts.get(register)?.get(id) ?? now(register, id);

  const index = (register: RegisterId): RecordIndex => {
    const known = indexes.get(register);
    if (known) return known;
    const records = input.records.get(register)?.values() ?? [];
    const { keys } = input.choices;
    const described = registerOf(register);
    const keyed = keys && register === input.choices.register ? { ...described, keys } : described;
    const made = createRecordIndex(keyed, records, (id) => get(register, id));
    indexes.set(register, made);
    return made;
  };

  const titlesOf = (register: RegisterId): Titles => {
    const known = titles.get(register);
    if (known) return known;
    const made: Titles = { whole: new Map(), parts: new Map() };
    const records = input.records.get(register);
    const present = [...(records?.values() ?? [])].filter((record) => !record.withdrawn);
    for (const record of present) addTitles(made, record);
    const taken = new Set(made.whole.keys());
    for (const record of present) {
      for (const { values } of formerIdentities(record, (id) => records?.get(id))) {
        const title = recordTitle(registerOf(register), { id: record.id, values }).toLowerCase();
        if (!taken.has(title)) addTitle(made.whole, title, record);
      }
    }
    for (const record of untitled.get(register) ?? []) addTitles(made, record);
    titles.set(register, made);
    return made;
  };

  const holdersOf = (register: RegisterId, field: string): ReadonlyMap<string, readonly RegisterRecord[]> => {
    const known = holders.get(`${register} ${field}`);
    if (known) return known;
    const made = new Map<string, RegisterRecord[]>();
    for (const record of input.records.get(register)?.values() ?? []) {
      const value = record.values[field];
      if (!record.withdrawn && typeof value !== "object" && value !== undefined)
        addTitle(made, String(value).toLowerCase(), record);
    }
    holders.set(`${register} ${field}`, made);
    return made;
  };

  const nameOf = (register: RegisterId, id: string): string => {
    const draft = drafts.get(register)?.get(id);
    return draft ? recordTitle(registerOf(register), draft) : input.nameOf(register, id);
  };

  const noteTitle = (register: RegisterId, record: RegisterRecord): void => {
    const asked = titles.get(register);
    const waiting = untitled.get(register);
    if (asked) addTitles(asked, record);
    else if (waiting) waiting.push(record);
    else untitled.set(register, [record]);
  };

  const put: DraftRecords["put"] = (register, id, values) => {
    const before = id === null ? undefined : get(register, id);
    const record: RegisterRecord = {
      id: id ?? input.newId(),
      register,
      values: withValues(before?.values, withTitle(registerOf(register), before, values, nameOf)),
      trail: before?.trail ?? [],
    };
    // The index is made from what is on record, so before the draft joins it.
    const ofRegister = index(register);
    const map = drafts.get(register) ?? new Map<string, RegisterRecord>();
    drafts.set(register, map);
    map.set(record.id, record);
    if (now(register, record.id)) edits.set(record.id, { ...edits.get(record.id), ...values });
    ofRegister.add(record);
    if (!before || titleOf(before) !== titleOf(record)) noteTitle(register, record);
    return record;
  };

  return {
    index,
    get,
    nameOf,
    holding: (register, field, text) => holdersOf(register, field).get(text.trim().toLowerCase()) ?? [],
    titled: (register, title) => {
      const text = title.trim().toLowerCase();
      const { whole, parts } = titlesOf(register);
      const some = whole.get(text) ?? parts.get(text) ?? [];
      return some.length > 1 ? [...new Map(some.map((record) => [record.id, record])).values()] : some;
    },
    put,
    changes: () => {
      const created: RecordChange[] = [];
      const edited: RecordChange[] = [];
      for (const [register, records] of drafts) {
        for (const record of records.values()) {
          const edit = edits.get(record.id);
          const before = edit && now(register, record.id);
          const change = recordChange(registerOf(register), before, record.id, edit ?? record.values, nameOf);
          if (change) (before ? edited : created).push(change);
        }
      }
      return [...created, ...edited];
    },
  };
}

/** Records by their title, and by each field of a title that is made of several. */
interface Titles {
  readonly whole: Map<string, RegisterRecord[]>;
  readonly parts: Map<string, RegisterRecord[]>;
}

function addTitles({ whole, parts }: Titles, record: RegisterRecord): void {
  const title = titleOf(record);
  addTitle(whole, title, record);
  const fields: readonly string[] = registerOf(record.register).title;
  if (fields.length === 1) return;
  for (const field of fields) {
    const part = record.values[field];
    if (typeof part === "string" && part.toLowerCase() !== title) addTitle(parts, part.toLowerCase(), record);
  }
}

/** Additions of one record under one title follow each other directly, so the last tells whether it is there already. */
function addTitle(titles: Map<string, RegisterRecord[]>, title: string, record: RegisterRecord): void {
  const list = titles.get(title);
  if (!list) titles.set(title, [record]);
  else if (list.at(-1) !== record) list.push(record);
}

function titleOf(record: RegisterRecord): string {
  return recordTitle(registerOf(record.register), record).toLowerCase();
}

/** The values of a record after an edit; blanks (null) leave none behind. */
function withValues(
  before: RegisterRecord["values"] | undefined,
  values: Readonly<Record<string, Value | null>>,
): RegisterRecord["values"] {
  const merged: Record<string, Value> = { ...before };
  for (const field in values) {
    const value = values[field] ?? null;
    if (value === null) delete merged[field];
    else merged[field] = value;
  }
  return merged;
}
