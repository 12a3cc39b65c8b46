import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fraction, fractionFromDecimal, fractionText, roundedUp, times } from "../../../src/domain/value/fraction.ts";

describe("An exact number", () => {
  it.each([
    ["0.07", 100, 7],
    ["0.28", 25, 7],
    ["0.55", 100, 55],
    ["0.83", 30, 25],
    ["-0.5", 1, 0],
    ["-1.5", 1, -1],
  ])("%s times %i is rounded up to %i, not to what binary numbers make of it", (decimal, by, up) => {
    expect(roundedUp(times(fractionFromDecimal(decimal), fraction(by)))).toBe(up);
  });

  it("rounded up is the least whole number that isn't smaller", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 1_000 }), (over, under) => {
        const up = BigInt(roundedUp(fraction(over, under)));
        expect(up * BigInt(under) >= BigInt(over)).toBe(true);
        expect((up - 1n) * BigInt(under) < BigInt(over)).toBe(true);
      }),
    );
  });

  it.each([
    [fraction(12), "12"],
    [fraction(1249, 10), "124.9"],
    [fraction(-1, 8), "-0.125"],
    [fraction(1, 3), "1/3"],
  ])("is written as text without loss", (number, text) => expect(fractionText(number)).toBe(text));
});
