import "fake-indexeddb/auto";
import Dexie from "dexie";
import { describe, expect, it } from "vitest";
import { REGISTER_IDS } from "../../src/domain/registers/register-id.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { MusterDatabase, SCHEMA_VERSION } from "../../src/renderer/data/schema.ts";
import { openStore } from "../../src/renderer/data/store.ts";

const head = { log: "log", seq: 3, hash: "a".repeat(64) };
const laptop = { id: asRecordId("d1"), register: "hardware", values: { name: "PC-1" }, trail: [1, 3] } as const;

/** A store as the program with this schema left it. */
async function storeOfSchema(name: string, version: number): Promise<void> {
  const db = new MusterDatabase(name, version);
  await db.open();
  await db.records("hardware").put(laptop);
  await db.note.put({ key: "store", schemaVersion: version, head, counts: { hardware: 1 }, withdrawn: {} });
  db.close();
}

async function opened(name: string) {
  const store = await openStore(name);
  if (!store.ok) throw new Error(store.problem.sentence);
  return store.value;
}

describe("the store", () => {
  it.each(Array.from({ length: SCHEMA_VERSION }, (_, i) => i + 1))(
    "of schema %i opens with its records and its head",
    async (version) => {
      const name = `schema-${version}`;
      await storeOfSchema(name, version);
      const store = await opened(name);
      expect(await store.read("hardware")).toEqual([laptop]);
      expect((await store.note())?.head).toEqual(head);
      expect(await store.count("savedView")).toBe(0);
      store.close();
    },
  );

  it("has a table for every register", async () => {
    const store = await opened("every-register");
    for (const register of REGISTER_IDS) expect(await store.count(register)).toBe(0);
    store.close();
  });

  it("of a newer Muster is refused in words and left as it is", async () => {
    const newer = new Dexie("newer");
    newer.version(SCHEMA_VERSION + 1).stores({ note: "key", hardware: "id", later: "id" });
    await newer.open();
    await newer.table("hardware").put(laptop);
    newer.close();
    const store = await openStore("newer");
    expect(store.ok ? "" : store.problem.code).toBe("store-newer");
    const again = new Dexie("newer");
    await again.open();
    expect(await again.table("hardware").count()).toBe(1);
    again.close();
  });

  it("writes records in several slices and the head as one", async () => {
    const store = await opened("slices");
    const many = Array.from({ length: 1_201 }, (_, i) => ({ ...laptop, id: asRecordId(`d${i}`) }));
    await store.write(many, head, { counts: { hardware: many.length }, withdrawn: {} });
    expect(await store.count("hardware")).toBe(1_201);
    expect((await store.note())?.counts).toEqual({ hardware: 1_201 });
    store.close();
  });
});
