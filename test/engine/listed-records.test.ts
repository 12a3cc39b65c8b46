import { describe, expect, it } from "vitest";
import { foundKey } from "../../src/domain/registers/installation.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import type { TableView } from "../../src/renderer/engine/table-calls.ts";
import { createTables } from "../../src/renderer/engine/tables.ts";
import { aRecord } from "../builders/records.ts";
import { aStartedCore } from "../builders/started-core.ts";

const view: TableView = { register: "hardware", columns: ["tag"], sort: [], filters: {}, search: "", retired: false };

function devices() {
  const { core } = aStartedCore();
  core.registers.fill("hardware", [
    aRecord("hardware", "d0", { name: "PC-0", maker: "Dell", purchasedOn: "2026-03-01", state: "deployed" }),
    aRecord("hardware", "d1", { name: "PC-1", maker: "Dell Inc.", state: "deployed" }),
    aRecord("hardware", "d2", { name: "PC-2", maker: "Dell", state: "disposed" }),
  ]);
  return createTables(core).calls;
}

describe("the list of a register", () => {
  it("tells how many records it leaves out as retired, and none once they are shown", async () => {
    const calls = devices();
    expect(await calls.arrange(view)).toMatchObject({ total: 2, retired: 1 });
    expect(await calls.arrange({ ...view, retired: true })).toMatchObject({ total: 3, retired: 0 });
  });

  it("names each record, also where its first column is blank", async () => {
    const calls = devices();
    await calls.arrange(view);
    expect(await calls.rows("hardware", 0, 1)).toMatchObject([{ cells: [""], title: "PC-0" }]);
  });

  it("knows how many of some records it shows", async () => {
    const calls = devices();
    const all = ["d0", "d1", "d2"].map(asRecordId);
    await calls.arrange(view);
    expect(await calls.listed("hardware", all)).toBe(2);
    await calls.arrange({ ...view, search: "PC-1" });
    expect(await calls.listed("hardware", all)).toBe(1);
  });

  it.each([
    ["maker", { field: "maker", op: "is", values: ["Dell"] }, 1],
    ["purchasedOn", { field: "purchasedOn", op: "equals", values: ["2026-03-01"] }, 1],
    ["state", { field: "state", op: "anyOf", values: ["deployed"] }, 2],
    ["serial", { field: "serial", op: "empty", values: [] }, 2],
  ] as const)("is narrowed to what holds the same %s as a record", async (field, expected, matching) => {
    const calls = devices();
    const condition = await calls.sameAs("hardware", asRecordId("d0"), field);
    expect(condition).toEqual(expected);
    const narrowed = { ...view, conditions: { match: "all" as const, list: [condition] } };
    expect(await calls.arrange(narrowed)).toMatchObject({ matching });
  });

  it("counts the programs of an inventory, sorts and narrows by their number, and adds them up", async () => {
    const { core } = aStartedCore();
    const programs = (...names: string[]) =>
      Object.fromEntries(names.map((name) => [foundKey(name, undefined), { name }]));
    core.registers.fill("installation", [
      aRecord("installation", "i0", { source: "scan", ...programs("Draw", "Write") }),
      aRecord("installation", "i1", { source: "scan", ...programs("Draw", "Write", "Mail") }),
      aRecord("installation", "i2", { source: "scan" }),
    ]);
    const { calls } = createTables(core);
    const inventories: TableView = {
      ...view,
      register: "installation",
      columns: ["programs"],
      sort: [{ field: "programs", descending: true }],
    };
    await calls.arrange(inventories);
    expect(await calls.rows("installation", 0, 3)).toMatchObject([
      { cells: ["3"] },
      { cells: ["2"] },
      { cells: ["0"] },
    ]);
    expect(await calls.sums("installation", ["programs"])).toEqual({ programs: "5" });
    expect(await calls.arrange({ ...inventories, filters: { programs: ">=2" } })).toMatchObject({ matching: 2 });
  });

  it("leaves out the inventories of disposed devices until the retired are asked for", async () => {
    const { core } = aStartedCore();
    core.registers.fill("hardware", [
      aRecord("hardware", "d0", { name: "PC-0", state: "deployed" }),
      aRecord("hardware", "d1", { name: "PC-1", state: "disposed" }),
    ]);
    core.registers.fill("installation", [
      aRecord("installation", "i0", { device: "d0", source: "scan" }),
      aRecord("installation", "i1", { device: "d1", source: "scan" }),
      aRecord("installation", "i2", { source: "scan" }),
    ]);
    const { calls } = createTables(core);
    const inventories: TableView = { ...view, register: "installation", columns: ["device"] };
    expect(await calls.arrange(inventories)).toMatchObject({ matching: 2, retired: 1 });
    expect(await calls.counts()).toMatchObject({ installation: 2 });
    expect(await calls.arrange({ ...inventories, retired: true })).toMatchObject({ matching: 3 });
    expect(await calls.rows("installation", 0, 3)).toMatchObject([
      { cells: ["PC-0"], retired: false },
      { cells: ["PC-1"], retired: true },
      { cells: [""], retired: false },
    ]);
  });

  it("counts the inventories of disposed devices no more as soon as the inventories are read", async () => {
    const { core } = aStartedCore();
    core.registers.fill("hardware", [aRecord("hardware", "d1", { name: "PC-1", state: "disposed" })]);
    core.registers.defer("installation", 2, 0, async () => [
      aRecord("installation", "i1", { device: "d1", source: "scan" }),
      aRecord("installation", "i2", { source: "scan" }),
    ]);
    const { calls } = createTables(core);
    expect(await calls.counts()).toMatchObject({ hardware: 0, installation: 2 });
    expect(await calls.inventoriesRead()).toBe(true);
    expect(await calls.counts()).toMatchObject({ hardware: 0, installation: 1 });
  });

  it("adds up only what makes sense added", async () => {
    const { core } = aStartedCore();
    const cost = { minor: 500, currency: "EUR" };
    core.registers.fill("entitlement", [aRecord("entitlement", "e", { quantity: 3, unitCost: cost, totalCost: cost })]);
    const { calls } = createTables(core);
    await calls.arrange({
      ...view,
      register: "entitlement",
      columns: ["quantity", "unitCost", "totalCost"],
      groupBy: ["state"],
    });
    expect(await calls.rows("entitlement", 0, 1)).toMatchObject([{ sums: { quantity: "3", totalCost: "5.00 EUR" } }]);
    expect((await calls.rows("entitlement", 0, 1))[0]).not.toHaveProperty("sums.unitCost");
  });
});
