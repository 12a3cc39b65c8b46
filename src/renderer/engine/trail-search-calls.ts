import type { EventFilter } from "../../domain/journal/event-filter.ts";
import type { TrailEntry } from "./engine.ts";

/** Looking for events of the trail. */
export interface TrailSearchCalls {
  /** The newest events that are looked for, and whether there may be earlier ones. */
  findEvents(
    filter: EventFilter,
    most: number,
  ): Promise<{ readonly events: readonly TrailEntry[]; readonly more: boolean }>;
}
