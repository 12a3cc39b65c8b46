import type { EventHeader } from "./event.ts";

/**
 * Which events have been taken back, and by which later event. An undo that was itself taken back doesn't count.
 *
 * @param headers  newest first, without a gap
 * @returns        number of the undoing event by number of the undone one
 */
export function takenBack(headers: readonly Pick<EventHeader, "seq" | "source">[]): ReadonlyMap<number, number> {
  const by = new Map<number, number>();
  for (const { seq, source } of headers) {
    if (source.kind === "undo" && !by.has(seq)) by.set(source.of, seq);
  }
  return by;
}
