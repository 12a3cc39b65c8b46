import type { Head } from "../../domain/journal/event.ts";
import type { RegisterRecord } from "../../domain/registers/register.ts";
import { REGISTER_IDS, type RegisterId } from "../../domain/registers/register-id.ts";
import { failed, ok, type Result } from "../../domain/value/result.ts";
import { MusterDatabase, SCHEMA_VERSION, type StoreNote } from "./schema.ts";

/** What the note says about the registers besides the head. */
export type Totals = Pick<StoreNote, "counts" | "withdrawn">;

/** The working copy of the registers in IndexedDB. Only the engine's commit, replay and rebuild write to it. */
export interface Store {
  /** What the store notes about itself; null when it is empty. */
  readonly note: () => Promise<StoreNote | null>;
  /** Number of records of a register, without reading them. */
  readonly count: (register: RegisterId) => Promise<number>;
  /** All records of a register. */
  readonly read: (register: RegisterId) => Promise<RegisterRecord[]>;
  /** Writes records and the new head in one transaction: all or nothing. */
  readonly write: (records: readonly RegisterRecord[], head: Head, totals: Totals) => Promise<void>;
  /** Empties the store and fills it; the note comes last, so that a crash on the way leaves a store without one. */
  readonly refill: (
    records: ReadonlyMap<RegisterId, ReadonlyMap<string, RegisterRecord>>,
    head: Head,
    totals: Totals,
    onFraction: (fraction: number) => void,
  ) => Promise<void>;
  readonly close: () => void;
}

const CHUNK = 5_000;
/** Records handed over at once. What waits for the engine gets its turn in between. */
const SLICE = 500;

/**
 * Opens the store, making it when there is none.
 *
 * @returns a problem `store-newer` when a newer Muster wrote it; it is closed again and left untouched
 * @throws  when IndexedDB can't open it (the caller deletes and rebuilds it, or gives up)
 */
export async function openStore(name: string): Promise<Result<Store>> {
  const db = new MusterDatabase(name);
  await db.open();
  const note = await db.note.get("store");
  // Dexie keeps the version it was told; the database itself knows the one it has, ten times as large.
  const found = db.backendDB().version / 10;
  if (found > SCHEMA_VERSION || (note && note.schemaVersion > SCHEMA_VERSION)) {
    db.close();
    return failed(
      "store-newer",
      "These registers were last opened by a newer version of Muster. Nothing was read or changed. Start the newer version.",
    );
  }
  return ok(storeOver(db));
}

/** Deletes the store's database, so that it can be made anew from the journal. */
export async function deleteStore(name: string): Promise<void> {
  await new MusterDatabase(name).delete();
}

function storeOver(db: MusterDatabase): Store {
  return {
    note: async () => (await db.note.get("store")) ?? null,
    count: (register) => db.records(register).count(),
    read: (register) => db.records(register).toArray(),
    write: (records, head, totals) =>
      db.transaction("rw", [db.note, ...registersIn(records).map((r) => db.records(r))], async () => {
        for (const [register, group] of byRegister(records)) {
          for (let from = 0; from < group.length; from += SLICE) {
            await db.records(register).bulkPut(group.slice(from, from + SLICE));
          }
        }
        await db.note.put({ key: "store", schemaVersion: SCHEMA_VERSION, head, ...totals });
      }),
    refill: async (registers, head, totals, onFraction) => {
      await db.transaction("rw", db.tables, async () => {
        await db.note.clear();
        for (const register of REGISTER_IDS) await db.records(register).clear();
      });
      await fill(db, registers, onFraction);
      await db.note.put({ key: "store", schemaVersion: SCHEMA_VERSION, head, ...totals });
    },
    close: () => db.close(),
  };
}

async function fill(
  db: MusterDatabase,
  registers: ReadonlyMap<RegisterId, ReadonlyMap<string, RegisterRecord>>,
  onFraction: (fraction: number) => void,
): Promise<void> {
  let total = 0;
  for (const records of registers.values()) total += records.size;
  let done = 0;
  for (const [register, records] of registers) {
    const all = [...records.values()];
    for (let from = 0; from < all.length; from += CHUNK) {
      const chunk = all.slice(from, from + CHUNK);
      await db.transaction("rw", db.records(register), () => db.records(register).bulkPut(chunk));
      done += chunk.length;
      onFraction(done / total);
    }
  }
}

function byRegister(records: readonly RegisterRecord[]): Map<RegisterId, RegisterRecord[]> {
  const groups = new Map<RegisterId, RegisterRecord[]>();
  for (const record of records) {
    const group = groups.get(record.register);
    if (group) group.push(record);
    else groups.set(record.register, [record]);
  }
  return groups;
}

function registersIn(records: readonly RegisterRecord[]): RegisterId[] {
  return [...new Set(records.map((record) => record.register))];
}
