import { bytesToHex } from "@noble/hashes/utils.js";
import type { RecordChange } from "../../domain/change/change-set.ts";
import type { EventBody } from "../../domain/journal/event.ts";
import { canonicalJson } from "../../domain/value/canonical-json.ts";

const TOGETHER = 500;

/**
 * The body of an event as `eventBody` makes it, hashed by the platform and encoded piece by piece: an import's body has
 * 20 MB, and as one text it would be held twice. No database transaction may be open here.
 */
export async function hashedBody(changes: readonly RecordChange[]): Promise<EventBody> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (let from = 0; from === 0 || from < changes.length; from += TOGETHER) {
    const list = canonicalJson(changes.slice(from, from + TOGETHER));
    const start = from === 0 ? "" : ",";
    const piece = encoder.encode(start + list.slice(1, -1));
    pieces.push(piece);
    size += piece.length;
  }
  const bytes = new Uint8Array(size + 2);
  bytes[0] = "[".charCodeAt(0);
  let at = 1;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  bytes[at] = "]".charCodeAt(0);
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return { bytes, sha256: bytesToHex(new Uint8Array(digest)) };
}
