import type { Head, JournalEvent } from "../../domain/journal/event.ts";
import { chainBreak, eventFromLine } from "../../domain/journal/event-from-line.ts";
import { failed, ok, type Result } from "../../domain/value/result.ts";
import type { EngineHost } from "./engine.ts";

const READ_BYTES = 8_000_000;

/**
 * Walks the journal from the event after `head`, checking every hash and link on the way.
 *
 * @param onEvent  called for each event that stands in the chain
 * @returns        the head reached, or the first break, after which nothing was passed on
 */
export async function walkJournal(
  host: EngineHost,
  head: Head,
  onEvent: (event: JournalEvent) => void,
): Promise<Result<Head>> {
  let reached = head;
  for (let from: number | null = head.seq + 1; from !== null; ) {
    const part: { readonly lines: readonly string[]; readonly next: number | null } = await host.request(
      "journal.read",
      {
        from,
        maxBytes: READ_BYTES,
      },
    );
    for (const line of part.lines) {
      const event = eventFromLine(line);
      if (!event.ok) return event;
      const why = chainBreak(reached, event.value.header);
      if (why) return failed("journal-chain", why);
      onEvent(event.value);
      reached = { log: reached.log, seq: event.value.header.seq, hash: event.value.hash };
    }
    from = part.next;
  }
  return ok(reached);
}

/** The event with this number. @throws Error when the journal has none, or not as it was written */
export async function eventAt(host: EngineHost, seq: number): Promise<JournalEvent> {
  const [line] = await host.request("journal.lines", { seqs: [seq], headersOnly: false });
  if (line === undefined) throw new Error(`The journal has no event ${seq}`);
  const event = eventFromLine(line);
  if (!event.ok) throw new Error(event.problem.sentence);
  return event.value;
}
