import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calCover } from "../../../../src/domain/licence/allocation/cal-cover.ts";

const LEFT = ["a", "b", "c", "d", "e"];
const RIGHT = ["1", "2", "3", "4"];
const pairs = fc.array(fc.tuple(fc.constantFrom(...LEFT), fc.constantFrom(...RIGHT)), { maxLength: 14 });

/** The size of the least cover, by trying every choice of the left side. */
function bySearch(all: readonly (readonly [string, string])[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let choice = 0; choice < 2 ** LEFT.length; choice++) {
    const chosen = new Set(LEFT.filter((_, i) => (choice >> i) % 2 === 1));
    const open = new Set(all.filter(([left]) => !chosen.has(left)).map(([, right]) => right));
    least = Math.min(least, chosen.size + open.size);
  }
  return least;
}

function leastCover(all: readonly (readonly [string, string])[]) {
  const accesses = all.map(([user, device]) => ({ user, device }));
  const { users: left, devices: right } = calCover(accesses, { user: 1, device: 1 });
  return { left, right };
}

describe("The least cover of pairs", () => {
  it("touches every pair and is as small as any", () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const { left, right } = leastCover(all);
        expect(all.every(([l, r]) => left.includes(l) || right.includes(r))).toBe(true);
        expect(left.length + right.length).toBe(bySearch(all));
      }),
      { numRuns: 400 },
    );
  });

  it("is the same for any order of the pairs", () => {
    fc.assert(
      fc.property(pairs, (all) => {
        expect(leastCover([...all].reverse())).toEqual(leastCover(all));
      }),
    );
  });

  it("is found for a long chain of people and devices", () => {
    const chain = Array.from({ length: 3_000 }, (_, i) => [
      [`u${i}`, `d${i}`] as const,
      [`u${i}`, `d${i + 1}`] as const,
    ]).flat();
    const { left, right } = leastCover(chain);
    expect(left.length + right.length).toBe(3_000);
  });
});
