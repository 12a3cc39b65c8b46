import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cheapestPacks } from "../../../../src/domain/licence/metrics/cheapest-packs.ts";
import { fraction } from "../../../../src/domain/value/fraction.ts";

describe("The packs to buy", () => {
  it("are the cheapest there are: no other choice costs less", () => {
    const offer = fc.tuple(
      fc.nat(60),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      fc.nat(20),
      fc.nat(20),
    );
    fc.assert(
      fc.property(offer, ([need, small, large, smallPrice, largePrice]) => {
        const packs = [
          { name: "small", units: small, price: fraction(smallPrice) },
          { name: "large", units: large, price: fraction(largePrice) },
        ];
        const bought = cheapestPacks(need, packs);
        const price = bought.reduce((sum, { pack, count }) => sum + Number(pack.price.over) * count, 0);
        expect(bought.reduce((sum, { pack, count }) => sum + pack.units * count, 0)).toBeGreaterThanOrEqual(need);
        for (let a = 0; a <= need; a++) {
          const b = Math.max(0, Math.ceil((need - a * small) / large));
          expect(price).toBeLessThanOrEqual(a * smallPrice + b * largePrice);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("are none when nothing is needed or nothing is on offer", () => {
    expect(cheapestPacks(0, [{ name: "pack", units: 2, price: fraction(1) }])).toEqual([]);
    expect(cheapestPacks(5, [])).toEqual([]);
  });
});
