import { describe, expect, it } from "vitest";
import { harvestTables } from "../../../src/domain/reports/harvest-tables.ts";
import { euros } from "../cost/registers-with.ts";
import { harvested } from "../licence/harvest/harvested.ts";

describe("The harvest as a workbook", () => {
  it("has a row for each proposal with its amount, blank where it isn't known, and the seats that can't be judged", () => {
    const person = { gone: { state: "leaver" } };
    const seat = {
      s1: { state: "free", cost: euros(12), costPeriod: "year" },
      s2: { state: "assigned", person: "gone" },
      s3: { state: "assigned" },
    };
    const [proposals, open] = harvestTables(harvested({ person, seat }), "2026-11-24");
    expect(proposals?.name).toBe("Harvest 2026-11-24");
    expect(
      proposals?.rows.map(([kind, record, concerns, , amount, , known]) => [kind, record, concerns, amount, known]),
    ).toEqual([
      ["Seats of leavers", "s2", "gone", null, false],
      ["Free seats", "s1", "", euros(12), true],
    ]);
    expect(open?.rows.map(([what, title]) => [what, title])).toEqual([["Last use not known", "s3"]]);
  });
});
