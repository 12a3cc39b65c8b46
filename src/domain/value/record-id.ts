declare const recordId: unique symbol;

/** Identity of a record: short, random, made by Muster, never the row number of a file. */
export type RecordId = string & { readonly [recordId]: true };

/** Where randomness comes from: 16 random bytes a call. An argument, so that rules stay pure and tests repeatable. */
export type RandomBytes = () => Uint8Array;

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** A new identity of 16 characters (80 random bits) in an alphabet without i, l, o and u, easy to read aloud. */
export function newRecordId(random: RandomBytes): RecordId {
  let id = "";
  for (const byte of random().subarray(0, 16)) id += ALPHABET[byte & 31];
  return asRecordId(id);
}

/** Takes a text that is known to be an identity (read back from the store or a link). */
export function asRecordId(text: string): RecordId {
  if (!isRecordId(text)) throw new Error(`Not a record identity: ${text}`);
  return text;
}

/** True for a text that can be an identity: 1 to 200 characters without control characters. */
export function isRecordId(text: string): text is RecordId {
  return /^[\x20-\x7e\u00a0-\uffff]{1,200}$/.test(text);
}

/** True for an identity that Muster made itself; an inventory's has its source behind that of its device. */
export function isMadeId(text: string): text is RecordId {
  return /^[0-9a-hjkmnp-tv-z]{16}(:.+)?$/.test(text) && isRecordId(text);
}
