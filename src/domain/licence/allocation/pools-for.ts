import type { Pool } from "../effective/pool.ts";
import type { Need } from "./need.ts";

/**
 * Finds the pools of a use's product, by their place in the list. Of pools bound to a device or a person only those bound to
 * this use's are found, and one of the others to name in a reason: an organisation may have one such right a device.
 */
export function poolsFor(pools: readonly Pool[]): (need: Need) => readonly number[] {
  const byKey = new Map<string, number[]>();
  const add = (key: string, place: number) => {
    const known = byKey.get(key);
    if (known) known.push(place);
    else byKey.set(key, [place]);
  };
  for (const [place, { products, scope }] of pools.entries()) {
    for (const product of products) {
      if (scope.device !== undefined) add(`${product}\nd${scope.device}`, place);
      else if (scope.person !== undefined) add(`${product}\np${scope.person}`, place);
      if (scope.device === undefined && scope.person === undefined) add(product, place);
      else if (!byKey.has(`${product}\nbound`)) add(`${product}\nbound`, place);
    }
  }
  return ({ product, device, person }) => {
    const keys = [product, `${product}\nd${device}`, `${product}\np${person}`, `${product}\nbound`];
    return [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))].sort((a, b) => a - b);
  };
}
