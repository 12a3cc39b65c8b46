/** Things that were joined, directly or through others, have one root in common; which of them it is says nothing. */
export interface Joined<T> {
  readonly rootOf: (one: T) => T;
  readonly join: (one: T, other: T) => void;
}

/** Nothing joined yet: each thing is its own root. The later root of a pair comes below the first. */
export function createJoined<T>(): Joined<T> {
  const above = new Map<T, T>();
  const rootOf = (one: T): T => {
    let root = one;
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next;
    if (root !== one) above.set(one, root);
    return root;
  };
  return {
    rootOf,
    join: (one, other) => {
      const [root, below] = [rootOf(one), rootOf(other)];
      if (root !== below) above.set(below, root);
    },
  };
}
