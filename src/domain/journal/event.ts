import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { ChangeSet, ChangeSource, RecordChange } from "../change/change-set.ts";
import type { CalendarDate } from "../value/calendar-date.ts";
import { canonicalJson } from "../value/canonical-json.ts";
import { sha256Hex } from "../value/sha256.ts";

/** Who made a change: the operating system's account, and the name given in the settings. */
export type Actor = {
  readonly account: string;
  readonly name: string;
};

/**
 * What a journal's line says about its event, without the changes themselves.
 *
 * @property v     format of the line, 1
 * @property log   random identity of this journal, so that two journals can't be swapped
 * @property seq   1, 2, 3 … without a gap
 * @property at    UTC instant, ISO text with milliseconds
 * @property app   version of Muster that wrote it
 * @property effectiveOn  see `ChangeSet`; absent where no day was told
 * @property count records touched
 * @property body  SHA-256 of the canonical JSON of the changes
 * @property prev  hash of the event before; of the first, 64 zeros
 */
export type EventHeader = {
  readonly v: 1;
  readonly log: string;
  readonly seq: number;
  readonly at: string;
  readonly by: Actor;
  readonly why: string;
  readonly source: ChangeSource;
  readonly authorisation: string | null;
  readonly effectiveOn?: CalendarDate;
  readonly app: string;
  readonly count: number;
  readonly body: string;
  readonly prev: string;
};

/** The end of a chain: how many events it has and the hash of the last one. Printed on paper as the seal. */
export interface Head {
  readonly log: string;
  readonly seq: number;
  readonly hash: string;
}

/** An event read back from the journal. */
export interface JournalEvent {
  readonly header: EventHeader;
  readonly changes: readonly RecordChange[];
  readonly hash: string;
}

/** An event ready to be appended: its hash, and its line as UTF-8 with the line feed at its end. */
export interface SealedEvent {
  readonly header: EventHeader;
  readonly hash: string;
  readonly line: Uint8Array<ArrayBuffer>;
}

/** The start of an event's line: its hash and header, each with its tab. */
export interface SealedStart extends Omit<SealedEvent, "line"> {
  readonly start: Uint8Array<ArrayBuffer>;
}

/** Hash "before" the first event. */
export const GENESIS = "0".repeat(64);

const LINE_FEED = 10;
const DOMAIN_TAG = "muster-journal-v1\n";

/** The facts of a change that aren't in the change-set: who, when, and by which version. */
export interface Stamp {
  readonly at: string;
  readonly by: Actor;
  readonly app: string;
}

/** The changes of an event as they stand in its line (canonical JSON in UTF-8), and their SHA-256. */
export interface EventBody {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** The body of a change-set's event. */
export function eventBody(changeSet: ChangeSet): EventBody {
  const text = canonicalJson(changeSet.changes);
  return { bytes: utf8ToBytes(text), sha256: sha256Hex(text) };
}

/** The event that records a change-set after `head`. */
export function sealedEvent(changeSet: ChangeSet, head: Head, stamp: Stamp): SealedEvent {
  const body = eventBody(changeSet);
  const { header, hash, start } = sealedStart(changeSet, head, stamp, body.sha256);
  const line = new Uint8Array(start.length + body.bytes.length + 1);
  line.set(start);
  line.set(body.bytes, start.length);
  line[line.length - 1] = LINE_FEED;
  return { header, hash, line };
}

/**
 * How the line of the event begins that records a change-set after `head`; its changes and a line feed follow.
 *
 * @param body  SHA-256 of the changes as `eventBody` writes them
 *
 * Line: hash, tab, canonical JSON of the header, tab, canonical JSON of the changes. The hash is SHA-256 over
 * `muster-journal-v1`, a line feed and the header, and the header holds the hash of the changes and that of the event
 * before: so the chain can be walked by headers alone. Format: docs/journal-format.md.
 */
export function sealedStart(changeSet: ChangeSet, head: Head, stamp: Stamp, body: string): SealedStart {
  const header: EventHeader = {
    v: 1,
    log: head.log,
    seq: head.seq + 1,
    at: stamp.at,
    by: stamp.by,
    why: changeSet.why,
    source: changeSet.source,
    authorisation: changeSet.authorisation ?? null,
    ...(changeSet.effectiveOn === undefined ? {} : { effectiveOn: changeSet.effectiveOn }),
    app: stamp.app,
    count: changeSet.changes.length,
    body,
    prev: head.hash,
  };
  const headerText = canonicalJson(header);
  const hash = headerHash(headerText);
  return { header, hash, start: utf8ToBytes(`${hash}\t${headerText}\t`) };
}

/** The hash of an event from the canonical text of its header. */
export function headerHash(headerText: string): string {
  return sha256Hex(DOMAIN_TAG + headerText);
}
