import { describe, expect, it } from "vitest";
import type { Value } from "../../../src/domain/registers/field.ts";
import { sumsOf } from "../../../src/domain/search/sums.ts";
import { aRecord } from "../../builders/records.ts";

const records = (...values: Record<string, Value>[]) => values.map((each, i) => aRecord("hardware", `d${i}`, each));
const COST = { id: "cost", type: "money" } as const;
const SOCKETS = { id: "sockets", type: "integer" } as const;
const eur = (minor: number) => ({ minor, currency: "EUR" });

describe("sums of a list", () => {
  it("never add amounts of different currencies, and leave out what has no number", () => {
    const list = records(
      { cost: eur(150) },
      { cost: { minor: 7, currency: "JPY" } },
      { cost: eur(50), sockets: 2 },
      {},
    );
    expect(sumsOf(list, [COST, SOCKETS, { id: "name", type: "text" }])).toEqual([
      { field: "cost", total: eur(200) },
      { field: "cost", total: { minor: 7, currency: "JPY" } },
      { field: "sockets", total: 2 },
    ]);
  });

  it("of decimals are exact", () => {
    const list = records({ tb: "0.1" }, { tb: "0.2" }, { tb: "-12345678901234567890.3" }, {});
    expect(sumsOf(list, [{ id: "tb", type: "decimal" }])).toEqual([{ field: "tb", total: "-12345678901234567890" }]);
  });
});
