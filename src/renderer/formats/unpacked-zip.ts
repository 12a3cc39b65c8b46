import { Inflate } from "fflate";
import { type ZipEntry, zipDirectory } from "./zip-directory.ts";

const MOST_ENTRIES = 1_000;
const MOST_INFLATED = 400_000_000;
/** Above it, so much air in a file is no accident. Sheets compress to about a tenth. */
const LARGE = 100_000_000;
const MOST_RATIO = 200;
/** Deflate can't do better. */
const BEST_RATIO = 1_032;
const PIECE = 65_536;
const ENCRYPTED = 1;

/** The parts of a zip file by name. */
export type ZipParts = ReadonlyMap<string, Uint8Array>;
/** Why a zip file isn't unpacked. */
export type UnzipFault = "zip-bomb" | "file-damaged" | "file-encrypted";

/**
 * Unpacks a zip file, trusting nothing that it says about itself: the declared sizes must be sensible before anything is
 * inflated, each part is inflated piece by piece and must come out at its size and checksum.
 *
 * @param isWanted  tells by the name whether a part is unpacked
 */
export function unpackedZip(bytes: Uint8Array, isWanted: (name: string) => boolean): ZipParts | UnzipFault {
  const entries = zipDirectory(bytes, MOST_ENTRIES);
  if (!entries) return "file-damaged";
  if (isSuspicious(entries, bytes.length)) return "zip-bomb";
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (!isWanted(entry.name)) continue;
    const part = unpackedEntry(bytes, entry);
    if (typeof part === "string") return part;
    parts.set(entry.name, part);
  }
  return parts;
}

function isSuspicious(entries: readonly ZipEntry[], size: number): boolean {
  const declared = entries.reduce((sum, { inflated }) => sum + inflated, 0);
  return (
    entries.length > MOST_ENTRIES ||
    declared > MOST_INFLATED ||
    (declared > LARGE && declared > size * MOST_RATIO) ||
    entries.some(({ compressed, inflated }) => inflated > (compressed + 1) * BEST_RATIO) ||
    overlaps(entries)
  );
}

function overlaps(entries: readonly ZipEntry[]): boolean {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset);
  return sorted.some((entry, i) => {
    const next = sorted[i + 1];
    return next !== undefined && entry.offset + 30 + entry.compressed > next.offset;
  });
}

function unpackedEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array | UnzipFault {
  const { flags, method, checksum, compressed, inflated, offset } = entry;
  if ((flags & ENCRYPTED) !== 0) return "file-encrypted";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length) return "file-damaged";
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + compressed > bytes.length || (method !== 0 && method !== 8)) return "file-damaged";
  const packed = bytes.subarray(start, start + compressed);
  const part = method === 0 ? packed : inflatedPart(packed, inflated);
  if (typeof part === "string") return part;
  return part.length === inflated && crc32(part) === checksum ? part : "file-damaged";
}

/** A part that comes out larger than declared is stopped at the piece that shows it. */
function inflatedPart(packed: Uint8Array, size: number): Uint8Array | UnzipFault {
  const whole = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((piece) => {
    if (length + piece.length <= size) whole.set(piece, length);
    length += piece.length;
  });
  try {
    for (let at = 0; at === 0 || at < packed.length; at += PIECE) {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
      if (length > size) return "zip-bomb";
    }
  } catch {
    // The inflater throws on what is no deflate stream; where it broke off says nothing to anybody.
    return "file-damaged";
  }
  return length === size ? whole : "file-damaged";
}

/** What a byte does to the checksum, and, 256 further each, what it does with one to three bytes behind it. */
const CRC_TABLE = new Int32Array(1_024);
for (let byte = 0; byte < 256; byte++) {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xed_b8_83_20 : value >>> 1;
  CRC_TABLE[byte] = value;
}
for (let at = 256; at < 1_024; at++) {
  const before = CRC_TABLE[at - 256] ?? 0;
  CRC_TABLE[at] = (before >>> 8) ^ (CRC_TABLE[before & 255] ?? 0);
}

/** The checksum of zip files (ISO 3309), four bytes at a time: a large sheet has fifty million. */
function crc32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let crc = -1;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    const four = crc ^ view.getInt32(at, true);
    crc =
      (CRC_TABLE[768 + (four & 255)] ?? 0) ^
      (CRC_TABLE[512 + ((four >>> 8) & 255)] ?? 0) ^
      (CRC_TABLE[256 + ((four >>> 16) & 255)] ?? 0) ^
      (CRC_TABLE[four >>> 24] ?? 0);
  }
  for (; at < bytes.length; at++) crc = (CRC_TABLE[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
