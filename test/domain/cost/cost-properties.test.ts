import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Fraction, fraction, plus, rounded, times, ZERO } from "../../../src/domain/value/fraction.ts";
import { costOf, type Given } from "./registers-with.ts";

const minor = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const covered = fc.integer({ min: 1, max: 60 });

function sum(parts: readonly (Fraction | undefined)[]): Fraction {
  return parts.reduce<Fraction>((total, part) => plus(total, part ?? ZERO), ZERO);
}

describe("what is shared out", () => {
  it("of a contract adds up to the whole exactly, however many devices it covers", () => {
    fc.assert(
      fc.property(minor, covered, fc.constantFrom("once", "year", "month", "quarter"), (amount, count, costPeriod) => {
        const ids = Array.from({ length: count }, (_, i) => `d${i}`);
        const given: Given = {
          hardware: Object.fromEntries(ids.map((id) => [id, { contract: "c1", ownership: "leased" }])),
          contract: { c1: { cost: { minor: amount, currency: "EUR" }, costPeriod } },
        };
        const shares = ids.map((id) => costOf(given, "hardware", id).lines[0]?.price?.minor);
        expect(sum(shares)).toEqual(costOf(given, "contract", "c1").lines[0]?.price?.minor);
      }),
      { numRuns: 60 },
    );
  });

  it("of an entitlement adds up to the whole exactly, when all of its units are allocated one by one", () => {
    fc.assert(
      fc.property(minor, covered, fc.integer({ min: 1, max: 5 }), (amount, quantity, unitsPerPack) => {
        const units = quantity * unitsPerPack;
        const given = (id: string): Given => ({
          hardware: { [id]: { ownership: "byod" } },
          entitlement: { e1: { totalCost: { minor: amount, currency: "EUR" }, quantity, unitsPerPack } },
          allocation: { a1: { entitlement: "e1", device: id, quantity: 1 } },
        });
        const part = costOf(given("d1"), "hardware", "d1").lines[0]?.price?.minor ?? ZERO;
        expect(times(part, fraction(units))).toEqual(fraction(amount));
      }),
      { numRuns: 60 },
    );
  });

  it("is rounded to the nearest whole, never by more than a half", () => {
    fc.assert(
      fc.property(minor, fc.integer({ min: 1, max: 1_000 }), (over, under) => {
        const off = plus(fraction(over, under), fraction(-rounded(fraction(over, under))));
        expect(Number(off.over < 0n ? -off.over : off.over) * 2).toBeLessThanOrEqual(Number(off.under));
      }),
    );
  });
});
