import { describe, expect, it } from "vitest";
import { placeAfterKey } from "../../src/renderer/ui/table/grid-keys.ts";

const size = { rows: 100, columns: 5, page: 20 };
const at = (row: number, column: number) => ({ row, column });

describe("The keys of a table", () => {
  it.each([
    ["ArrowDown", false, at(3, 1), at(4, 1)],
    ["ArrowDown", false, at(99, 1), at(99, 1)],
    ["ArrowUp", false, at(0, 1), at(-1, 1)],
    ["ArrowUp", false, at(-1, 1), at(-1, 1)],
    ["ArrowRight", false, at(3, 4), at(3, 4)],
    ["ArrowLeft", false, at(3, 4), at(3, 3)],
    ["Home", false, at(3, 4), at(3, 0)],
    ["End", false, at(3, 1), at(3, 4)],
    ["Home", true, at(50, 4), at(0, 0)],
    ["End", true, at(3, 1), at(99, 4)],
    ["PageDown", false, at(3, 1), at(23, 1)],
    ["PageDown", false, at(90, 1), at(99, 1)],
    ["PageUp", false, at(10, 1), at(0, 1)],
  ])("lead with %s (with Ctrl: %s) from %o to %o", (key, ctrl, from, to) => {
    expect(placeAfterKey(from, size, { key, ctrl })).toEqual(to);
  });

  it("leave other keys to others", () => {
    expect(placeAfterKey(at(3, 1), size, { key: "Enter", ctrl: false })).toBeNull();
  });

  it("stay on the headings when no row is left", () => {
    expect(placeAfterKey(at(-1, 1), { ...size, rows: 0 }, { key: "ArrowDown", ctrl: false })).toEqual(at(-1, 1));
  });
});
