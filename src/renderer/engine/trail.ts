import { changedFields } from "../../domain/change/changed-fields.ts";
import type { JournalEvent } from "../../domain/journal/event.ts";
import { headerFromLine } from "../../domain/journal/event-from-line.ts";
import { textFormat } from "../../domain/registers/text-from-value.ts";
import type { Core } from "./core.ts";
import type { Engine, HistoryEntry } from "./engine.ts";
import { eventAt } from "./journal-reader.ts";
import { localDay } from "./local-day.ts";

/** Reading the trail back. */
export function createTrail(core: Core): Pick<Engine, "trail" | "eventChanges" | "history" | "historyNow"> {
  const format = textFormat(core.locale);
  let last: JournalEvent | null = null;

  /** The last one read is kept, because histories ask for the same import again and again. */
  const eventOf = async (seq: number): Promise<JournalEvent> => {
    if (last?.header.seq !== seq) last = await eventAt(core.host, seq);
    return last;
  };

  const history: Engine["history"] = async (register, id) => {
    const seqs = core.registers.of(register).get(id)?.trail ?? [];
    const entries: HistoryEntry[] = [];
    for (const seq of seqs) {
      const { header, hash, changes } = await eventOf(seq);
      const change = changes.find((c) => c.id === id && c.register === register);
      if (change)
        entries.push({
          header,
          hash,
          day: localDay(new Date(header.at)),
          act: change.act,
          fields: changedFields(change, format),
        });
    }
    return entries.reverse();
  };

  return {
    trail: async (before, limit) => {
      const newest = before ?? core.head().seq;
      const seqs = Array.from({ length: Math.min(limit, newest) }, (_, i) => newest - i);
      const lines = await core.host.request("journal.lines", { seqs, headersOnly: true });
      return lines.map(headerFromLine);
    },
    eventChanges: async (seq, most) => {
      const { changes } = await eventOf(seq);
      return { total: changes.length, changes: changes.slice(0, most) };
    },
    history,
    historyNow: history,
  };
}
