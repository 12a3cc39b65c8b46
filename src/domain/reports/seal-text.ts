import { grouped } from "../licence/counted.ts";

/**
 * The seal in the footer of each printed page: number of events and the start of the trail's head hash.
 *
 * @param head  the trail's end when the document was made; seq 0 is an empty trail
 * @returns     e.g. `Trail: 1,234 events · head 3f2a9c0e5b7d1846`
 */
export function sealText(head: { readonly seq: number; readonly hash: string }): string {
  if (head.seq === 0) return "Trail: no events yet";
  return `Trail: ${grouped(head.seq)} ${head.seq === 1 ? "event" : "events"} · head ${head.hash.slice(0, 16)}`;
}
