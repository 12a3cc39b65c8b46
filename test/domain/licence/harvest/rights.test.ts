import { describe, expect, it } from "vitest";
import type { PositionRow } from "../../../../src/domain/licence/position-line.ts";
import { foundKey } from "../../../../src/domain/registers/installation.ts";
import { asRecordId } from "../../../../src/domain/value/record-id.ts";
import { aLine } from "../../../builders/position-line.ts";
import { euros } from "../../cost/registers-with.ts";
import { harvested, only, proposed } from "./harvested.ts";

const person = { gone: { state: "leaver" }, ada: { state: "active" } };
const hardware = { old: { state: "retired" }, scrap: { state: "disposed" }, pc: { state: "deployed" } };
const TERM = { kind: "subscription", validFrom: "2026-01-01", validTo: "2026-12-31" };
const entitlement = {
  term: { ...TERM, quantity: 10, unitCost: euros(90) },
  bought: { kind: "base", quantity: 4, totalCost: euros(400), maintenanceCost: euros(40) },
  over: { ...TERM, validTo: "2026-11-23", quantity: 1, unitCost: euros(90) },
};

function allocations(allocation: Readonly<Record<string, Readonly<Record<string, string | number>>>>) {
  return harvested({ person, hardware, entitlement, allocation });
}

describe("Allocations that are proposed to be ended", () => {
  it("are those pinned to people who left and to devices out of use, with what their units cost a year", () => {
    const found = allocations({
      a1: { entitlement: "term", person: "gone", state: "pinned", quantity: 2 },
      a2: { entitlement: "bought", device: "old", state: "pinned", quantity: 1 },
      a3: { entitlement: "term", device: "scrap", state: "pinned" },
      active: { entitlement: "term", person: "ada", state: "pinned", quantity: 1 },
      used: { entitlement: "term", device: "pc", state: "pinned", quantity: 1 },
      proposed: { entitlement: "term", person: "gone", state: "proposed", quantity: 1 },
      exempt: { entitlement: "term", device: "old", state: "exempt", quantity: 1 },
      ends: { entitlement: "term", person: "gone", state: "pinned", quantity: 1, to: "2026-11-24" },
      rightOver: { entitlement: "over", person: "gone", state: "pinned", quantity: 1 },
    });
    expect(proposed(found)).toEqual([
      ["allocation", "a1", "EUR 180.00"],
      ["allocation", "a2", "EUR 10.00"],
      ["allocation", "a3", "not known"],
    ]);
    expect(found.proposals.map(({ sentence }) => sentence)).toEqual([
      "Pinned to “gone”, who has left.",
      "Pinned to “old”, which is retired. Programs found on it need a right until it is wiped or disposed of.",
      "Pinned to “scrap”, which is disposed of.",
    ]);
    expect(found.proposals[2]?.money.sentence).toContain("The allocation says no quantity: enter it there");
  });

  it("free nothing a year where the right was paid once, and say so", () => {
    const { money, sentence } = only(
      harvested({
        person,
        entitlement: { e1: { kind: "base", quantity: 4, unitCost: euros(100), reassign: "never" } },
        allocation: { a1: { entitlement: "e1", person: "gone", state: "pinned", quantity: 1 } },
      }),
    );
    expect(money).toMatchObject({ amounts: [], missing: false });
    expect(money.sentence).toBe("EUR 100.00 × 4, paid once; 1 of 4 units. Nothing is paid for it a year.");
    expect(sentence).toContain("By its terms it may never be assigned anew.");
  });
});

describe("Bound rights", () => {
  it("of people and devices that are gone are told, once each, and what to do", () => {
    const found = harvested({
      person,
      hardware,
      entitlement: {
        named: { ...TERM, boundPerson: "gone", totalCost: euros(365), quantity: 1 },
        oem: { kind: "oem", boundDevice: "scrap", totalCost: euros(50) },
        both: { ...TERM, boundPerson: "gone", totalCost: euros(100), quantity: 1 },
        kept: { boundPerson: "ada" },
        retired: { boundPerson: "gone", state: "retired" },
      },
      allocation: { a1: { entitlement: "both", person: "gone", state: "pinned", quantity: 1 } },
    });
    expect(proposed(found)).toEqual([
      ["allocation", "a1", "EUR 100.00"],
      ["boundRight", "named", "EUR 365.00"],
      ["boundRight", "oem", "nothing"],
    ]);
    expect(found.proposals[2]?.sentence).toContain("An OEM right goes with its device: retire it.");
  });
});

describe("Software to remove", () => {
  const row = (id: string, counts: number): PositionRow => ({
    register: "hardware",
    id: asRecordId(id),
    title: id,
    counts,
    sentence: "",
  });
  const steps = [{ side: "required" as const, label: "Exempt", quantity: -1, rows: [row("old", -1)] }];
  const found = (device: string, ...versions: string[]) => ({
    device,
    ...Object.fromEntries(versions.map((version) => [foundKey("p", version), { name: "p", version }])),
  });
  const given = {
    hardware: { ...hardware, stock: { state: "inStock" } },
    software: { p: { licenceNeeded: true, listPrice: euros(80) } },
    installation: {
      i1: found("old", "1"),
      i2: found("pc", "1"),
      i3: found("stock", "1", "2"),
      again: found("stock", "1"),
    },
  };

  it("is what needs rights on devices nobody works with, with the price of one right, which is in no sum", () => {
    const proposals = harvested(given, [aLine("p", "under", { metric: "perInstall", unlimited: false, steps })]);
    expect(proposed(proposals)).toEqual([["installation", "p", "EUR 80.00"]]);
    expect(only(proposals).sentence).toBe(
      "2 rights are needed for “stock”, which is in stock. Remove the program from it.",
    );
    expect(proposals.sum).toEqual({ amounts: [], unknown: 0, exchanged: null });
  });

  it.each([
    ["people are counted", { metric: "perNamedUser" as const }, {}],
    ["a right without a limit covers everything", { metric: "perInstall" as const, unlimited: true }, {}],
    ["no right is needed", { metric: "perInstall" as const }, { licenceNeeded: false }],
    ["nobody has decided that it needs a right", { metric: undefined, rights: 0 }, { licenceNeeded: "" }],
  ])("is none where %s", (_, line, software) => {
    const lines = [aLine("p", "under", { steps, unlimited: false, ...line })];
    expect(harvested({ ...given, software: { p: { ...given.software.p, ...software } } }, lines).proposals).toEqual([]);
  });
});
