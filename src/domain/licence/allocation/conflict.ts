import { createNetwork, type Sent, type Worth } from "./network.ts";
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

/** So many of each choice, and the units that go from each pool to each single use. */
export interface Solution {
  readonly counts: readonly number[];
  readonly value: bigint;
  readonly sent: readonly Sent[];
}

/**
 * How choices that are not decided yet are made easier: `split`, the licence of a bundle may be split over uses anywhere;
 * `twice`, a use that a bundle covers may count again when a single licence covers it. Neither is ever worse than the truth.
 */
export type Relaxation = "split" | "twice";

/**
 * The best solution with these counts of the first choices; the choices after them are relaxed, and a use of many units may
 * then be covered in part. So the value is exact when all are decided, else never too small.
 *
 * @returns  undefined when the counts need more licences than there are
 */
export function bestWith(conflict: Conflict, counts: readonly number[], relaxation: Relaxation): Solution | undefined {
  const { groups, choices, worth } = conflict;
  const decided = decidedOf(conflict, counts);
  if (decided === undefined) return undefined;
  const { left, rest, members, must } = decided;
  const open = choices.slice(counts.length);
  const network = createNetwork([...left.keys()], worth);
  let units = 0;
  for (const [g, { slots }] of groups.entries()) {
    const openHere = open.filter(({ group }) => group === g);
    const nodes = slots.map((slot, s) => {
      const wanted = slot.quantity > 1 && openHere.length === 0 ? 0 : (rest[g]?.[s] ?? 0) * slot.quantity;
      const demanded = (must[g] ?? 0) * slot.quantity;
      if (wanted + demanded === 0) return 0;
      units += demanded;
      const here = network.use(demanded, wanted, worth.unit(slot));
      const edges = relaxation === "split" ? [...slot.edges, ...jointEdges(openHere, s)] : slot.edges;
      for (const { pool, rank } of edges)
        network.send(pool, here, wanted + demanded, rank, { pool, group: g, slot: s });
      return here;
    });
    const count = members[g] ?? 0;
    if (relaxation === "split" || count === 0) continue;
    const sum = (of: readonly number[]) => of.reduce((all, s) => all + (slots[s] ? worth.unit(slots[s]) : 0n), 0n);
    // While a member can take only one bundle, that bundle holds its first use, and only the others can count twice.
    const isOneOnly = openHere.every(({ bundles }) => bundles.length === 1);
    for (const { pool, slots: covered } of new Set(openHere.flatMap(({ bundles }) => bundles))) {
      const [first = 0, ...others] = covered;
      if (isOneOnly) network.together(pool, nodes[first] ?? 0, count, sum(others));
      else network.together(pool, network.sink, count, sum(covered));
    }
  }
  for (const [pool, licences] of left) {
    const sizes = open.flatMap(({ bundles }) => bundles.filter((b) => b.pool === pool).map((b) => b.slots.length));
    network.own(pool, licences * (relaxation === "split" ? Math.max(1, ...sizes) : 1));
  }
  const { must: sentMust, value, sent } = network.best();
  return sentMust < units ? undefined : { counts, value: decided.value + value, sent };
}

/** What the counts leave of pools and members, and what they are worth. */
function decidedOf({ groups, choices, capacities, worth }: Conflict, counts: readonly number[]) {
  const left = new Map(capacities);
  const rest = groups.map(({ members, slots }) => slots.map(() => members.length));
  const members = groups.map((group) => group.members.length);
  const must = groups.map(() => 0);
  let value = 0n;
  for (const [i, count] of counts.entries()) {
    const choice = choices[i];
    const remaining = rest[choice?.group ?? -1];
    if (choice === undefined || remaining === undefined || count === 0) continue;
    const { group, bundles, slots } = choice;
    if (bundles.length === 0) must[group] = count;
    members[group] = (members[group] ?? 0) - count;
    for (const { pool } of bundles) left.set(pool, (left.get(pool) ?? 0) - count);
    for (const slot of slots) {
      const of = groups[group]?.slots[slot];
      if (of) value += worth.unit(of) * BigInt(of.quantity * count);
      remaining[slot] = (remaining[slot] ?? 0) - count;
    }
  }
  if ([...left.values()].some((licences) => licences < 0)) return undefined;
  return { left, rest, members, must, value };
}

function jointEdges(open: readonly Choice[], slot: number): Edge[] {
  const joint = open.flatMap(({ bundles }) => bundles.filter(({ slots }) => slots.includes(slot)));
  return [...new Set(joint.map(({ pool }) => pool))].map((pool) => ({ pool, rank: 0 }));
}
