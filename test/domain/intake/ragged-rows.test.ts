import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/domain/intake/cell.ts";
import { raggedRows } from "../../../src/domain/intake/ragged-rows.ts";
import { FIXED_WIDTH } from "../../../src/domain/intake/text-reading.ts";

/** Sentences by row number for a table whose first row has the headings. */
function found(rows: readonly (readonly Cell[])[], delimiter: string | null = ",") {
  const width = Math.max(...rows.map((row) => row.length));
  const read = { headerRow: 1, columns: Array.from({ length: width }, () => null), derived: [], delimiter };
  return raggedRows({ name: "t", hidden: false, rows }, read);
}

const HEADINGS = ["Name", "Purchase cost", "Serial number"];

describe("a row with more cells than headings", () => {
  it("is told with its number, for its values stand in wrong columns", () => {
    const rows = [HEADINGS, ["NB1", "1", "234.50 EUR", "ABC123"], ["NB2", "99.00 EUR", "ABC124"]];
    expect([...found(rows)]).toEqual([
      [
        2,
        "Row 2 has 4 cells under 3 headings: a delimiter inside a value shifts the cells behind it. Put the value in quotes.",
      ],
    ]);
  });

  it("is told when only a blank was moved behind the headings", () => {
    expect([...found([HEADINGS, ["NB1", "1", "234.50", null], ["NB2", "99.00", "X"]]).keys()]).toEqual([2]);
  });

  it("is told when all rows look like amounts cut at their thousands", () => {
    const rows = [HEADINGS, ["NB1", "1", "234.50 EUR", "A"], ["NB2", "€ 2", "300", "B"]];
    expect([...found(rows).keys()]).toEqual([2, 3]);
  });

  it.each([
    [
      "a last column has no heading and is filled in most rows",
      [HEADINGS, ["A", "1", "S", "x"], ["B", "2", "T", "y"], ["C"]],
    ],
    ["no row is wider", [HEADINGS, ["A", "1"], [], ["B", "2", "T"]]],
    ["there is a single heading", [["Name"], ["A", "1"], ["B"], ["C"]]],
  ])("is none when %s", (_, rows) => expect(found(rows).size).toBe(0));

  it("is looked for only where a delimiter separates cells", () => {
    const rows = [HEADINGS, ["A", "1", "S", "x"], ["B", "2", "T"], ["C", "3", "U"]];
    expect([found(rows).size, found(rows, null).size, found(rows, FIXED_WIDTH).size]).toEqual([1, 0, 0]);
  });

  it("doesn't count derived columns, which stand behind the file's own", () => {
    const columns = [null, null, null, null, null];
    const derived = [{ kind: "constant", text: "x" }] as const;
    const table = {
      name: "t",
      hidden: false,
      rows: [
        [...HEADINGS, null, "“x”"],
        ["A", "1", "S", null, "x"],
        ["B", "1", "234", "T", "x"],
      ],
    };
    expect([...raggedRows(table, { headerRow: 1, columns, derived, delimiter: "," }).keys()]).toEqual([3]);
  });
});
