import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberText } from "../../../src/domain/intake/cell-text.ts";

describe("the text of a number in a workbook", () => {
  it.each([
    [19.990000000000002, "19.99"],
    [0.1 + 0.2, "0.3"],
    [1234567890123456, "1234567890123456"],
    [-0.5, "-0.5"],
    [1e21, "1000000000000000000000"],
    [0.0000001, "0.0000001"],
  ])("of %d is %s", (value, text) => {
    expect(numberText(value)).toBe(text);
  });

  it("has the fifteen digits that a workbook keeps, and no exponent", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), (value) => {
        const text = numberText(value);
        expect(text).not.toMatch(/e/i);
        if (Math.abs(value) >= 1e-5) expect(Number(text)).toBe(Number(value.toPrecision(15)));
      }),
    );
  });
});
