import type { RecordChange } from "../change/change-set.ts";
import { failed, ok, type Result } from "../value/result.ts";
import { sha256Hex } from "../value/sha256.ts";
import { type EventHeader, GENESIS, type Head, headerHash, type JournalEvent } from "./event.ts";

/**
 * The event that stands in a line of the journal, after checking that its hash is that of its header and that its changes
 * are those the header speaks of.
 *
 * @param line  one line without its line end
 */
export function eventFromLine(line: string): Result<JournalEvent> {
  const [hash, headerText, body] = line.split("\t");
  if (hash === undefined || headerText === undefined || body === undefined) {
    return failed("journal-line", "A line of the journal is not complete.");
  }
  if (headerHash(headerText) !== hash) {
    return failed("journal-hash", `The event ${seqIn(headerText)} does not match its hash: its header was altered.`);
  }
  const header: EventHeader = JSON.parse(headerText);
  if (sha256Hex(body) !== header.body) {
    return failed("journal-body", `The changes of event ${header.seq} do not match their hash: they were altered.`);
  }
  const changes: readonly RecordChange[] = JSON.parse(body);
  return ok({ header, changes, hash });
}

/** The header in a line that holds `hash`, tab, header, and perhaps more; for lists, where the body isn't read. */
export function headerFromLine(line: string): { readonly header: EventHeader; readonly hash: string } {
  const [hash = "", headerText = ""] = line.split("\t", 2);
  return { header: JSON.parse(headerText), hash };
}

/** Why an event can't stand behind this head, or undefined when it can. */
export function chainBreak(head: Head, header: EventHeader): string | undefined {
  if (header.log !== head.log) return `Event ${header.seq} belongs to another journal.`;
  if (header.seq !== head.seq + 1)
    return `Event ${header.seq} follows event ${head.seq}: events are missing or out of order.`;
  if (header.prev !== head.hash)
    return `Event ${header.seq} does not continue event ${head.seq}: the chain is broken there.`;
  return undefined;
}

/** The head of a journal without events. */
export function emptyHead(log: string): Head {
  return { log, seq: 0, hash: GENESIS };
}

function seqIn(headerText: string): string {
  return /"seq":(\d+)/.exec(headerText)?.[1] ?? "of an unreadable line";
}
