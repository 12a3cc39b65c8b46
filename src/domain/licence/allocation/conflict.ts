import { type Arc, leastCostFlow } from "../least-cost-flow.ts";
import type { Bundle, Edge, UseGroup } from "./use-group.ts";

/** A way to spend licences on whole members of a group: bundles, or (none) all units of a use that is all or nothing. */
export interface Choice {
  readonly group: number;
  readonly bundles: readonly Bundle[];
  readonly slots: readonly number[];
}

/** Groups and pools that compete, in numbers. `capacities` of pools by their place; an unlimited one has enough for all. */
export interface Conflict {
  readonly groups: readonly UseGroup[];
  readonly capacities: ReadonlyMap<number, number>;
  readonly choices: readonly Choice[];
  readonly worth: Worth;
}

/**
 * What a unit of coverage is worth, so that one number orders whole solutions: pinned uses, then uses, then their price.
 * `unit` is exact for uses of several units because all is multiplied by `scale`. `rank` outweighs every sum of ranks.
 */
export interface Worth {
  readonly unit: (slot: UseGroup["slots"][number]) => bigint;
  readonly rank: bigint;
  readonly must: bigint;
}

/** So many of each choice, and the units that go from each pool to each single use. */
export interface Solution {
  readonly counts: readonly number[];
  readonly value: bigint;
  readonly sent: readonly {
    readonly pool: number;
    readonly group: number;
    readonly slot: number;
    readonly units: number;
  }[];
}

/**
 * The best solution with these counts of the first choices. The choices after them are relaxed: a bundle's licence may be
 * split, a use of many units may be covered in part. So the value is exact when all are decided, else never too small.
 *
 * @returns  undefined when the counts need more licences than there are
 */
export function bestWith(conflict: Conflict, counts: readonly number[]): Solution | undefined {
  const { groups, choices, worth } = conflict;
  const open = choices.slice(counts.length);
  const left = new Map(conflict.capacities);
  const rest = groups.map(({ members, slots }) => slots.map(() => members.length));
  const must = groups.map(() => 0);
  let value = 0n;
  for (const [i, { group, bundles, slots }] of choices.entries()) {
    const count = counts[i] ?? 0;
    if (bundles.length === 0) must[group] = count;
    for (const { pool } of bundles) left.set(pool, (left.get(pool) ?? 0) - count);
    for (const slot of slots) {
      const [of, remaining] = [groups[group]?.slots[slot], rest[group]];
      if (of === undefined || remaining === undefined || count === 0) continue;
      value += worth.unit(of) * BigInt(of.quantity * count);
      remaining[slot] = (remaining[slot] ?? 0) - count;
    }
  }
  if ([...left.values()].some((units) => units < 0)) return undefined;

  const pools = [...left.keys()];
  const node = new Map(pools.map((pool, i) => [pool, i + 2]));
  const arcs: Arc[] = [];
  const ends: { pool: number; group: number; slot: number }[] = [];
  let nodes = pools.length + 2;
  let units = 0;
  for (const [g, { slots }] of groups.entries()) {
    for (const [s, slot] of slots.entries()) {
      const relaxed = open.filter(({ group, slots: covered }) => group === g && covered.includes(s));
      const isDecided = slot.quantity === 1 || relaxed.length === 0;
      const wanted = isDecided && slot.quantity > 1 ? 0 : (rest[g]?.[s] ?? 0) * slot.quantity;
      const demanded = (must[g] ?? 0) * slot.quantity;
      if (wanted + demanded === 0) continue;
      const here = nodes++;
      units += demanded;
      if (demanded > 0) arcs.push({ from: here, to: 1, capacity: demanded, cost: -worth.must });
      if (wanted > 0) arcs.push({ from: here, to: 1, capacity: wanted, cost: -worth.unit(slot) * worth.rank });
      for (const { pool, rank } of edgesOf(slot.edges, relaxed, s)) {
        const from = node.get(pool) ?? 0;
        arcs.push({ from, to: here, capacity: wanted + demanded, cost: BigInt(rank) });
        ends[arcs.length - 1] = { pool, group: g, slot: s };
      }
    }
  }
  for (const pool of pools) {
    const most = open.flatMap(({ bundles }) => bundles.filter((b) => b.pool === pool).map((b) => b.slots.length));
    arcs.push({ from: 0, to: node.get(pool) ?? 0, capacity: (left.get(pool) ?? 0) * Math.max(1, ...most), cost: 0n });
  }
  const flow = leastCostFlow(nodes, arcs, 0, 1);
  let sentMust = 0;
  const sent: Solution["sent"][number][] = [];
  for (const [i, arc] of arcs.entries()) {
    const sentHere = flow[i] ?? 0;
    if (arc.to === 1 && arc.cost === -worth.must) sentMust += sentHere;
    else if (arc.to === 1) value += (-arc.cost / worth.rank) * BigInt(sentHere);
    const end = ends[i];
    if (end && sentHere > 0) sent.push({ ...end, units: sentHere });
  }
  return sentMust < units ? undefined : { counts, value, sent };
}

function edgesOf(alone: readonly Edge[], relaxed: readonly Choice[], slot: number): readonly Edge[] {
  const joint = relaxed.flatMap(({ bundles }) => bundles.filter(({ slots }) => slots.includes(slot)));
  return [...alone, ...[...new Set(joint.map(({ pool }) => pool))].map((pool) => ({ pool, rank: 0 }))];
}
