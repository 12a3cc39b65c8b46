import { describe, expect, it } from "vitest";
import type { Value } from "../../../src/domain/registers/field.ts";
import { sumsOf } from "../../../src/domain/search/sums.ts";
import { aRecord } from "../../builders/records.ts";

const records = (...values: Record<string, Value>[]) => values.map((each, i) => aRecord("hardware", `d${i}`, each));
const eur = (minor: number) => ({ minor, currency: "EUR" });

describe("sums of a list", () => {
  it("never add amounts of different currencies, and leave out what has no number", () => {
    const list = records(
      { cost: eur(150) },
      { cost: { minor: 7, currency: "JPY" } },
      { cost: eur(50), sockets: 2 },
      {},
    );
    expect(sumsOf(list, ["cost", "sockets", "name"])).toEqual([
      { field: "cost", currency: "EUR", total: 200 },
      { field: "cost", currency: "JPY", total: 7 },
      { field: "sockets", currency: null, total: 2 },
    ]);
  });
});
