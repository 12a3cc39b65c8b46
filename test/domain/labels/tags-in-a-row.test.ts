import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowAfter, tagsOf, usualPrefix } from "../../../src/domain/labels/tags-in-a-row.ts";

describe("Asset tags in a row", () => {
  it.each([
    ["nothing is in use", "LT-", [], ["LT-0001", "LT-0002"]],
    ["the last number is followed with as many digits", "LT-", ["LT-007", "LT-012", "PH-900"], ["LT-013", "LT-014"]],
    ["a tag that goes on after its number is another row", "LT-", ["LT-5-A"], ["LT-0001", "LT-0002"]],
    ["case doesn't count", "lt-", ["LT-0003"], ["lt-0004", "lt-0005"]],
  ])("%s", (_, prefix, inUse, tags) => {
    expect(tagsOf(rowAfter(prefix, inUse), 2, inUse)).toEqual(tags);
  });

  it("leaves out a number that is in use", () => {
    expect(tagsOf({ prefix: "A", first: 1, digits: 1 }, 3, ["a2"])).toEqual(["A1", "A3", "A4"]);
  });

  it("never gives a tag that is in use, nor one twice", () => {
    const tag = fc.tuple(fc.constantFrom("", "A", "LT-"), fc.nat(50)).map(([prefix, number]) => `${prefix}${number}`);
    fc.assert(
      fc.property(
        fc.array(tag),
        fc.constantFrom("", "A", "LT-"),
        fc.integer({ min: 0, max: 30 }),
        (inUse, prefix, count) => {
          const tags = tagsOf(rowAfter(prefix, inUse), count, inUse);
          expect(new Set(tags).size).toBe(count);
          expect(tags.filter((each) => inUse.includes(each))).toEqual([]);
        },
      ),
    );
  });

  it("proposes the prefix that most tags have", () => {
    expect(usualPrefix(["LT-1", "LT-2", "PH-1", "odd"])).toBe("LT-");
    expect(usualPrefix([])).toBe("");
  });
});
