/** Something found at a place, with its tier: a lower one comes first whatever the costs. */
export interface Ranked {
  readonly place: number;
  readonly tier: number;
  readonly cost: number;
}

/**
 * The best of many places, best first: by tier, then by cost, then by place.
 *
 * @param costs   by place; infinite where nothing was found
 * @param tierOf  the tier of a place; null when nothing stands there any more
 */
export function best(costs: Float32Array, tierOf: (place: number) => number | null, most: number): Ranked[] {
  const kept: Ranked[] = [];
  for (let place = 0; place < costs.length; place++) {
    const cost = costs[place] ?? Number.POSITIVE_INFINITY;
    if (cost === Number.POSITIVE_INFINITY) continue;
    const tier = tierOf(place);
    if (tier === null || !isBetter(tier, cost, kept[most - 1])) continue;
    let at = kept.length;
    while (at > 0 && isBetter(tier, cost, kept[at - 1])) at--;
    kept.splice(at, 0, { place, tier, cost });
    if (kept.length > most) kept.pop();
  }
  return kept;
}

/** Places are gone through in order, so that of equals the one that is kept already comes first. */
function isBetter(tier: number, cost: number, than: Ranked | undefined): boolean {
  return than === undefined || tier < than.tier || (tier === than.tier && cost < than.cost);
}
