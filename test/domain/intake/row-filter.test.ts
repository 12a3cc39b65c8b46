import { describe, expect, it } from "vitest";
import { rowFilter, unreadRowFilter } from "../../../src/domain/intake/row-filter.ts";

const ROWS = [2, 3, 4, 40, 1_204];

describe("The filter of the dry run's rows", () => {
  it.each<[string, readonly number[]]>([
    ["4", [4]],
    [" 3-4 ", [3, 4]],
    ["3–40", [3, 4, 40]],
    [">=40", [40, 1_204]],
    ["< 4", [2, 3]],
    ["1,204", [1_204]],
    ["1 204", [1_204]],
    ["abc", []],
    ["3-", []],
  ])("of a plain list reads “%s”", (typed, rows) => {
    expect(ROWS.filter((row) => rowFilter(typed)({ row }))).toEqual(rows);
  });

  it.each<[string, readonly string[]]>([
    ["Hardware 4", ["hardware 4"]],
    ["hard", ["hardware 3", "hardware 4"]],
    ["ware", ["hardware 3", "hardware 4", "software 4"]],
    ["Hardware 3-5", ["hardware 3", "hardware 4"]],
    ["4", ["hardware 4", "software 4"]],
  ])("of a Muster workbook reads “%s” as rows are shown", (typed, rows) => {
    const places = [
      { register: "hardware", row: 3 },
      { register: "hardware", row: 4 },
      { register: "software", row: 4 },
    ] as const;
    const passing = places.filter(rowFilter(typed)).map(({ register, row }) => `${register} ${row}`);
    expect(passing).toEqual(rows);
  });

  it("says what it takes where what is typed means no row", () => {
    expect(["4", "3-5", ">=10", ""].map((typed) => unreadRowFilter(typed, []))).toEqual([null, null, null, null]);
    for (const typed of ["abc", "3-", "Hardware 4"]) expect(unreadRowFilter(typed, [])).toMatch(/such as 12, 3-5/);
    expect(unreadRowFilter("Hardware 4", ["hardware"])).toBeNull();
    expect(unreadRowFilter("People 4", ["hardware"])).toMatch(/such as Hardware 4/);
  });
});
