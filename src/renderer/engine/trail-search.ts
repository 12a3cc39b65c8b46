import { type EventFilter, isLookedFor } from "../../domain/journal/event-filter.ts";
import { headerFromLine } from "../../domain/journal/event-from-line.ts";
import { registers } from "../../domain/registers/all.ts";
import { recordTitle } from "../../domain/registers/register.ts";
import type { Core } from "./core.ts";
import type { TrailEntry } from "./engine.ts";
import { localDay } from "./local-day.ts";
import type { TrailSearchCalls } from "./trail-search-calls.ts";

const AT_ONCE = 1_000;

/** Looking through the headers of a core's journal, from the newest back. */
export function createTrailSearch(core: Core): TrailSearchCalls {
  return {
    findEvents: async (filter, most) => {
      const records = eventsOfRecords(core, filter);
      const events: TrailEntry[] = [];
      for (let newest = core.head().seq; newest > 0; newest -= AT_ONCE) {
        const seqs = Array.from({ length: Math.min(AT_ONCE, newest) }, (_, i) => newest - i);
        const lines = await core.host.request("journal.lines", { seqs, headersOnly: true });
        for (const entry of lines.map(headerFromLine)) {
          if (!isLookedFor(entry.header, filter, localDay(new Date(entry.header.at)), records)) continue;
          if (events.length === most) return { events, more: true };
          events.push(entry);
        }
      }
      return { events, more: false };
    },
  };
}

/** Numbers of the events that changed a record with the text in its name. */
function eventsOfRecords(core: Core, { text }: EventFilter): ReadonlySet<number> {
  const wanted = text.trim().toLowerCase();
  const found = new Set<number>();
  if (wanted === "") return found;
  for (const register of registers) {
    for (const record of core.registers.of(register.id).values()) {
      if (!recordTitle(register, record).toLowerCase().includes(wanted)) continue;
      for (const seq of record.trail) found.add(seq);
    }
  }
  return found;
}
