import type { RegisterRecord } from "../registers/register.ts";
import type { FieldChange, RecordChange } from "./change-set.ts";
import { sameValue } from "./contradiction.ts";

/** Whether a record existed: `absent` before it was made, `withdrawn` while taken back. */
export type Presence = "absent" | "there" | "withdrawn";

/**
 * What several events together did to one record: where it stood before the first and after the last of them.
 *
 * @property fields  before the first, after the last; fields that came back to what they were are not among them
 */
export interface NetChange {
  readonly change: Pick<RecordChange, "register" | "id" | "label">;
  readonly before: Presence;
  readonly after: Presence;
  readonly fields: Readonly<Record<string, FieldChange>>;
}

/** Events added up, one after the other in their order. */
export interface NetChanges {
  readonly add: (changes: readonly RecordChange[]) => void;
  /** What is left of them, for every record they touched. */
  readonly all: () => readonly NetChange[];
}

interface Sum {
  change: Pick<RecordChange, "register" | "id" | "label">;
  before: Presence;
  after: Presence;
  fields: Record<string, FieldChange>;
}

const ACTS: Readonly<Record<RecordChange["act"], readonly [before: Presence, after: Presence]>> = {
  create: ["absent", "there"],
  edit: ["there", "there"],
  withdraw: ["there", "withdrawn"],
  restore: ["withdrawn", "there"],
};

/** Adds up the events of a span of the trail. Linear in their changes. */
export function createNetChanges(): NetChanges {
  const sums = new Map<string, Sum>();
  const addOne = (change: RecordChange): void => {
    const { register, id, label, act, fields } = change;
    const key = `${register} ${id}`;
    const [before, after] = ACTS[act];
    const sum = sums.get(key);
    if (!sum) {
      sums.set(key, { change: { register, id, label }, before, after, fields: { ...fields } });
      return;
    }
    sum.change = { register, id, label };
    // A taken back record can be edited and stays taken back.
    sum.after = act === "edit" ? sum.after : after;
    for (const field in fields) {
      const next = fields[field];
      if (next) sum.fields[field] = spanned(sum.fields[field] ?? next, next);
    }
  };
  return {
    add: (changes) => changes.forEach(addOne),
    all: () =>
      [...sums.values()].map((sum) => ({
        ...sum,
        fields: Object.fromEntries(
          Object.entries(sum.fields).filter(([, [before, after]]) => !sameValue(before, after)),
        ),
      })),
  };
}

/** True when a record that was in the registers at either end isn't the same at both. */
export function isDifferent({ before, after, fields }: NetChange): boolean {
  if (before === "absent" && after === "withdrawn") return false;
  return before !== after || Object.keys(fields).length > 0;
}

/**
 * A record as it stood before these changes; undefined when it did not exist.
 *
 * @param record  as it is after them
 * @param seq     the last event before them
 */
export function recordBefore(record: RegisterRecord, net: NetChange, seq: number): RegisterRecord | undefined {
  if (net.before === "absent") return undefined;
  const values = { ...record.values };
  for (const [field, [before]] of Object.entries(net.fields)) {
    if (before === null) delete values[field];
    else values[field] = before;
  }
  return {
    id: record.id,
    register: record.register,
    values,
    trail: record.trail.filter((event) => event <= seq),
    ...(net.before === "withdrawn" ? { withdrawn: true as const } : {}),
  };
}

/** From the beginning of one change to the end of a later one. */
function spanned(first: FieldChange, last: FieldChange): FieldChange {
  if (first.length === 2 && last.length === 2) return [first[0], last[1]];
  return [first[0], last[1], first[2] ?? "", last[3] ?? ""];
}
