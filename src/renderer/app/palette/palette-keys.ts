const PAGE = 8;

/**
 * Where a key moves the choice in a list; null for a key that moves nothing. Arrows go round, pages stop at the ends.
 *
 * @param at     the chosen one, counted from 0
 * @param count  how many there are
 */
export function movedBy(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return count === 0 ? 0 : (at + 1) % count;
    case "ArrowUp":
      return count === 0 ? 0 : (at + count - 1) % count;
    case "PageDown":
      return Math.max(0, Math.min(count - 1, at + PAGE));
    case "PageUp":
      return Math.max(0, at - PAGE);
    default:
      return null;
  }
}
