import { describe, expect, it } from "vitest";
import { amountText } from "../../../src/domain/cost/amount-text.ts";
import type { RecordCost } from "../../../src/domain/cost/record-cost.ts";
import { decimalFromMoney } from "../../../src/domain/value/money.ts";
import { costOf, euros, type Given } from "./registers-with.ts";

/** Lines as `what: amount how often`, uncounted ones as `what: reason`. */
function told({ lines }: RecordCost): string[] {
  return lines.map(({ what, rule, price }) => {
    if (!price) return `${what}: ${rule}`;
    return `${what}: ${amountText(price.minor, price.currency, decimalFromMoney)} ${price.paid}`;
  });
}

const dell = { cost: euros(100), costPeriod: "month", startsOn: "2026-01-01" };

describe("the cost of a device", () => {
  it("lists each amount with its record, and adds up what is paid once and what is paid yearly apart, a currency each", () => {
    const given: Given = {
      hardware: { d1: { name: "PC-1", cost: euros(900), contract: "c1" }, d2: { name: "PC-2", contract: "c1" } },
      contract: { c1: dell },
      entitlement: {
        oem: { name: "Windows OEM", boundDevice: "d1", totalCost: { minor: 9_999, currency: "USD" } },
        cad: {
          name: "CAD",
          kind: "subscription",
          quantity: 4,
          unitCost: euros(240),
          validFrom: "2026-03-01",
          validTo: "2027-02-28",
        },
      },
      allocation: { a1: { entitlement: "cad", device: "d1", quantity: 1, state: "pinned" } },
    };
    const cost = costOf(given, "hardware", "d1");
    expect(told(cost)).toEqual([
      "Purchase: 900.00 once",
      "Share of a contract: 600.00 year",
      "Entitlement: 99.99 once",
      "Allocated: 240.00 year",
    ]);
    expect(cost.lines.map(({ source }) => source.id)).toEqual(["d1", "c1", "oem", "cad"]);
    expect(cost.totals).toEqual([
      { currency: "EUR", once: { over: 90_000n, under: 1n }, year: { over: 84_000n, under: 1n } },
      { currency: "USD", once: { over: 9_999n, under: 1n } },
    ]);
  });

  it("of a contract says what is in use under it, each thing in its number", () => {
    const under = (count: number): Given => ({
      contract: { c1: {} },
      entitlement: Object.fromEntries(Array.from({ length: count }, (_, i) => [`e${i}`, { contract: "c1" }])),
      hardware: { d1: { contract: "c1" } },
    });
    const rule = (count: number) => costOf(under(count), "contract", "c1").lines[0]?.rule;
    const missing = "The contract has no cost on record: enter Cost and “Cost is per”.";
    expect(rule(1)).toBe(`${missing} In use under it: 1 device, 1 entitlement.`);
    expect(rule(2)).toBe(`${missing} In use under it: 1 device, 2 entitlements.`);
  });

  it.each<[string, Given, string]>([
    [
      "no purchase cost",
      { hardware: { d1: { name: "PC" } } },
      "Purchase: No purchase cost is on record: enter it under Purchase.",
    ],
    [
      "a contract without a cost",
      { hardware: { d1: { ownership: "leased", contract: "c1" } }, contract: { c1: {} } },
      "Share of a contract: The contract has no cost on record: enter Cost and “Cost is per”.",
    ],
    [
      "a contract that doesn't say how often it is paid",
      { hardware: { d1: { ownership: "leased", contract: "c1" } }, contract: { c1: { cost: euros(10) } } },
      "Share of a contract: EUR 10.00 is on record, but not how often it is paid: enter “Cost is per”.",
    ],
    [
      "a contract for a term without an end",
      {
        hardware: { d1: { ownership: "leased", contract: "c1" } },
        contract: { c1: { cost: euros(10), costPeriod: "term", startsOn: "2026-01-01" } },
      },
      "Share of a contract: EUR 10.00 is for a term whose first and last day aren't both on record, so it can't be told a year.",
    ],
    [
      "a contract that covers other things too",
      {
        hardware: { d1: { ownership: "leased", contract: "c1" } },
        entitlement: { e1: { contract: "c1" } },
        contract: { c1: dell },
      },
      "Share of a contract: EUR 100.00 a month × 12: not shared out, because the contract covers entitlements too and how its cost divides isn't on record. A contract of its own for each kind can be shared.",
    ],
    [
      "a contract that has ended",
      {
        hardware: { d1: { ownership: "leased", contract: "c1" } },
        contract: { c1: { ...dell, endsOn: "2026-11-23" } },
      },
      "Share of a contract: EUR 100.00 a month × 12: no longer paid, the contract has ended.",
    ],
    [
      "an allocation without a quantity",
      {
        hardware: { d1: { ownership: "byod" } },
        entitlement: { e1: { totalCost: euros(10), quantity: 5 } },
        allocation: { a1: { entitlement: "e1", device: "d1" } },
      },
      "Allocated: The allocation says no quantity: enter it there.",
    ],
    [
      "an allocation that is only proposed",
      {
        hardware: { d1: { ownership: "byod" } },
        entitlement: { e1: { totalCost: euros(10), quantity: 5 } },
        allocation: { a1: { entitlement: "e1", device: "d1", quantity: 1, state: "proposed" } },
      },
      "Allocated: Only proposed: it counts once it is pinned.",
    ],
  ])("doesn't count %s, and says what is missing", (_what, given, sentence) => {
    const cost = costOf(given, "hardware", "d1");
    expect(told(cost)).toEqual([sentence]);
    expect(cost.totals).toEqual([]);
  });

  it("shares a contract among the devices in use, and tells what rounding leaves over", () => {
    const given: Given = {
      hardware: {
        d1: { contract: "c1", ownership: "leased" },
        d2: { contract: "c1" },
        d3: { contract: "c1" },
        d4: { contract: "c1", state: "disposed" },
      },
      contract: { c1: { cost: euros(100), costPeriod: "year" } },
    };
    const [line] = costOf(given, "hardware", "d1").lines;
    expect(line?.price?.minor).toEqual({ over: 10_000n, under: 3n });
    expect(line?.rule).toBe("EUR 100.00 a year ÷ 3 devices; 3 × EUR 33.33 is EUR 0.01 less than the whole");
    expect(told(costOf(given, "hardware", "d4")).at(-1)).toMatch(/falls to what is in use/);
  });
});

describe("the cost of other records", () => {
  it("of a person is that of the devices they use, their seats and what is theirs of entitlements", () => {
    const given: Given = {
      person: { p1: { name: "Ada" } },
      hardware: { d1: { user: "p1", cost: euros(900) }, d2: { user: "p1", state: "retired", cost: euros(5) } },
      cloudService: { s1: { cost: euros(1_000), costPeriod: "year", seatsBought: 3 } },
      seat: {
        own: { service: "s2", person: "p1", cost: euros(5), costPeriod: "month" },
        shared: { service: "s1", person: "p1" },
        ended: { service: "s1", person: "p1", state: "ended" },
      },
    };
    expect(told(costOf(given, "person", "p1"))).toEqual([
      "Purchase, d1: 900.00 once",
      "Seat: 60.00 year",
      "Seat: ≈ 333.33 year",
    ]);
  });

  it("of a software title is that of its entitlements, with their maintenance, and of the services that run it", () => {
    const given: Given = {
      software: { t1: { product: "CAD" } },
      entitlement: {
        e1: {
          software: "t1",
          unitCost: euros(100),
          quantity: 3,
          maintenanceCost: euros(50),
          maintenanceTo: "2027-01-01",
        },
        e2: { software: "t1", totalCost: euros(77), state: "retired" },
      },
      cloudService: { s1: { software: "t1", cost: euros(9), costPeriod: "quarter" } },
    };
    expect(told(costOf(given, "software", "t1"))).toEqual([
      "Entitlement: 300.00 once",
      "Maintenance: entitlement: 50.00 year",
      "Cost of the service: 36.00 year",
    ]);
  });

  it.each<[string, string, string, string]>([
    ["36 months", "2024-01-01", "2026-12-31", "Cost of the contract: 1,200"],
    ["12 months from the middle of one", "2026-01-15", "2027-01-14", "Cost of the contract: 3,600"],
    ["73 days", "2026-10-01", "2026-12-12", "Cost of the contract: 18,000"],
  ])("of a contract for a term of %s is told a year", (_term, startsOn, endsOn, wanted) => {
    const contract = { cost: euros(3_600), costPeriod: "term", startsOn, endsOn };
    const [line] = told(costOf({ contract: { c1: contract } }, "contract", "c1"));
    expect(line).toBe(`${wanted.replace(",", "")}.00 year`);
  });

  it("of a cloud service is its own figure, and never that together with its contract or its seats", () => {
    const seats = { x: { service: "s1", cost: euros(5), costPeriod: "month" } };
    const contract = { c1: { cost: euros(50), costPeriod: "year" } };
    const service = (values: Given[string][string]) =>
      told(costOf({ cloudService: { s1: values }, seat: seats, contract }, "cloudService", "s1"));
    expect(service({ cost: euros(10), costPeriod: "month", contract: "c1" })).toEqual([
      "Cost of the service: 120.00 year",
    ]);
    expect(service({ contract: "c1" })).toEqual(["Share of a contract: 50.00 year"]);
    expect(service({})).toEqual(["Seat: 60.00 year"]);
  });
});
