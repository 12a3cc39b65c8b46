import type { RecordChange } from "../../domain/change/change-set.ts";
import { reversal } from "../../domain/change/reverse.ts";
import type { JournalEvent } from "../../domain/journal/event.ts";
import { eventFromLine, headerFromLine } from "../../domain/journal/event-from-line.ts";
import { registerOf } from "../../domain/registers/all.ts";
import type { Field, Value } from "../../domain/registers/field.ts";
import { FOUND } from "../../domain/registers/installation.ts";
import { type TextFormat, textFormat, textFromValue } from "../../domain/registers/text-from-value.ts";
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
    eventChanges: async (seq) => (await eventAt(seq)).changes,
    history: async (register, id) => {
      const seqs = core.registers.of(register).get(id)?.trail ?? [];
      const entries: HistoryEntry[] = [];
      for (const seq of seqs) {
        const { header, hash, changes } = await eventAt(seq);
        const change = changes.find((c) => c.id === id && c.register === register);
        if (change) entries.push({ header, hash, act: change.act, fields: fieldTexts(change, format) });
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

function fieldTexts(change: RecordChange, format: TextFormat): HistoryEntry["fields"] {
  const register = registerOf(change.register);
  return Object.entries(change.fields).map(([id, [before, after, beforeName, afterName]]) => {
    const field = register.fields.find((f) => f.id === id);
    return {
      label: field?.label ?? foundLabel(id, before, after),
      before: valueText(field, before, beforeName, format),
      after: valueText(field, after, afterName, format),
    };
  });
}

function foundLabel(id: string, before: Value | null, after: Value | null): string {
  const found = after ?? before;
  return id.startsWith(FOUND) && found !== null && typeof found === "object" && "name" in found ? found.name : id;
}

function valueText(
  field: Field | undefined,
  value: Value | null,
  name: string | undefined,
  format: TextFormat,
): string {
  return name !== undefined && name !== "" ? name : textFromValue(field, value, format, (id) => id);
}
