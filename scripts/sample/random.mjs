/** Repeatable chance: the same seed always gives the same sample files. */
export function createRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit) => Math.floor(next() * limit);
  const from = (letters, length) => Array.from({ length }, () => letters[below(letters.length)]).join("");
  return {
    below,
    pick: (list) => list[below(list.length)],
    hex: (length) => from("0123456789abcdef", length),
    letters: (length) => from("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789", length),
    guid: () => [8, 4, 4, 4, 12].map((length) => from("0123456789abcdef", length)).join("-"),
  };
}
