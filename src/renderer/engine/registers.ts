import { applied } from "../../domain/change/applied.ts";
import type { RecordChange } from "../../domain/change/change-set.ts";
import { registerOf } from "../../domain/registers/all.ts";
import { type RegisterRecord, recordTitle } from "../../domain/registers/register.ts";
import { REGISTER_IDS, type RegisterId } from "../../domain/registers/register-id.ts";
import type { StoreNote } from "../data/schema.ts";

/** Numbers of records, as the store notes them. */
type Totals = Pick<StoreNote, "counts" | "withdrawn">;

/** All records by register and identity, as the rules read them. */
export type RegisterMaps = ReadonlyMap<RegisterId, ReadonlyMap<string, RegisterRecord>>;

/** The registers in memory: what the store holds, brought up by each event. */
export interface Registers {
  readonly maps: () => RegisterMaps;
  readonly of: (register: RegisterId) => ReadonlyMap<string, RegisterRecord>;
  readonly fill: (register: RegisterId, records: readonly RegisterRecord[]) => void;
  /** Applies the changes of one event and gives back the records as they are after it. */
  readonly apply: (changes: readonly RecordChange[], seq: number) => RegisterRecord[];
  /** Leaves a register's records where they are for now; only their numbers are known until `whole`. */
  readonly defer: (
    register: RegisterId,
    count: number,
    withdrawn: number,
    read: () => Promise<RegisterRecord[]>,
  ) => void;
  /** Reads what was deferred. Everything but lists of other registers needs it. */
  readonly whole: () => Promise<void>;
  /** Records by register, and how many of them are withdrawn; also of a deferred register. */
  readonly totals: () => Totals;
  /** The name of a linked record, with a mark when it was taken back; "" when there is none. */
  readonly nameOf: (register: RegisterId, id: string) => string;
}

/** Empty registers. */
export function emptyRegisters(): Registers {
  const maps = new Map<RegisterId, Map<string, RegisterRecord>>(REGISTER_IDS.map((id) => [id, new Map()]));
  const of = (register: RegisterId): Map<string, RegisterRecord> => {
    const map = maps.get(register);
    if (!map) throw new Error(`No such register: ${register}`);
    return map;
  };
  const withdrawn = new Map<RegisterId, number>();
  const deferred = new Map<RegisterId, { readonly count: number; readonly read: () => Promise<RegisterRecord[]> }>();
  let reading: Promise<void> | null = null;

  const fill = (register: RegisterId, records: readonly RegisterRecord[]): void => {
    const map = of(register);
    map.clear();
    for (const record of records) map.set(record.id, record);
    withdrawn.set(register, records.filter((record) => record.withdrawn).length);
  };
  const readDeferred = async (): Promise<void> => {
    for (const [register, { read }] of deferred) {
      fill(register, await read());
      deferred.delete(register);
    }
  };

  return {
    maps: () => maps,
    of,
    fill,
    defer: (register, count, gone, read) => {
      deferred.set(register, { count, read });
      withdrawn.set(register, gone);
    },
    whole: () => {
      reading ??= readDeferred();
      return reading;
    },
    apply: (changes, seq) =>
      changes.map((change) => {
        const map = of(change.register);
        const before = map.get(change.id);
        const record = applied(before, change, seq);
        const gone = Number(record.withdrawn === true) - Number(before?.withdrawn === true);
        if (gone !== 0) withdrawn.set(change.register, (withdrawn.get(change.register) ?? 0) + gone);
        map.set(change.id, record);
        return record;
      }),
    totals: () => {
      const counts: Partial<Record<RegisterId, number>> = {};
      for (const [id, map] of maps) {
        const count = deferred.get(id)?.count ?? map.size;
        if (count > 0) counts[id] = count;
      }
      return { counts, withdrawn: Object.fromEntries(withdrawn) };
    },
    nameOf: (register, id) => {
      const record = of(register).get(id);
      if (!record) return "";
      const title = recordTitle(registerOf(register), record);
      return record.withdrawn ? `${title} (taken back)` : title;
    },
  };
}
