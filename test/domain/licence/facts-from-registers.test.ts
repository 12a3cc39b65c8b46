import { describe, expect, it } from "vitest";
import { factsFromRegisters } from "../../../src/domain/licence/facts-from-registers.ts";
import { licenceRecords } from "../../../src/domain/licence/licence-records.ts";
import { METRICS } from "../../../src/domain/licence/metrics/all.ts";
import { position } from "../../../src/domain/licence/position.ts";
import { entitlement } from "../../../src/domain/registers/entitlement.ts";
import type { FoundSoftware, Value } from "../../../src/domain/registers/field.ts";
import { foundKey } from "../../../src/domain/registers/installation.ts";
import type { RegisterRecord } from "../../../src/domain/registers/register.ts";
import { fieldOf } from "../../../src/domain/registers/register.ts";
import type { RegisterId } from "../../../src/domain/registers/register-id.ts";
import { asRecordId } from "../../../src/domain/value/record-id.ts";
import { ANYWHERE, TODAY } from "./licence-facts.ts";

const DRAW = asRecordId("draw");

function aRecord(register: RegisterId, id: string, values: Record<string, Value>): RegisterRecord {
  return { id: asRecordId(id), register, values, trail: [1] };
}

function anInventory(
  id: string,
  device: string,
  source: string,
  programs: readonly FoundSoftware[],
  lastSeen = "2026-03-01",
) {
  const found = Object.fromEntries(programs.map((program) => [foundKey(program.name, program.publisher), program]));
  return aRecord("installation", id, { title: `${device}, ${source}`, device, source, lastSeen, ...found });
}

function registersOf(records: readonly RegisterRecord[]) {
  const of = (register: RegisterId) => new Map(records.filter((r) => r.register === register).map((r) => [r.id, r]));
  return licenceRecords(of);
}

/** Everything whose name starts with “Draw” is the product; the rest is unknown. */
const recognise = (name: string) => (name.startsWith("Draw") ? DRAW : undefined);

const draw = aRecord("software", "draw", { product: "Draw", publisher: "fable", licenceNeeded: true });
const fable = aRecord("party", "fable", { name: "Fable Soft" });
const anna = aRecord("person", "anna", { name: "Anna Berg" });
const laptop = aRecord("hardware", "l1", { tag: "L-1", name: "anna-pc", state: "deployed", user: "anna" });

describe("Facts taken from the registers", () => {
  it("bring the names that people know", () => {
    const { facts } = factsFromRegisters(registersOf([draw, fable, anna, laptop]), recognise);
    expect(facts.products).toMatchObject([
      { id: "draw", name: "Draw", publisher: "Fable Soft", licenceNeeded: true, family: undefined },
    ]);
    expect(facts.devices).toMatchObject([
      { id: "l1", title: "L-1 anna-pc", state: "deployed", user: "anna", userName: "Anna Berg", sites: [] },
    ]);
  });

  it("keep blanks of an entitlement unknown", () => {
    const { facts, unlinked } = factsFromRegisters(
      registersOf([aRecord("entitlement", "e1", { name: "Draw licence" })]),
      recognise,
    );
    expect(facts.entitlements[0]).toEqual({
      id: "e1",
      title: "Draw licence",
      product: undefined,
      kind: undefined,
      metric: undefined,
      quantity: undefined,
      unitsPerPack: 1,
      unlimited: false,
      retired: false,
      validFrom: undefined,
      validTo: undefined,
      hasProof: false,
      edition: undefined,
      version: undefined,
      maintenanceTo: undefined,
      upgradeFrom: [],
      downgradeTo: [],
      editionDownTo: [],
      base: undefined,
      parts: [],
      scope: { ...ANYWHERE, places: [] },
    });
    expect(unlinked).toEqual([{ id: "e1", title: "Draw licence" }]);
  });

  it("lead through the whole way to a line", () => {
    const right = aRecord("entitlement", "e1", {
      name: "Draw x 1",
      software: "draw",
      kind: "base",
      metric: "perDevice",
      quantity: 1,
      proof: "folder 7",
    });
    const server = aRecord("hardware", "s1", { tag: "S-1", state: "deployed" });
    const records = [draw, fable, anna, laptop, server, right];
    const inventories = [
      anInventory("i1", "l1", "agent", [{ name: "Draw 2024", version: "24.1" }]),
      anInventory("i2", "s1", "agent", [{ name: "Draw 2021" }]),
    ];
    const { facts } = factsFromRegisters(registersOf([...records, ...inventories]), recognise);
    const [line] = position(facts, TODAY);
    expect(line).toMatchObject({
      name: "Draw",
      publisher: "Fable Soft",
      rights: 1,
      provable: 1,
      required: 2,
      shortfall: 1,
    });
  });

  it("count unrecognised names once a device and leave disposed devices out", () => {
    const other = aRecord("hardware", "l2", { tag: "L-2", state: "inStock" });
    const gone = aRecord("hardware", "l3", { tag: "L-3", state: "disposed" });
    const { unrecognised } = factsFromRegisters(
      registersOf([
        laptop,
        other,
        gone,
        anInventory("i1", "l1", "agent", [{ name: "Zip It", publisher: "Zed" }, { name: "Odd" }]),
        anInventory("i2", "l1", "scan", [{ name: "ZIP IT", publisher: "Zed" }]),
        anInventory("i3", "l2", "agent", [{ name: "Zip It", publisher: "Zed" }]),
        anInventory("i4", "l3", "agent", [{ name: "Zip It", publisher: "Zed" }]),
      ]),
      recognise,
    );
    expect(unrecognised).toEqual([
      { name: "Zip It", publisher: "Zed", devices: 2 },
      { name: "Odd", publisher: "", devices: 1 },
    ]);
  });

  it("don't count a program twice because two sources report it", () => {
    const { facts } = factsFromRegisters(
      registersOf([
        laptop,
        anInventory("i1", "l1", "agent", [{ name: "Draw 2024", version: "24.1" }]),
        anInventory("i2", "l1", "scan", [{ name: "Draw Pro 2024", version: "24" }, { name: "Draw 2021" }]),
      ]),
      recognise,
    );
    expect(facts.installations.map((i) => i.rawName)).toEqual(["Draw Pro 2024", "Draw 2021"]);
  });

  it("believe the later inventory when two sources found as much", () => {
    const { facts } = factsFromRegisters(
      registersOf([
        laptop,
        anInventory("i1", "l1", "agent", [{ name: "Draw 2021" }], "2026-01-05"),
        anInventory("i2", "l1", "scan", [{ name: "Draw 2024" }], "2026-03-05"),
      ]),
      recognise,
    );
    expect(facts.installations.map((i) => i.rawName)).toEqual(["Draw 2024"]);
  });

  it("leave withdrawn records out, and links to them blank", () => {
    const withdrawn = { withdrawn: true } as const;
    const records = [
      { ...draw, ...withdrawn },
      { ...anna, ...withdrawn },
      laptop,
      { ...aRecord("hardware", "l2", { tag: "L-2" }), ...withdrawn },
      anInventory("i2", "l2", "agent", [{ name: "Draw 2024" }]),
      aRecord("entitlement", "e1", { name: "Draw x 1", software: "draw" }),
      { ...aRecord("entitlement", "e2", { name: "Draw x 2" }), ...withdrawn },
    ];
    const { facts, unlinked, unplaced } = factsFromRegisters(registersOf(records), recognise);
    expect(facts.products).toEqual([]);
    expect(facts.devices.map((d) => [d.id, d.user])).toEqual([["l1", undefined]]);
    expect(facts.installations).toEqual([]);
    expect(unlinked.map((e) => e.id)).toEqual(["e1"]);
    expect(unplaced).toEqual([]);
  });

  it("name inventories that belong to no device", () => {
    const { unplaced } = factsFromRegisters(
      registersOf([anInventory("i1", "", "agent", [{ name: "Draw 2024" }])]),
      recognise,
    );
    expect(unplaced).toEqual([{ id: "i1", title: ", agent" }]);
  });
});

describe("Machines and seats", () => {
  it("are taken with their processors, host and cluster; nothing recorded is nothing said", () => {
    const records = [
      aRecord("hardware", "host", { name: "Host", class: "server", sockets: 2, coresPerSocket: 8, cluster: "C1" }),
      aRecord("hardware", "vm", { name: "VM", class: "virtual", host: "host", processor: "Intel(R) Xeon(R) Gold" }),
      aRecord("hardware", "pc", { name: "PC", class: "laptop" }),
    ];
    const { facts } = factsFromRegisters(registersOf(records), recognise);
    const machines = new Map(facts.devices.map(({ id, machine }) => [String(id), machine]));
    expect(machines.get("host")).toMatchObject({ processors: 2, coresPerProcessor: 8, cluster: "C1", host: undefined });
    expect(machines.get("vm")).toMatchObject({ host: "host", chip: "x86", processors: undefined });
    expect(machines.get("pc")).toBeUndefined();
  });

  it.each([
    ["AMD EPYC 7313P", "x86"],
    ["IBM POWER10", "power10"],
    ["POWER9", "power"],
    ["SPARC T8-1", "sparc"],
    ["Ampere Altra", "arm"],
    ["Something else", undefined],
  ])("tell the kind of the processor %s", (processor, chip) => {
    const { facts } = factsFromRegisters(registersOf([aRecord("hardware", "s", { name: "S", processor })]), recognise);
    expect(facts.devices[0]?.machine?.chip).toBe(chip);
  });

  it("are those of services that name a title, without ended ones", () => {
    const records = [
      draw,
      aRecord("cloudService", "mail", { name: "Mail", software: "draw" }),
      aRecord("cloudService", "other", { name: "Other" }),
      aRecord("person", "ben", { displayName: "Ben", state: "leaver" }),
      aRecord("seat", "s1", { title: "Mail – Ben", service: "mail", person: "ben", state: "assigned" }),
      aRecord("seat", "s2", { title: "Mail – old", service: "mail", state: "ended" }),
      aRecord("seat", "s3", { title: "Other – Ben", service: "other", state: "assigned" }),
    ];
    const { facts } = factsFromRegisters(registersOf(records), recognise);
    expect(facts.seats).toEqual([
      { id: "s1", product: "draw", title: "Mail – Ben", state: "assigned", leaver: true, lastUsed: undefined },
    ]);
  });
});

describe("The list of metrics", () => {
  it("is what an entitlement offers to choose", () => {
    const choices = fieldOf(entitlement, "metric").choices ?? [];
    expect(choices).toEqual(METRICS.map(({ id, label }) => ({ id, label })));
  });
});
