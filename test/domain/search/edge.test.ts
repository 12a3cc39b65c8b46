import { describe, expect, it } from "vitest";
import { edgeFrom } from "../../../src/domain/search/edge.ts";

/** Cells: `x` filled, `.` blank, `-` no cell. */
const cells = "xxx..x.-xx.";
const filled = (at: number) => ({ x: true, ".": false })[cells[at] ?? "-"];

describe("a jump to the edge", () => {
  it.each([
    ["from a filled cell to the last filled one", 0, 1, 2],
    ["from the last filled one to the next filled one", 2, 1, 5],
    ["from a blank to the next filled one", 3, 1, 5],
    ["across what is no cell", 5, 1, 8],
    ["to the end where nothing more is filled", 9, 1, 10],
    ["nowhere from the end", 10, 1, 10],
    ["back in the same way", 9, -1, 8],
    ["back to the edge of a block", 5, -1, 2],
    ["back to the start", 2, -1, 0],
  ] as const)("goes %s", (_, from, by, to) => {
    expect(edgeFrom(from, by, cells.length, filled)).toBe(to);
  });
});
