import { describe, expect, it } from "vitest";
import type { Value } from "../../../../src/domain/registers/field.ts";
import { euros } from "../../cost/registers-with.ts";
import { aRight, findingsOf, shortOf } from "./broken-terms.ts";

describe("Notices", () => {
  const contract = {
    name: "Frame",
    state: "active",
    autoRenew: true,
    endsOn: "2026-12-31",
    noticeDays: 90,
    cost: euros(600),
    costPer: "year",
  };
  const entitlement = { e: aRight({ quantity: 1, contract: "c" }) };

  it("that can be given no more are told with what the contract costs", () => {
    expect(shortOf({ contract: { c: contract }, entitlement })).toMatchObject([
      {
        term: "notice",
        sentence: "Notice was possible until 2 October 2026; it renews by itself after 31 December 2026.",
        of: ["e"],
      },
    ]);
  });

  it.each([
    ["were given", { state: "noticeGiven" }],
    ["can still be given", { noticeDays: 37 }],
    ["of a contract that ends by itself", { autoRenew: false }],
    ["of a contract that has ended", { endsOn: "2026-11-23" }],
  ])("aren't told that %s", (_, change) => {
    expect(shortOf({ contract: { c: { ...contract, ...change } }, entitlement })).toEqual([]);
  });
});

describe("Notices of an entitlement's own", () => {
  const own = (values: Readonly<Record<string, Value>> = {}) =>
    aRight({
      kind: "subscription",
      quantity: 3,
      validFrom: "2026-01-01",
      validTo: "2026-12-31",
      noticeBy: "2026-10-02",
      autoRenew: true,
      totalCost: euros(300),
      ...values,
    });

  it("that can be given no more are told with what is paid a year", () => {
    expect(shortOf({ entitlement: { e: own() } })).toEqual([
      {
        term: "notice",
        rights: undefined,
        sentence: "Notice was possible until 2 October 2026; it renews by itself after 31 December 2026.",
        of: ["e"],
        money: "EUR 300.00",
      },
    ]);
    const { validTo: _, validFrom: __, ...perpetual } = own({ kind: "base", maintenanceCost: euros(40) });
    expect(shortOf({ entitlement: { e: { ...perpetual, maintenanceTo: "2026-11-30" } } })).toMatchObject([
      { sentence: expect.stringContaining("after 30 November 2026"), money: "EUR 40.00" },
    ]);
  });

  it.each([
    ["can still be given", own({ noticeBy: "2026-11-24" })],
    ["are of one that ends by itself", own({ autoRenew: false })],
    ["are of one that has ended", own({ validTo: "2026-11-23" })],
    ["are of one that is retired", own({ state: "retired" })],
  ])("aren't told that %s", (_, e) => {
    expect(shortOf({ entitlement: { e } }).filter(({ term }) => term === "notice")).toEqual([]);
  });

  it("aren't told beside those of its contract", () => {
    const contract = { name: "Frame", state: "active", autoRenew: true, endsOn: "2026-12-31", noticeDays: 90 };
    const entitlement = { e: own({ contract: "c" }) };
    expect(findingsOf({ contract: { c: contract }, entitlement }).map(({ source }) => source.id)).toEqual(["c"]);
    expect(findingsOf({ contract: { c: { ...contract, state: "noticeGiven" } }, entitlement })).toEqual([]);
  });
});
