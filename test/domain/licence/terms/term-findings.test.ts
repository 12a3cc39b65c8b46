import { describe, expect, it } from "vitest";
import type { Value } from "../../../../src/domain/registers/field.ts";
import { termTables } from "../../../../src/domain/reports/term-tables.ts";
import { euros } from "../../cost/registers-with.ts";
import { aRight, drawOn, findingsOf, linesOf, shortOf } from "./broken-terms.ts";

describe("Terms against uses", () => {
  const location = { be: { name: "Berlin" }, ny: { name: "New York" } };
  const entitlement = { eu: aRight({ quantity: 10, region: "Berlin", unitCost: euros(50) }) };

  it("are told with the uses, the right and what as many rights cost", () => {
    const hardware = {
      a: { name: "A", location: "be" },
      b: { name: "B", location: "ny" },
      c: { name: "C", location: "ny" },
    };
    expect(shortOf({ location, hardware, entitlement, installation: drawOn("a", "b", "c") })).toEqual([
      {
        term: "region",
        rights: 2,
        sentence: "2 uses of Draw without a right, because this one doesn't allow it (countries or sites).",
        of: ["b", "c"],
        money: "EUR 100.00",
      },
    ]);
  });

  it("are none where only a fact is missing, or only rights", () => {
    const installation = drawOn("a", "b");
    const hardware = { a: { name: "A", location: "be" }, b: { name: "B" } };
    expect(shortOf({ location, hardware, entitlement, installation })).toEqual([]);
    const [line] = linesOf({ location, hardware, entitlement, installation });
    const coverage = line?.steps.filter(({ side }) => side === "coverage");
    expect(coverage?.map(({ label, rows }) => [label, rows.map(({ id }) => id)])).toEqual([
      ["Covered", ["a"]],
      ["Open for want of a fact", ["b"]],
    ]);
    const few = { one: aRight({ quantity: 1 }) };
    expect(shortOf({ location, hardware, entitlement: few, installation })).toEqual([]);
  });

  it("are none where the location doesn't state the country that a right names", () => {
    const hardware = { a: { name: "A", location: "br" }, b: { name: "B", location: "ly" } };
    const german = { de: aRight({ quantity: 10, region: "Germany" }) };
    const bremen = (country: string) => ({ br: { name: "Bremen", country }, ly: { name: "Lyon", country: "FR" } });
    const told = (location: ReturnType<typeof bremen>) =>
      shortOf({ location, hardware, entitlement: german, installation: drawOn("a", "b") }).map(({ of }) => of);
    expect(told(bremen("Deutschland"))).toEqual([["b"]]);
    expect(told(bremen(""))).toEqual([["b"]]);
  });

  it("compare the environment that a right names with that of the device", () => {
    const hardware = { a: { name: "A", environment: "TEST" }, b: { name: "B", environment: "production" } };
    const test = { t: aRight({ quantity: 5, environment: "Test" }) };
    expect(shortOf({ hardware, entitlement: test, installation: drawOn("a", "b") })).toMatchObject([
      { term: "environment", rights: 1, of: ["b"] },
    ]);
  });
});

describe("Devices a user", () => {
  const person = { ada: { name: "Ada" }, ben: { name: "Ben" } };
  const hardware = Object.fromEntries(
    ["a1", "a2", "a3", "a4", "b1"].map((id) => [id, { name: id, user: id.startsWith("a") ? "ada" : "ben" }]),
  );
  const installation = drawOn(...Object.keys(hardware));
  const named = (values: Readonly<Record<string, Value>>) => aRight({ metric: "perNamedUser", quantity: 5, ...values });

  it("are told of people beyond the most generous right, disposed devices left out", () => {
    const entitlement = { one: named({ devicesPerUser: 2 }), two: named({ devicesPerUser: 3, unitCost: euros(9) }) };
    expect(shortOf({ person, hardware, entitlement, installation })).toEqual([
      {
        term: "devicesPerUser",
        rights: 1,
        sentence: "1 person has Draw on more devices than a right covers (3).",
        of: ["ada"],
        money: "EUR 9.00",
      },
    ]);
    const fewer = { ...hardware, a4: { name: "a4", user: "ada", state: "disposed" } };
    expect(shortOf({ person, hardware: fewer, entitlement, installation })).toEqual([]);
  });

  it("are told neither of rights that each device has for itself nor of exempt devices", () => {
    const own = { one: aRight({ quantity: 5, devicesPerUser: 1 }) };
    expect(shortOf({ person, hardware, entitlement: own, installation })).toEqual([]);
    const entitlement = { one: named({ devicesPerUser: 3 }) };
    expect(shortOf({ person, hardware, entitlement, installation })).toMatchObject([{ term: "devicesPerUser" }]);
    const why = { reason: "Passive copy", authorisation: "Ada Berg" };
    const allocation = { x: { entitlement: "one", device: "a4", state: "exempt", ...why } };
    expect(shortOf({ person, hardware, entitlement, installation, allocation })).toEqual([]);
  });

  it("aren't judged where a right doesn't say how many", () => {
    const entitlement = { one: named({ devicesPerUser: 2 }), two: named({}) };
    expect(shortOf({ person, hardware, entitlement, installation })).toEqual([]);
  });
});

describe("Copies and changes", () => {
  const made = (what: string, quantity: string) => ({ software: "draw", what, name: "Images", quantity });

  it("are told beyond what the rights allow together, and where none of them allows any change", () => {
    const entitlement = {
      one: aRight({ quantity: 5, copies: 2, modify: false }),
      two: aRight({ quantity: 5, copies: 1, modify: false }),
    };
    const measuredUse = { m1: made("copies", "4"), m2: made("modified", "1") };
    expect(shortOf({ entitlement, measuredUse })).toMatchObject([
      { term: "copies", sentence: "4 copies of Draw; its rights allow 3.", of: ["m1"], money: "not known" },
      { term: "modified", sentence: "1 changed copy of Draw, which none of its rights allows to change.", of: ["m2"] },
    ]);
    expect(shortOf({ entitlement, measuredUse: { m1: made("copies", "3"), m2: made("modified", "0") } })).toEqual([]);
  });

  it("aren't judged where a right doesn't say what it allows, or allows it", () => {
    const measuredUse = { m1: made("copies", "4"), m2: made("modified", "1") };
    const entitlement = {
      one: aRight({ quantity: 5, copies: 2, modify: false }),
      two: aRight({ quantity: 5, modify: true }),
    };
    expect(shortOf({ entitlement, measuredUse })).toEqual([]);
  });

  it("are in no count of the position", () => {
    const entitlement = { one: aRight({ quantity: 5, copies: 9 }) };
    const registers = { entitlement, measuredUse: { m1: made("copies", "4") } };
    expect(shortOf(registers)).toEqual([]);
    expect(linesOf(registers)).toMatchObject([{ required: 0, surplus: 5, status: "over" }]);
    expect(linesOf(registers)[0]?.sentence).not.toContain("counts nothing");
  });
});

describe("Last days", () => {
  it("that passed are told for as many uses as have no right since, the newest first", () => {
    const hardware = { a: { name: "A" }, b: { name: "B" }, c: { name: "C" } };
    const entitlement = {
      old: aRight({ quantity: 5, validTo: "2025-12-31", unitCost: euros(10) }),
      late: aRight({ quantity: 1, validTo: "2026-11-23", unitCost: euros(20) }),
      support: aRight({ kind: "maintenance", quantity: 9, validTo: "2026-01-01" }),
      runs: aRight({ quantity: 1, validTo: "2026-11-24", unitCost: euros(30) }),
    };
    const lines = shortOf({ hardware, entitlement, installation: drawOn("a", "b", "c") });
    expect(lines).toMatchObject([
      { term: "expiry", rights: 1, of: ["b"], money: "EUR 20.00" },
      { term: "expiry", rights: 1, of: ["c"], money: "EUR 10.00" },
    ]);
    const [, old] = findingsOf({ hardware, entitlement, installation: drawOn("a", "b", "c") });
    expect(old?.rows.map(({ sentence }) => sentence)).toEqual([
      "No right that counts covers it; this one ended on 31 December 2025.",
    ]);
    const unpriced = { ...entitlement, late: aRight({ quantity: 1, validTo: "2026-11-23" }) };
    expect(shortOf({ hardware, entitlement: unpriced, installation: drawOn("a", "b") })).toMatchObject([
      { term: "expiry", money: "EUR 30.00" },
    ]);
    expect(shortOf({ hardware, entitlement, installation: drawOn("a") })).toEqual([]);
  });

  it("aren't told for uses that a term of a right that counts is against", () => {
    const location = { be: { name: "Berlin" }, ny: { name: "New York" } };
    const hardware = {
      a: { name: "A", location: "be" },
      b: { name: "B", location: "be" },
      c: { name: "C", location: "ny" },
    };
    const entitlement = {
      berlin: aRight({ quantity: 1, region: "Berlin" }),
      ended: aRight({ quantity: 5, validTo: "2026-01-31" }),
    };
    expect(shortOf({ location, hardware, entitlement, installation: drawOn("a", "b", "c") })).toMatchObject([
      { term: "region", rights: 1, of: ["c"] },
      { term: "expiry", rights: 1, of: ["b"] },
    ]);
    const far = { c: hardware.c };
    expect(shortOf({ location, hardware: far, entitlement, installation: drawOn("c") })).toMatchObject([
      { term: "region", of: ["c"] },
    ]);
  });

  it("name the right alone where what is used isn't counted one by one", () => {
    const hardware = { s: { name: "S", class: "server", sockets: 1, coresPerSocket: 16 } };
    const entitlement = { cores: aRight({ metric: "perCore", quantity: 20, validTo: "2026-01-31" }) };
    expect(shortOf({ hardware, entitlement, installation: drawOn("s") })).toMatchObject([
      { term: "expiry", rights: 16, of: ["cores"] },
    ]);
  });
});

describe("The workbook of terms", () => {
  it("has a row for each term and one for each record", () => {
    const hardware = { a: { name: "A", environment: "prod" } };
    const findings = findingsOf({
      hardware,
      entitlement: { t: aRight({ quantity: 5, environment: "Test" }) },
      installation: drawOn("a"),
    });
    const [terms, records] = termTables(findings, "2026-11-24");
    expect(terms?.rows).toEqual([
      [
        "draw",
        "Environment",
        "t",
        expect.stringContaining("1 use of Draw"),
        1,
        null,
        expect.stringContaining("Not known"),
      ],
    ]);
    expect(records?.rows).toEqual([
      ["draw", "Environment", "A", expect.stringContaining("is for Test, the use is prod")],
    ]);
  });
});
