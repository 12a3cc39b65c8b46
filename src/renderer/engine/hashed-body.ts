import { bytesToHex } from "@noble/hashes/utils.js";
import type { RecordChange } from "../../domain/change/change-set.ts";
import { canonicalJson } from "../../domain/value/canonical-json.ts";
import { joinedBytes } from "../../domain/value/joined-bytes.ts";

/**
 * The changes of an event, hashed.
 *
 * @property size  bytes of all changes together
 * @property rest  the bytes that were not sent ahead, and the line feed that ends the event's line
 */
export interface HashedBody {
  readonly sha256: string;
  readonly size: number;
  readonly rest: Uint8Array<ArrayBuffer>;
}

/** Changes written out as one text: longer ones outlive the collector's first round, which took twice the time. */
const TOGETHER = 500;
/** A window copies so much within a few milliseconds. */
const PIECE_BYTES = 2_000_000;

/**
 * Writes out and hashes the changes as `eventBody` does. An import's changes have 20 MB and more: they are sent in pieces
 * while the next are written out, so that the window draws in between. No database transaction may be open here.
 *
 * @param send  is given a piece and how many bytes came before it; the next piece waits for its answer
 */
export async function hashedBody(
  changes: readonly RecordChange[],
  send: (from: number, piece: Uint8Array<ArrayBuffer>) => Promise<void>,
): Promise<HashedBody> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let held = 0;
  let heldBytes = 0;
  let sent = 0;
  let sending = Promise.resolve();
  const add = (text: string): void => {
    const part = encoder.encode(text);
    parts.push(part);
    heldBytes += part.length;
  };
  add("[");
  for (let from = 0; from < changes.length; from += TOGETHER) {
    const list = canonicalJson(changes.slice(from, from + TOGETHER));
    add((from === 0 ? "" : ",") + list.slice(1, -1));
    if (heldBytes < PIECE_BYTES) continue;
    await sending;
    sending = send(sent, joinedBytes(parts.slice(held)));
    sent += heldBytes;
    held = parts.length;
    heldBytes = 0;
  }
  add("]");
  const all = joinedBytes(parts);
  const digest = await crypto.subtle.digest("SHA-256", all);
  await sending;
  const rest = joinedBytes([...parts.slice(held), encoder.encode("\n")]);
  return { sha256: bytesToHex(new Uint8Array(digest)), size: all.length, rest };
}
