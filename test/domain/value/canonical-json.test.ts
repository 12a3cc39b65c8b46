import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../src/domain/value/canonical-json.ts";

describe("canonical JSON", () => {
  it.each([
    [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
    [{ "\u20ac": 1, "\r": 2, "1": 3, "\u00f6": 4 }, '{"\\r":2,"1":3,"\u00f6":4,"\u20ac":1}'],
    [[], "[]"],
    [{}, "{}"],
    [-0, "0"],
    ["\u2028é\u0007", '"\u2028é\\u0007"'],
    [{ a: undefined, b: null }, '{"b":null}'],
    [[true, false, null, "x", 9007199254740991], '[true,false,null,"x",9007199254740991]'],
  ])("writes %j as one text", (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it.each([[0.1], [1e21], [Number.NaN], [Number.POSITIVE_INFINITY], ["\ud800"], [{ "\udc00": 1 }]])(
    "refuses %j, which has no exact place in the trail",
    (value) => {
      expect(() => canonicalJson(value)).toThrow();
    },
  );

  it("gives the same text whatever the order of keys, and reads back as the same value", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ unit: "grapheme" }),
          fc.oneof(fc.integer(), fc.string({ unit: "grapheme" }), fc.boolean()),
        ),
        (object) => {
          const turned = Object.fromEntries(Object.entries(object).reverse());
          expect(canonicalJson(turned)).toBe(canonicalJson(object));
          expect(JSON.parse(canonicalJson(object))).toEqual({ ...object });
        },
      ),
    );
  });
});
