import { describe, expect, it } from "vitest";
import { averageOf, tallyOf } from "../../../src/domain/search/tally.ts";
import { aRecord } from "../../builders/records.ts";

const eur = (minor: number) => ({ minor, currency: "EUR" });
const FIELDS = [
  { id: "name", type: "text" },
  { id: "cost", type: "money" },
  { id: "sockets", type: "integer" },
  { id: "size", type: "decimal" },
] as const;

describe("cells taken together", () => {
  it("are counted when something stands in them, and added up: plain numbers together, amounts by currency", () => {
    const records = [
      aRecord("hardware", "a", { name: "PC-1", cost: eur(1050), sockets: 2 }),
      aRecord("hardware", "b", { name: "2", cost: { minor: 7, currency: "JPY" }, size: "0.1" }),
      aRecord("hardware", "c", { cost: eur(50) }),
    ];
    expect(tallyOf(records, FIELDS)).toEqual({
      filled: 7,
      numbers: [
        { count: 2, total: "2.1" },
        { count: 2, total: eur(1100) },
        { count: 1, total: { minor: 7, currency: "JPY" } },
      ],
    });
  });

  it.each([
    ["a third", "1", 3, 2, "0.33"],
    ["two thirds, rounded up", "2", 3, 2, "0.67"],
    ["a half, away from zero", "1", 2, 0, "1"],
    ["a half below zero, away from it", "-1", 2, 0, "-1"],
    ["a decimal", "-0.7", 2, 2, "-0.35"],
    ["nothing", "0", 4, 2, "0"],
    ["more than floating point holds", "9007199254740991.3", 3, 1, "3002399751580330.4"],
  ])("average to %s", (_, total, count, digits, average) => {
    expect(averageOf(total, count, digits)).toBe(average);
  });
});
