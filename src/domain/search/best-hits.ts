/** Something found at a place, with its tier: a lower one comes first whatever the costs. */
export interface Ranked {
  readonly place: number;
  readonly tier: number;
  readonly cost: number;
}

/**
 * The best of many places, best first: by tier, then by cost, then by `before`, which must not rest on the places: these
 * change whenever something is put in anew.
 *
 * @param costs   by place; infinite where nothing was found
 * @param tierOf  the tier of a place; null when nothing stands there any more
 * @param before  which of two places that fit equally well comes first
 */
export function best(
  costs: Float32Array,
  tierOf: (place: number) => number | null,
  before: (a: number, b: number) => boolean,
  most: number,
): Ranked[] {
  const isBetter = (one: Ranked, than: Ranked | undefined): boolean => {
    if (than === undefined || one.tier !== than.tier) return than === undefined || one.tier < than.tier;
    return one.cost === than.cost ? before(one.place, than.place) : one.cost < than.cost;
  };
  const kept: Ranked[] = [];
  for (let place = 0; place < costs.length; place++) {
    const cost = costs[place] ?? Number.POSITIVE_INFINITY;
    if (cost === Number.POSITIVE_INFINITY) continue;
    const tier = tierOf(place);
    if (tier === null) continue;
    const found = { place, tier, cost };
    if (!isBetter(found, kept[most - 1])) continue;
    let at = kept.length;
    while (at > 0 && isBetter(found, kept[at - 1])) at--;
    kept.splice(at, 0, found);
    if (kept.length > most) kept.pop();
  }
  return kept;
}
