import type { Need } from "../../../../src/domain/licence/allocation/need.ts";
import type { Pool } from "../../../../src/domain/licence/effective/pool.ts";

/** Pinned units, units, price: what a set of covered uses is worth, in the order in which it counts. */
export type Score = readonly [number, number, number];

/** What the covered uses are worth. */
export function scoreOf(covered: readonly Need[]): Score {
  const units = (of: readonly Need[]) => of.reduce((sum, { quantity }) => sum + quantity, 0);
  const pinned = covered.filter(({ pinnedTo }) => pinnedTo !== undefined);
  return [units(pinned), units(covered), covered.reduce((sum, { priceMinor }) => sum + priceMinor, 0)];
}

/** The best score of all ways to spend every single licence, tried one by one: slow, and too simple to be wrong. */
export function bestByTrying(pools: readonly Pool[], needs: readonly Need[]): Score {
  const licences = pools.flatMap((pool) => Array.from({ length: pool.unlimited ? 9 : pool.quantity }, () => pool));
  let best: Score = [0, 0, 0];
  const units = new Map<Need, number>();
  const spend = (next: number, from: number): void => {
    const pool = licences[next];
    if (pool === undefined) {
      const score = scoreOf(needs.filter((need) => (units.get(need) ?? 0) >= need.quantity));
      if (isBetter(score, best)) best = score;
      return;
    }
    const ways = waysOf(pool, needs);
    // Licences of one pool are alike, so their ways are taken in order only.
    const first = licences[next - 1] === pool ? from : 0;
    for (let way = first; way <= ways.length; way++) {
      const covers = ways[way] ?? [];
      for (const need of covers) units.set(need, (units.get(need) ?? 0) + 1);
      spend(next + 1, way);
      for (const need of covers) units.set(need, (units.get(need) ?? 0) - 1);
    }
  };
  spend(0, 0);
  return best;
}

function isBetter(a: Score, b: Score): boolean {
  return a[0] - b[0] > 0 || (a[0] === b[0] && (a[1] > b[1] || (a[1] === b[1] && a[2] > b[2])));
}

/** All sets of uses that one licence of the pool can serve. */
function waysOf(pool: Pool, needs: readonly Need[]): Need[][] {
  const fitting = needs.filter((need) => mayCover(pool, need));
  const large = fitting.filter(({ quantity }) => quantity > 1).map((need) => [need]);
  const devices = [...new Set(fitting.filter(({ quantity }) => quantity === 1).map(({ device }) => device))].map(
    (device) => fitting.filter((need) => need.device === device && need.quantity === 1),
  );
  const pairs = devices.flatMap((first) =>
    devices.filter((second) => isSecondUse(pool, first, second)).map((second) => [...first, ...second]),
  );
  return [...large, ...devices, ...pairs];
}

function isSecondUse(pool: Pool, [first]: readonly Need[], [second]: readonly Need[]): boolean {
  if (!pool.scope.secondUse || pool.oem || first === undefined || second === undefined || first === second)
    return false;
  return (
    first.form !== "virtual" &&
    second.form === "portable" &&
    first.person !== undefined &&
    first.person === second.person
  );
}

function mayCover(
  { products, version, olderVersions, edition, lowerEditions, scope, oem, rights }: Pool,
  need: Need,
): boolean {
  return (
    products.includes(need.product) &&
    (version === undefined || [version, ...olderVersions].some((v) => v === need.version)) &&
    (edition === undefined || [edition, ...lowerEditions].some((e) => e === need.edition)) &&
    (scope.device === undefined || scope.device === need.device) &&
    (scope.person === undefined || scope.person === need.person) &&
    (scope.regions.length === 0 || scope.regions.some((region) => need.place?.locations.includes(region))) &&
    !(oem && need.form === "virtual") &&
    (need.pinnedTo === undefined || rights.includes(need.pinnedTo))
  );
}
