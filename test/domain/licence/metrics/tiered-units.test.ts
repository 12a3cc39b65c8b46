import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tierParts } from "../../../../src/domain/licence/metrics/tiered-units.ts";
import { compareFractions, fraction, plus, sumOf, times } from "../../../../src/domain/value/fraction.ts";

const TIERS = [
  { upTo: 20, each: "1" },
  { upTo: 50, each: "0.83" },
  { upTo: null, each: "0.8" },
];

function unitsOf(amount: number, from = 0) {
  const parts = tierParts(fraction(from), fraction(from + amount), TIERS);
  return sumOf(parts.map(({ units, each }) => times(units, each)));
}

describe("Tiers", () => {
  it.each([
    [0, fraction(0)],
    [20, fraction(20)],
    [21, fraction(2083, 100)],
    [50, fraction(449, 10)],
    [51, fraction(457, 10)],
    [150, fraction(1249, 10)],
  ])("of %i come to the exact sum", (amount, sum) => expect(unitsOf(amount)).toEqual(sum));

  it("never give less for more", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(100), (amount, more) => {
        expect(compareFractions(unitsOf(amount + more), unitsOf(amount))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("give two amounts that follow each other what they give the sum", () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (one, other) => {
        expect(plus(unitsOf(one), unitsOf(other, one))).toEqual(unitsOf(one + other));
      }),
    );
  });
});
