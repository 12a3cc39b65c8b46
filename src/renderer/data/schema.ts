import Dexie, { type Table } from "dexie";
import type { Head } from "../../domain/journal/event.ts";
import type { RegisterRecord } from "../../domain/registers/register.ts";
import { REGISTER_IDS, type RegisterId } from "../../domain/registers/register-id.ts";

/** Version of the store's schema that this program writes. Checked by us, because Dexie opens a newer store without a word. */
export const SCHEMA_VERSION = 6;

/**
 * What the store notes about itself, written in the same transaction as the records.
 *
 * @property counts     records a register, withdrawn ones included; a register with fewer was damaged
 * @property withdrawn  how many of them are withdrawn
 */
export interface StoreNote {
  readonly key: "store";
  readonly schemaVersion: number;
  readonly head: Head;
  readonly counts: Readonly<Partial<Record<RegisterId, number>>>;
  readonly withdrawn: Readonly<Partial<Record<RegisterId, number>>>;
}

/**
 * The database: one table a register, and one for the note about itself. No secondary indexes: the engine keeps the
 * registers in memory, and in IndexedDB each index entry costs as much as a record.
 */
export class MusterDatabase extends Dexie {
  readonly note: Table<StoreNote, string>;

  /** @param upTo  opens an older schema; only for tests of migrations */
  constructor(name: string, upTo: number = SCHEMA_VERSION) {
    super(name, { cache: "disabled", chromeTransactionDurability: "strict" });
    for (const migration of MIGRATIONS.filter((m) => m.version <= upTo)) {
      this.version(migration.version).stores(migration.stores);
    }
    this.note = this.table("note");
  }

  /** The records of one register. */
  records(register: RegisterId): Table<RegisterRecord, string> {
    return this.table(register);
  }
}

const SINCE_2: readonly RegisterId[] = ["savedView", "customField"];
const SINCE_3: readonly RegisterId[] = ["softwareVersion", "importProfile"];
const SINCE_4: readonly RegisterId[] = ["exchangeRate"];
const SINCE_5: readonly RegisterId[] = [
  "positionSnapshot",
  "handOver",
  "publisherFigure",
  "scenario",
  "licenceParameter",
];
const SINCE_6: readonly RegisterId[] = ["measuredUse"];
const LATER: readonly RegisterId[] = [...SINCE_2, ...SINCE_3, ...SINCE_4, ...SINCE_5, ...SINCE_6];
const SINCE_1: readonly RegisterId[] = REGISTER_IDS.filter((id) => !LATER.includes(id));

/**
 * Every schema ever shipped, rising by one. A step that has to change records isn't written as an upgrade: it raises
 * the version, and the store is rebuilt from the journal, which is the only thing that has to be understood for ever.
 */
const MIGRATIONS: readonly { readonly version: number; readonly stores: Readonly<Record<string, string>> }[] = [
  { version: 1, stores: { note: "key", ...tablesOf(SINCE_1) } },
  { version: 2, stores: tablesOf(SINCE_2) },
  { version: 3, stores: tablesOf(SINCE_3) },
  { version: 4, stores: tablesOf(SINCE_4) },
  { version: 5, stores: tablesOf(SINCE_5) },
  { version: 6, stores: tablesOf(SINCE_6) },
];

function tablesOf(ids: readonly RegisterId[]): Record<string, string> {
  return Object.fromEntries(ids.map((id) => [id, "id"]));
}
