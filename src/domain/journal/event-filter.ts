import type { ChangeSource } from "../change/change-set.ts";
import type { EventHeader } from "./event.ts";

/**
 * What is looked for in the trail.
 *
 * @property text   stands in the reason, the file, the person's name or account, or the name of a record that was changed
 * @property kind   how the change was made; null for all
 * @property from, to  first and last day in the workstation's time zone, as ISO days; null for no limit
 */
export interface EventFilter {
  readonly text: string;
  readonly kind: ChangeSource["kind"] | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** Lets every event through. */
export const EVERY_EVENT: EventFilter = { text: "", kind: null, from: null, to: null };

/**
 * Whether an event is looked for.
 *
 * @param day      the event's day in the workstation's time zone
 * @param records  numbers of the events that changed a record in whose name the text stands
 */
export function isLookedFor(
  header: Pick<EventHeader, "seq" | "why" | "source" | "by">,
  filter: EventFilter,
  day: string,
  records: ReadonlySet<number>,
): boolean {
  const { source, by, why, seq } = header;
  if (filter.kind !== null && source.kind !== filter.kind) return false;
  if (filter.from !== null && day < filter.from) return false;
  if (filter.to !== null && day > filter.to) return false;
  const wanted = filter.text.trim().toLowerCase();
  const texts = [why, by.name, by.account, "file" in source ? source.file : ""];
  return wanted === "" || records.has(seq) || texts.some((text) => text.toLowerCase().includes(wanted));
}
