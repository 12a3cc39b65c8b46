import { describe, expect, it } from "vitest";
import { averageOf, tallyOf } from "../../../src/domain/search/tally.ts";
import { aRecord } from "../../builders/records.ts";

const eur = (minor: number) => ({ minor, currency: "EUR" });

describe("cells taken together", () => {
  it("are counted when something stands in them, and added up by currency", () => {
    const records = [
      aRecord("hardware", "a", { name: "PC-1", cost: eur(1050), sockets: 2 }),
      aRecord("hardware", "b", { name: "PC-2", cost: { minor: 7, currency: "JPY" } }),
      aRecord("hardware", "c", { cost: eur(50) }),
    ];
    expect(tallyOf(records, ["name", "cost", "sockets"])).toEqual({
      filled: 6,
      numbers: [
        { currency: "EUR", count: 2, total: 1100 },
        { currency: null, count: 1, total: 2 },
        { currency: "JPY", count: 1, total: 7 },
      ],
    });
  });

  it.each([
    ["a third", { total: 1, count: 3 }, 2, 33],
    ["two thirds, rounded up", { total: 2, count: 3 }, 2, 67],
    ["a half, away from zero", { total: 1, count: 2 }, 0, 1],
    ["a half below zero, away from it", { total: -1, count: 2 }, 0, -1],
    ["more than floating point holds", { total: 9_007_199_254_740_991, count: 3 }, 0, 3_002_399_751_580_330],
  ])("average to %s", (_, numbers, digits, average) => {
    expect(averageOf(numbers, digits)).toBe(average);
  });
});
