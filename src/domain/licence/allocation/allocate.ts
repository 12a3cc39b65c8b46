import type { Pool } from "../effective/pool.ts";
import { compareText } from "../installed-devices.ts";
import type { Allocation, Outcome } from "./allocation.ts";
import { bestSolution } from "./best-solution.ts";
import type { Conflict, Solution } from "./conflict.ts";
import { conflictsOf } from "./conflicts.ts";
import { groupsOf } from "./groups-of.ts";
import type { Need } from "./need.ts";
import { coveredSentence, type Spending, uncovered } from "./outcome-sentences.ts";

/**
 * Decides which licence covers which use: first as many pinned uses as possible, then as many uses as possible, then so that
 * what stays uncovered costs least, then spends the rights first that are good for least, then by id. The order of pools
 * and needs doesn't matter. Where the search had to be cut off, a note says so.
 * Source: docs/licence-rules.md#which-right-covers-which-use, docs/decisions/0011-allocation-by-flow.md.
 */
export function allocate(pools: readonly Pool[], needs: readonly Need[]): Allocation {
  const poolsInOrder = [...pools].sort((a, b) => compareText(a.id, b.id));
  const needsInOrder = [...needs].sort((a, b) => compareText(a.id, b.id));
  const spending = new Map<Need, Spending>();
  const used = poolsInOrder.map(() => 0);
  const notes: string[] = [];
  for (const conflict of conflictsOf(poolsInOrder, groupsOf(poolsInOrder, needsInOrder))) {
    const { solution, isProven } = bestSolution(conflict);
    spend(conflict, solution, spending, used);
    if (!isProven) notes.push(cutOffNote(conflict, poolsInOrder));
  }
  const rest = poolsInOrder.map((pool, i) => (pool.unlimited ? undefined : pool.quantity - (used[i] ?? 0)));
  const why = uncovered(poolsInOrder, rest);
  const outcomes = needsInOrder.map((need): Outcome => {
    const spent = spending.get(need);
    if (spent === undefined) return why(need);
    const by = spent.by.flatMap(({ pool, quantity }) => ({ pool: poolsInOrder[pool]?.id ?? "", quantity }));
    return { need, covered: true, by, exempt: spent.exempt, sentence: coveredSentence(need, spent, poolsInOrder) };
  });
  return {
    outcomes,
    pools: poolsInOrder.map(({ id }, i) => ({ pool: id, used: used[i] ?? 0, left: rest[i] })),
    notes,
  };
}

/** Hands the numbers of a solution out to the uses themselves, in the order of their ids. */
function spend(
  { groups, choices }: Conflict,
  { counts, sent }: Solution,
  spending: Map<Need, Spending>,
  used: number[],
) {
  const next = groups.map(() => 0);
  for (const [c, { group, bundles }] of choices.entries()) {
    for (let n = 0; n < (counts[c] ?? 0) && bundles.length > 0; n++) {
      const member = groups[group]?.members[next[group] ?? 0] ?? [];
      next[group] = (next[group] ?? 0) + 1;
      for (const { pool, slots, secondUse } of bundles) {
        used[pool] = (used[pool] ?? 0) + 1;
        const fresh = slots.filter((slot) => member[slot] !== undefined && !spending.has(member[slot]));
        // The second device is free only with the first one under the same licence.
        const isExempt = fresh.some((slot) => !secondUse.includes(slot));
        for (const [i, slot] of fresh.entries()) {
          const need = member[slot];
          const exempt = isExempt && secondUse.includes(slot);
          const together = slots.length - secondUse.length;
          if (need) spending.set(need, { by: [{ pool, quantity: i === 0 ? 1 : 0 }], exempt, together });
        }
      }
    }
  }
  const units = new Map<Need, Spending>();
  for (const { pool, group, slot, units: all } of sent) {
    used[pool] = (used[pool] ?? 0) + all;
    let left = all;
    for (const member of groups[group]?.members ?? []) {
      const need = member[slot];
      if (left === 0) break;
      if (need === undefined || spending.has(need)) continue;
      const before = units.get(need)?.by ?? [];
      const open = need.quantity - before.reduce((sum, { quantity }) => sum + quantity, 0);
      const quantity = Math.min(left, open);
      if (quantity === 0) continue;
      left -= quantity;
      units.set(need, { by: [...before, { pool, quantity }], exempt: false, together: 1 });
    }
  }
  for (const [need, by] of units) spending.set(need, by);
}

function cutOffNote({ capacities }: Conflict, pools: readonly Pool[]): string {
  const titles = [...capacities.keys()].slice(0, 3).map((pool) => pools[pool]?.title ?? "");
  return `Which of ${titles.join(", ")}${capacities.size > 3 ? " and others" : ""} covers what has too many combinations to try all; the best one found is shown, and it may be possible to cover more.`;
}
