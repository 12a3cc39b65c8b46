import type { Pool } from "../effective/pool.ts";
import { createJoined } from "../joined.ts";
import type { Choice, Conflict } from "./conflict.ts";
import type { Worth } from "./network.ts";
import type { Bundle, Slot, UseGroup } from "./use-group.ts";

/** Groups that compete for the same pools, apart from all others. Groups that no pool may cover are left out. */
export function conflictsOf(pools: readonly Pool[], groups: readonly UseGroup[]): Conflict[] {
  const { rootOf, join } = createJoined<number>();
  for (const group of groups) {
    const [first = 0, ...others] = poolsFor(group);
    for (const other of others) join(first, other);
  }
  const byRoot = new Map<number, UseGroup[]>();
  for (const group of groups) {
    const [pool] = poolsFor(group);
    if (pool === undefined) continue;
    const alike = byRoot.get(rootOf(pool));
    if (alike) alike.push(group);
    else byRoot.set(rootOf(pool), [group]);
  }
  const poolsByRoot = new Map<number, number[]>();
  pools.forEach((_, i) => {
    const together = poolsByRoot.get(rootOf(i));
    if (together) together.push(i);
    else poolsByRoot.set(rootOf(i), [i]);
  });
  return [...byRoot].map(([root, together]) => conflictOf(pools, poolsByRoot.get(root) ?? [], together));
}

function poolsFor({ slots, bundles }: UseGroup): number[] {
  return [...new Set([...slots.flatMap(({ edges }) => edges), ...bundles].map(({ pool }) => pool))];
}

function conflictOf(pools: readonly Pool[], places: readonly number[], groups: readonly UseGroup[]): Conflict {
  const all = groups.reduce(
    (sum, { slots, members }) => sum + members.length * slots.reduce((n, s) => n + s.quantity, 0),
    0,
  );
  const capacities = new Map<number, number>();
  for (const place of places) {
    const pool = pools[place];
    if (pool) capacities.set(place, pool.unlimited ? all : Math.min(all, pool.quantity));
  }
  const choices = groups
    .flatMap((group, g) => choicesOf(group, g))
    .sort((a, b) => b.slots.length - a.slots.length || weightOf(groups, b) - weightOf(groups, a));
  return { groups, capacities, choices, worth: worthOf(groups) };
}

function weightOf(groups: readonly UseGroup[], { group, slots }: Choice): number {
  return slots.reduce((sum, slot) => sum + (groups[group]?.slots[slot]?.quantity ?? 0), 0);
}

function choicesOf({ slots, bundles }: UseGroup, group: number): Choice[] {
  if (slots.some(({ quantity, edges }) => quantity > 1 && edges.length > 0))
    return [{ group, bundles: [], slots: [0] }];
  return subsets(bundles).map((chosen) => {
    return { group, bundles: chosen, slots: [...new Set(chosen.flatMap((bundle) => bundle.slots))] };
  });
}

/** All sets of bundles in which each covers something that the ones before it don't; one of those that do the same. */
function subsets(bundles: readonly Bundle[]): Bundle[][] {
  let sets: Bundle[][] = [[]];
  for (const bundle of bundles) {
    const adds = (set: readonly Bundle[]) =>
      bundle.slots.some((slot) => !set.some(({ slots }) => slots.includes(slot)));
    sets = [...sets, ...sets.filter(adds).map((set) => [...set, bundle])];
  }
  const different = new Map<string, Bundle[]>();
  for (const set of sets) {
    const pools = set.map(({ pool }) => pool).sort((a, b) => a - b);
    const slots = [...new Set(set.flatMap((bundle) => bundle.slots))].sort((a, b) => a - b);
    const key = JSON.stringify([pools, slots]);
    if (set.length > 0 && !different.has(key)) different.set(key, set);
  }
  return [...different.values()];
}

function worthOf(groups: readonly UseGroup[]): Worth {
  const slots = groups.flatMap(({ slots: own, members }) =>
    own.map((slot) => ({ slot, count: BigInt(members.length) })),
  );
  const scale = slots.reduce((multiple, { slot }) => leastCommonMultiple(multiple, BigInt(slot.quantity)), 1n);
  const sum = (of: (slot: Slot) => bigint) => slots.reduce((all, { slot, count }) => all + of(slot) * count, 0n);
  const use = 1n + scale * sum((slot) => BigInt(slot.priceMinor));
  const pinned = use * (1n + sum((slot) => BigInt(slot.quantity)));
  const unit = (slot: Slot) =>
    (slot.isPinned ? pinned : 0n) + use + (BigInt(slot.priceMinor) * scale) / BigInt(slot.quantity);
  const worstRank = slots.reduce((worst, { slot }) => slot.edges.reduce((w, e) => Math.max(w, e.rank), worst), 0);
  const rank = 1n + BigInt(worstRank) * sum((slot) => BigInt(slot.quantity));
  return { unit, rank, must: rank * (1n + sum((slot) => unit(slot) * BigInt(slot.quantity))) };
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}
