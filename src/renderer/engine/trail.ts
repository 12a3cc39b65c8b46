import { changedFields } from "../../domain/change/changed-fields.ts";
import { reversal } from "../../domain/change/reverse.ts";
import type { JournalEvent } from "../../domain/journal/event.ts";
import { eventFromLine, headerFromLine } from "../../domain/journal/event-from-line.ts";
import { textFormat } from "../../domain/registers/text-from-value.ts";
import { failed, ok } from "../../domain/value/result.ts";
import type { Core } from "./core.ts";
import type { Engine, HistoryEntry } from "./engine.ts";

/** Reading the trail back and taking events of it back. */
export function createTrail(core: Core): Pick<Engine, "trail" | "eventChanges" | "history" | "undo"> {
  const format = textFormat(core.locale);
  let last: JournalEvent | null = null;

  /** The event with this number. The last one read is kept, because histories ask for the same import again and again. */
  const eventAt = async (seq: number): Promise<JournalEvent> => {
    if (last?.header.seq === seq) return last;
    const [line] = await core.host.request("journal.lines", { seqs: [seq], headersOnly: false });
    if (line === undefined) throw new Error(`The journal has no event ${seq}`);
    const event = eventFromLine(line);
    if (!event.ok) throw new Error(event.problem.sentence);
    last = event.value;
    return event.value;
  };

  return {
    trail: async (before, limit) => {
      const newest = before ?? core.head().seq;
      const seqs = Array.from({ length: Math.min(limit, newest) }, (_, i) => newest - i);
      const lines = await core.host.request("journal.lines", { seqs, headersOnly: true });
      return lines.map(headerFromLine);
    },
    eventChanges: async (seq, most) => {
      const { changes } = await eventAt(seq);
      return { total: changes.length, changes: changes.slice(0, most) };
    },
    history: async (register, id) => {
      const seqs = core.registers.of(register).get(id)?.trail ?? [];
      const entries: HistoryEntry[] = [];
      for (const seq of seqs) {
        const { header, hash, changes } = await eventAt(seq);
        const change = changes.find((c) => c.id === id && c.register === register);
        if (change) entries.push({ header, hash, act: change.act, fields: changedFields(change, format) });
      }
      return entries.reverse();
    },
    undo: async (seq, why) => {
      const { changes } = await eventAt(seq);
      const reversed = reversal(changes, seq, (change) => core.registers.of(change.register).get(change.id));
      if (reversed.changes.length === 0) {
        return failed(
          "nothing-to-undo",
          "Nothing was taken back: every record of this change was edited or taken back since.",
        );
      }
      const committed = await core.commit({ why, source: { kind: "undo", of: seq }, changes: reversed.changes });
      return committed.ok ? ok({ ...committed.value, skipped: reversed.skipped }) : committed;
    },
  };
}
