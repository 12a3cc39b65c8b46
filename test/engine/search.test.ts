import { describe, expect, it } from "vitest";
import type { RecordChange } from "../../src/domain/change/change-set.ts";
import { foundKey } from "../../src/domain/registers/installation.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { createRecognition } from "../../src/renderer/engine/recognition.ts";
import { createSearch } from "../../src/renderer/engine/search.ts";
import { createTables } from "../../src/renderer/engine/tables.ts";
import { aChange, aRecord } from "../builders/records.ts";
import { aStartedCore } from "../builders/started-core.ts";

function aSearch() {
  const { core } = aStartedCore();
  core.registers.fill("hardware", [
    aRecord("hardware", "pc1", { tag: "LT-4711", name: "TK-1", serial: "4HJ806HM3E", maker: "HP", state: "deployed" }),
    aRecord("hardware", "pc2", { tag: "LT-4712", name: "TK-2", serial: "8QQQ", state: "disposed" }),
  ]);
  core.registers.fill("software", [aRecord("software", "visio", { product: "Visio 2021", aliases: ["MS Visio*"] })]);
  core.registers.defer("installation", 1, 0, async () => [
    aRecord("installation", "i1", {
      device: "pc1",
      [foundKey("MS Visio Professional", "Microsoft")]: { name: "MS Visio Professional", publisher: "Microsoft" },
      [foundKey("Tiny Tool", undefined)]: { name: "Tiny Tool" },
    }),
  ]);
  const tables = createTables(core);
  const search = createSearch(core, tables, createRecognition(core));
  const commit = (...changes: readonly RecordChange[]) =>
    core.commit({ why: "Test", source: { kind: "form" }, changes });
  return { core, search, commit };
}

describe("Search everywhere", () => {
  it("finds a record by a part of its serial number with a typing error, and says so", async () => {
    const { search } = aSearch();
    await search.searchComplete();
    const { records } = await search.search("HJ806HN");
    expect(records).toMatchObject([
      {
        register: "hardware",
        id: "pc1",
        title: "LT-4711 TK-1",
        detail: "Serial number: 4HJ806HM3E · HP · Deployed",
        retired: "",
      },
    ]);
  });

  it.each([
    ["muster:device/pc1", ["pc1"]],
    ["muster:device/lt-4712", ["pc2"]],
    ["muster:device/TK-1", ["pc1"]],
    ["muster:device/LT-47", []],
  ])("takes %s for the code of a label: that device and nothing else", async (scanned, ids) => {
    const { search } = aSearch();
    const answer = await search.search(scanned);
    expect(answer.records.map(({ id }) => id)).toEqual(ids);
    expect(answer).toMatchObject({ programs: [], complete: true });
  });

  it("puts retired records last and marks them with the word of their state", async () => {
    const { search } = aSearch();
    await search.searchComplete();
    const { records } = await search.search("lt-47");
    expect(records.map(({ id, retired }) => [id, retired])).toEqual([
      ["pc1", ""],
      ["pc2", "Disposed"],
    ]);
  });

  it("finds the names of programs, with the devices and the title they are recognised as", async () => {
    const { search } = aSearch();
    await search.searchComplete();
    const { programs } = await search.search("visio pro");
    expect(programs).toMatchObject([
      { name: "MS Visio Professional", devices: 1, title: { id: "visio", name: "Visio 2021" } },
    ]);
    expect((await search.search("tiny toll")).programs).toMatchObject([{ name: "Tiny Tool", title: null }]);
  });

  it("finds records before the installations have been read, and says that more is to come", async () => {
    const { core, search } = aSearch();
    let arrive: () => void = () => undefined;
    core.registers.defer(
      "installation",
      1,
      0,
      () =>
        new Promise((done) => {
          arrive = () => done([]);
        }),
    );
    await expect.poll(async () => (await search.search("4711")).records.length).toBe(1);
    expect((await search.search("4711")).complete).toBe(false);
    arrive();
    await search.searchComplete();
    expect((await search.search("4711")).complete).toBe(true);
  });

  it("follows each commit: edits, inventories, taking back", async () => {
    const { search, commit } = aSearch();
    await search.searchComplete();
    await commit(aChange("edit", "pc1", { name: ["TK-1", "Reception"] }));
    expect((await search.search("reception")).records).toMatchObject([{ id: "pc1" }]);
    expect((await search.search("tk-1")).records.map(({ id }) => id)).not.toContain("pc1");
    const tool = { name: "Brand New Tool" };
    await commit(aChange("edit", "i1", { [foundKey(tool.name, undefined)]: [null, tool] }, "installation"));
    expect((await search.search("brand new")).programs).toMatchObject([{ name: "Brand New Tool", devices: 1 }]);
    await commit(aChange("withdraw", "pc1"));
    expect((await search.search("reception")).records).toEqual([]);
  });

  it("gives remembered records back without those that are gone", async () => {
    const { search, commit } = aSearch();
    await commit(aChange("withdraw", "pc2"));
    const ask = (id: string) => ({ register: "hardware" as const, id: asRecordId(id) });
    const found = await search.recordsFound([ask("pc2"), ask("pc1"), ask("never")]);
    expect(found.map(({ title }) => title)).toEqual(["LT-4711 TK-1"]);
  });
});
