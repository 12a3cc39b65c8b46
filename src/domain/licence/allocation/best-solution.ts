import { bestWith, type Choice, type Conflict, type Solution } from "./conflict.ts";

/** The best solution found. `isProven`: no other covers more; else the search was cut off. */
export interface Best {
  readonly solution: Solution;
  readonly isProven: boolean;
}

/** Partial solutions looked at in one conflict; with more arcs in the network fewer, so that it takes about as long. */
const MOST_STEPS = 20_000;

/**
 * Branch and bound over how many of each choice are taken, most first; without choices one flow is the answer. The first
 * of several equally good solutions stays. The search is cut off after a number of steps, never after a time: the same
 * facts always give the same result.
 */
export function bestSolution(conflict: Conflict): Best {
  const { groups, choices } = conflict;
  const size = groups.reduce((sum, { slots }) => sum + slots.reduce((n, { edges }) => n + 1 + edges.length, 0), 0);
  const limit = Math.max(50, Math.floor(MOST_STEPS / size));
  let best: Solution | undefined;
  let bound: bigint | undefined;
  let steps = 0;
  const isCutOff = () => best !== undefined && steps > limit;
  const isBetter = ({ value }: Solution) => best === undefined || value > best.value;
  const decide = (counts: readonly number[]): void => {
    if (isCutOff() || (best !== undefined && best.value === bound)) return;
    steps += 1;
    const solution = bestWith(conflict, counts, "split");
    if (solution === undefined || !isBetter(solution)) return;
    const isDecided = counts.length === choices.length;
    const other = isDecided ? solution : bestWith(conflict, counts, "twice");
    if (other === undefined || !isBetter(other)) return;
    bound ??= solution.value;
    if (steps === 1 && other.value < bound) bound = other.value;
    if (isDecided) {
      best = solution;
      return;
    }
    for (let count = mostOf(conflict, counts); count >= 0; count--) decide([...counts, count]);
  };
  decide([]);
  if (best === undefined) throw new Error("Taking no choice at all is always a solution");
  return {
    solution: best,
    isProven: groups.every(({ isComplete }) => isComplete) && (!isCutOff() || best.value === bound),
  };
}

/** As many of the next choice as there are members left in its group and licences in its pools. */
function mostOf({ groups, choices, capacities }: Conflict, counts: readonly number[]): number {
  const next = choices[counts.length];
  const group = next && groups[next.group];
  if (next === undefined || group === undefined) return 0;
  const taken = counts.reduce((sum, count, i) => sum + (choices[i]?.group === next.group ? count : 0), 0);
  let most = group.members.length - taken;
  if (next.bundles.length === 0) {
    const [slot] = group.slots;
    const units = (slot?.edges ?? []).reduce((sum, { pool }) => sum + (capacities.get(pool) ?? 0), 0);
    most = Math.min(most, Math.floor(units / (slot?.quantity ?? 1)));
  }
  const uses = (choice: Choice | undefined, pool: number) =>
    (choice?.bundles ?? []).filter((bundle) => bundle.pool === pool).length;
  for (const { pool } of next.bundles) {
    const spent = counts.reduce((sum, count, i) => sum + count * uses(choices[i], pool), 0);
    most = Math.min(most, Math.floor(((capacities.get(pool) ?? 0) - spent) / uses(next, pool)));
  }
  return most;
}
