import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareDecimals, decimalFromPlain, sumOfDecimals } from "../../../src/domain/value/decimal.ts";

/** A decimal as units of 10^-9, and its text with as many zeros as somebody might type. */
const decimal = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }).map((units) => {
  const digits = String(units < 0n ? -units : units).padStart(10, "0");
  return { units, text: `${units < 0n ? "-" : ""}00${digits.slice(0, -9)}.${digits.slice(-9)}` };
});
const canonical = (text: string) => decimalFromPlain(text) ?? "no decimal";

describe("a decimal", () => {
  it.each([
    ["007.50", "7.5"],
    ["-0.0", "0"],
    [".5", "0.5"],
    ["5.", "5"],
    ["", undefined],
    ["-", undefined],
    [".", undefined],
    ["1e3", undefined],
    ["1,5", undefined],
    ["9".repeat(31), undefined],
  ])("%s is kept as %s", (text, kept) => {
    expect(decimalFromPlain(text)).toBe(kept);
  });

  it("has one text for each value, which it keeps", () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(canonical(a.text) === canonical(b.text)).toBe(a.units === b.units);
        expect(canonical(canonical(a.text))).toBe(canonical(a.text));
      }),
    );
  });

  it("is ordered by its value", () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const expected = a.units < b.units ? -1 : a.units > b.units ? 1 : 0;
        expect(Math.sign(compareDecimals(canonical(a.text), canonical(b.text)))).toBe(expected);
      }),
    );
  });

  it("adds up to exactly the sum", () => {
    fc.assert(
      fc.property(fc.array(decimal), (all) => {
        const units = all.reduce((sum, each) => sum + each.units, 0n);
        const digits = String(units < 0n ? -units : units).padStart(10, "0");
        const sum = canonical(`${units < 0n ? "-" : ""}${digits.slice(0, -9)}.${digits.slice(-9)}`);
        expect(sumOfDecimals(all.map(({ text }) => canonical(text)))).toBe(sum);
      }),
    );
  });
});
