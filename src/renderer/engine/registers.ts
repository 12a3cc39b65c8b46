import { applied } from "../../domain/change/applied.ts";
import type { RecordChange } from "../../domain/change/change-set.ts";
import { registerOf } from "../../domain/registers/all.ts";
import { type RegisterRecord, recordTitle } from "../../domain/registers/register.ts";
import { REGISTER_IDS, type RegisterId } from "../../domain/registers/register-id.ts";

/** All records by register and identity, as the rules read them. */
export type RegisterMaps = ReadonlyMap<RegisterId, ReadonlyMap<string, RegisterRecord>>;

/** The registers in memory: what the store holds, brought up by each event. */
export interface Registers {
  readonly maps: () => RegisterMaps;
  readonly of: (register: RegisterId) => ReadonlyMap<string, RegisterRecord>;
  readonly fill: (register: RegisterId, records: readonly RegisterRecord[]) => void;
  /** Applies the changes of one event and gives back the records as they are after it. */
  readonly apply: (changes: readonly RecordChange[], seq: number) => RegisterRecord[];
  readonly counts: () => Partial<Record<RegisterId, number>>;
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
  return {
    maps: () => maps,
    of,
    fill: (register, records) => {
      const map = of(register);
      map.clear();
      for (const record of records) map.set(record.id, record);
    },
    apply: (changes, seq) =>
      changes.map((change) => {
        const map = of(change.register);
        const record = applied(map.get(change.id), change, seq);
        map.set(change.id, record);
        return record;
      }),
    counts: () => Object.fromEntries([...maps].filter(([, map]) => map.size > 0).map(([id, map]) => [id, map.size])),
    nameOf: (register, id) => {
      const record = of(register).get(id);
      if (!record) return "";
      const title = recordTitle(registerOf(register), record);
      return record.withdrawn ? `${title} (taken back)` : title;
    },
  };
}
