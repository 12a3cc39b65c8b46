/** A place with its cost, and what decides before the cost does. */
export interface Ranked {
  readonly place: number;
  readonly cost: number;
  readonly exact: boolean;
  readonly last: boolean;
}

/**
 * The best of many places, best first: exact ones, then the rest, in each what is `last` behind what isn't, then by cost,
 * then by place.
 *
 * @param costs  by place; infinite where nothing was found
 * @param about  what stands at a place; null when nothing does any more
 */
export function best(
  costs: Float32Array,
  about: (place: number) => Pick<Ranked, "exact" | "last"> | null,
  most: number,
): Ranked[] {
  const kept: Ranked[] = [];
  for (let place = 0; place < costs.length; place++) {
    const cost = costs[place] ?? Number.POSITIVE_INFINITY;
    if (cost === Number.POSITIVE_INFINITY) continue;
    const facts = about(place);
    if (!facts) continue;
    const one = { place, cost, ...facts };
    const worst = kept[most - 1];
    if (worst && !isBetter(one, worst)) continue;
    const at = kept.findIndex((other) => isBetter(one, other));
    kept.splice(at < 0 ? kept.length : at, 0, one);
    if (kept.length > most) kept.pop();
  }
  return kept;
}

function isBetter(a: Ranked, b: Ranked): boolean {
  if (a.exact !== b.exact) return a.exact;
  if (a.last !== b.last) return b.last;
  return a.cost === b.cost ? a.place < b.place : a.cost < b.cost;
}
