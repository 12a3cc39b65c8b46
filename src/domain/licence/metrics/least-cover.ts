/** Nodes of both sides that touch every pair; no smaller choice does. */
export interface Cover {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/**
 * The least cover of pairs between two sides, by König's theorem from a greatest matching. The same for any order of the
 * pairs. Cost: nodes times pairs at worst.
 */
export function leastCover(pairs: readonly (readonly [string, string])[]): Cover {
  const neighbours = neighboursOf(pairs);
  const matchOfRight = new Map<string, string>();
  const matchOfLeft = new Map<string, string>();
  for (const left of neighbours.keys()) improve(left, neighbours, matchOfLeft, matchOfRight);
  const unmatched = [...neighbours.keys()].filter((left) => !matchOfLeft.has(left));
  const reached = reachedFrom(unmatched, neighbours, matchOfRight);
  return {
    left: [...neighbours.keys()].filter((left) => !reached.left.has(left)),
    right: [...matchOfRight.keys()].filter((right) => reached.right.has(right)).sort(),
  };
}

function neighboursOf(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const sets = new Map<string, Set<string>>();
  for (const [left, right] of pairs) sets.set(left, (sets.get(left) ?? new Set()).add(right));
  return new Map([...sets].sort(([a], [b]) => (a < b ? -1 : 1)).map(([left, rights]) => [left, [...rights].sort()]));
}

/** Matches one more node of the left side, along a path that is free at its end; breadth first, so no stack can overflow. */
function improve(
  start: string,
  neighbours: ReadonlyMap<string, readonly string[]>,
  matchOfLeft: Map<string, string>,
  matchOfRight: Map<string, string>,
): void {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const left of queue) {
    for (const right of neighbours.get(left) ?? []) {
      if (cameFrom.has(right)) continue;
      cameFrom.set(right, left);
      const taken = matchOfRight.get(right);
      if (taken === undefined) {
        turnPath(right, cameFrom, matchOfLeft, matchOfRight);
        return;
      }
      queue.push(taken);
    }
  }
}

function turnPath(
  end: string,
  cameFrom: ReadonlyMap<string, string>,
  matchOfLeft: Map<string, string>,
  matchOfRight: Map<string, string>,
): void {
  for (let right: string | undefined = end; right !== undefined; ) {
    const left = cameFrom.get(right);
    if (left === undefined) throw new Error("A path of the matching has lost its beginning");
    const before = matchOfLeft.get(left);
    matchOfLeft.set(left, right);
    matchOfRight.set(right, left);
    right = before;
  }
}

function reachedFrom(
  starts: readonly string[],
  neighbours: ReadonlyMap<string, readonly string[]>,
  matchOfRight: ReadonlyMap<string, string>,
): { readonly left: ReadonlySet<string>; readonly right: ReadonlySet<string> } {
  const left = new Set(starts);
  const right = new Set<string>();
  for (const node of left) {
    for (const next of neighbours.get(node) ?? []) {
      right.add(next);
      const matched = matchOfRight.get(next);
      if (matched !== undefined) left.add(matched);
    }
  }
  return { left, right };
}
