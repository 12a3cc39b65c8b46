/** Numbers that look random and are the same for the same seed (Mulberry32). */
export interface Random {
  /** A whole number from 0 up to, but not including, this. */
  readonly below: (most: number) => number;
  readonly of: <T>(list: readonly T[]) => T;
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number) => Math.floor(next() * most);
  return {
    below,
    of: (list) => {
      const item = list[below(list.length)];
      if (item === undefined) throw new Error("Nothing to choose from");
      return item;
    },
  };
}
