import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Value } from "../../../src/domain/registers/field.ts";
import { groupsOf, sumsOf } from "../../../src/domain/search/sums.ts";
import { aRecord } from "../../builders/records.ts";

const records = (...values: Record<string, Value>[]) => values.map((each, i) => aRecord("hardware", `d${i}`, each));
const COST = { id: "cost", type: "money" } as const;
const SOCKETS = { id: "sockets", type: "integer" } as const;
const plain = (total: ReturnType<typeof sumsOf>[number]["total"]) =>
  typeof total === "object" ? total.minor : Number(total);
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

  it("of the groups add up to the sums of the whole, whatever is grouped by", () => {
    const record = fc.record(
      { state: fc.constantFrom("a", "b", "c"), sockets: fc.integer({ min: -5, max: 5 }), cost: fc.nat(100).map(eur) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(record, { maxLength: 20 }), (values) => {
        const list = records(...values);
        const groups = groupsOf(list, "state", ({ values: of }) => String(of.state ?? ""), [SOCKETS, COST]);
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
        const total = (sums: ReturnType<typeof sumsOf>, field: string) =>
          sums.filter((each) => each.field === field).reduce((sum, each) => sum + plain(each.total), 0);
        for (const { id: field } of [SOCKETS, COST]) {
          const parts = groups.flatMap(({ sums }) => [...sums]);
          expect(total(parts, field)).toBe(total(sumsOf(list, [SOCKETS, COST]), field));
        }
        for (const [i, { count }] of groups.entries()) expect(count).toBeLessThanOrEqual(groups[i - 1]?.count ?? count);
      }),
    );
  });
});
