import type { Pool } from "../effective/pool.ts";
import { compareText } from "../installed-devices.ts";
import type { Allocation, Outcome } from "./allocation.ts";
import { bestSolution } from "./best-solution.ts";
import type { Conflict, Solution } from "./conflict.ts";
import { conflictsOf } from "./conflicts.ts";
import { groupsOf } from "./groups-of.ts";
import type { Need } from "./need.ts";
import { coveredSentence, type Share, uncovered } from "./outcome-sentences.ts";
import type { UseGroup } from "./use-group.ts";

/**
 * Decides which licence covers which use: first as many pinned uses as possible, then as many uses as possible, then so that
 * what stays uncovered costs least, then spends the rights first that are good for least, then by id. The order of pools
 * and needs doesn't matter. Where the search had to be cut off, a note says so.
 * Source: docs/licence-rules.md#which-right-covers-which-use, docs/decisions/0011-allocation-by-flow.md.
 */
export function allocate(pools: readonly Pool[], needs: readonly Need[]): Allocation {
  const poolsInOrder = [...pools].sort((a, b) => compareText(a.id, b.id));
  const needsInOrder = [...needs].sort((a, b) => compareText(a.id, b.id));
  const outcomes = new Map<Need, Outcome>();
  const used = poolsInOrder.map(() => 0);
  const notes: string[] = [];
  const groups = groupsOf(poolsInOrder, needsInOrder);
  for (const conflict of conflictsOf(poolsInOrder, groups)) {
    const { solution, isProven } = bestSolution(conflict);
    spendBundles(conflict, solution, poolsInOrder, outcomes, used);
    spendSingles(conflict, solution, poolsInOrder, outcomes, used);
    if (!isProven) notes.push(cutOffNote(conflict, poolsInOrder));
  }
  const rest = poolsInOrder.map((pool, i) => (pool.unlimited ? undefined : pool.quantity - (used[i] ?? 0)));
  giveReasons(groups, outcomes, uncovered(poolsInOrder, rest));
  return {
    outcomes: needsInOrder.flatMap((need) => outcomes.get(need) ?? []),
    pools: poolsInOrder.map(({ id }, i) => ({ pool: id, used: used[i] ?? 0, left: rest[i] })),
    notes,
  };
}

/** Hands the bundles of a solution out to members of its groups, in the order of their ids. */
function spendBundles(
  { groups, choices }: Conflict,
  { counts }: Solution,
  pools: readonly Pool[],
  outcomes: Map<Need, Outcome>,
  used: number[],
): void {
  const next = groups.map(() => 0);
  for (const [c, { group, bundles }] of choices.entries()) {
    for (let n = 0; n < (counts[c] ?? 0) && bundles.length > 0; n++) {
      const member = groups[group]?.members[next[group] ?? 0] ?? [];
      next[group] = (next[group] ?? 0) + 1;
      for (const { pool, slots, secondUse } of bundles) {
        used[pool] = (used[pool] ?? 0) + 1;
        const fresh = slots.filter((slot) => member[slot] !== undefined && !outcomes.has(member[slot]));
        // The second device is free only with the first one under the same licence.
        const hasFirst = fresh.some((slot) => !secondUse.includes(slot));
        for (const [i, slot] of fresh.entries()) {
          const need = member[slot];
          const exempt = hasFirst && secondUse.includes(slot);
          const together = slots.length - secondUse.length;
          if (need) outcomes.set(need, covered(need, [{ pool, quantity: i === 0 ? 1 : 0 }], exempt, together, pools));
        }
      }
    }
  }
}

/** Hands single licences out to the uses that are left, in the order of their ids. */
function spendSingles(
  { groups }: Conflict,
  { sent }: Solution,
  pools: readonly Pool[],
  outcomes: Map<Need, Outcome>,
  used: number[],
): void {
  const shares = new Map<Need, Share[]>();
  for (const { pool, group, slot, units } of sent) {
    used[pool] = (used[pool] ?? 0) + units;
    let left = units;
    let first: Outcome | undefined;
    for (const member of groups[group]?.members ?? []) {
      const need = member[slot];
      if (left === 0) break;
      if (need === undefined || outcomes.has(need)) continue;
      if (need.quantity === 1) {
        first ??= covered(need, [{ pool, quantity: 1 }], false, 1, pools);
        outcomes.set(need, { ...first, need });
        left -= 1;
        continue;
      }
      const before = shares.get(need) ?? [];
      const quantity = Math.min(left, need.quantity - before.reduce((sum, share) => sum + share.quantity, 0));
      if (quantity > 0) shares.set(need, [...before, { pool, quantity }]);
      left -= quantity;
    }
  }
  for (const [need, by] of shares) outcomes.set(need, covered(need, by, false, 1, pools));
}

function covered(need: Need, by: readonly Share[], exempt: boolean, together: number, pools: readonly Pool[]): Outcome {
  const sentence = coveredSentence(need, { by, exempt, together }, pools);
  const spent = by.map(({ pool, quantity }) => ({ pool: pools[pool]?.id ?? "", quantity }));
  return { need, covered: true, by: spent, exempt, sentence };
}

/** The reason of each use that nothing covers, worked out once for all that are alike. */
function giveReasons(groups: readonly UseGroup[], outcomes: Map<Need, Outcome>, why: (need: Need) => Outcome): void {
  for (const { members, slots } of groups) {
    for (const slot of slots.keys()) {
      let first: Outcome | undefined;
      for (const member of members) {
        const need = member[slot];
        if (need === undefined || outcomes.has(need)) continue;
        first ??= why(need);
        outcomes.set(need, { ...first, need });
      }
    }
  }
}

function cutOffNote({ capacities }: Conflict, pools: readonly Pool[]): string {
  const titles = [...capacities.keys()].slice(0, 3).map((pool) => pools[pool]?.title ?? "");
  return `Which of ${titles.join(", ")}${capacities.size > 3 ? " and others" : ""} covers what has too many combinations to try all; the best one found is shown, and it may be possible to cover more.`;
}
