import { Inflate, strFromU8, unzipSync } from "fflate";

const MOST_ENTRIES = 1_000;
const MOST_INFLATED = 400_000_000;
const UNSUSPICIOUS = 40_000_000;
const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  readonly inflated: number;
  readonly offset: number;
}

/** Why a zip file isn't given to the spreadsheet library. */
export type ZipFault = "zip-bomb" | "file-damaged" | "file-unknown" | "file-encrypted";

/**
 * Why a zip file isn't given to the spreadsheet library; undefined when it may be.
 *
 * Sizes in the directory can lie. Small declared totals are held against the sizes that the library itself will allocate;
 * large or implausible ones are inflated piece by piece, thrown away and counted, so that a bomb costs time but no memory.
 */
export function zipFault(bytes: Uint8Array): ZipFault | undefined {
  const entries = directory(bytes);
  if (!entries) return "file-damaged";
  if (entries.length > MOST_ENTRIES) return "zip-bomb";
  if (!isWorkbook(entries)) return "file-unknown";
  const declared = entries.reduce((sum, entry) => sum + entry.inflated, 0);
  if (declared > MOST_INFLATED || overlaps(entries)) return "zip-bomb";
  // Deflate can't do better than about 1030:1, so a small file with a small declared total can't hide a large one.
  const possible = entries.reduce((sum, { compressed }) => sum + compressed * 1_032, 0);
  const isPlain = declared < UNSUSPICIOUS && possible < MOST_INFLATED;
  if (!isPlain && inflatedBytes(bytes, entries) > MOST_INFLATED) return "zip-bomb";
  return isEncrypted(bytes) ? "file-encrypted" : undefined;
}

/** Workbooks of Excel and of OpenDocument; text documents and presentations are packed the same way. */
function isWorkbook(entries: readonly Entry[]): boolean {
  const has = (start: string) => entries.some(({ name }) => name.startsWith(start));
  return has("content.xml") || (has("[Content_Types].xml") && !has("word/") && !has("ppt/"));
}

/** OpenDocument encrypts the parts and says so in its manifest (OpenDocument 1.3, part 2, 3.4.1). */
function isEncrypted(bytes: Uint8Array): boolean {
  const manifest = "META-INF/manifest.xml";
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === manifest && originalSize < 1_000_000,
    });
    const part = parts[manifest];
    return part !== undefined && strFromU8(part).includes("encryption-data");
  } catch {
    // A manifest that can't be inflated is no proof of encryption; the library will say what is wrong with the file.
    return false;
  }
}

function directory(bytes: Uint8Array): Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 66_000 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let i = 0; i < count && i <= MOST_ENTRIES; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      inflated: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function overlaps(entries: readonly Entry[]): boolean {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset);
  return sorted.some((entry, i) => {
    const next = sorted[i + 1];
    return next !== undefined && entry.offset + 30 + entry.compressed > next.offset;
  });
}

/** Bytes that come out of all entries; stops counting once it is too much. */
function inflatedBytes(bytes: Uint8Array, entries: readonly Entry[]): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (const { method, compressed, offset } of entries) {
    if (offset + 30 > bytes.length) return total;
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (method === 0) total += compressed;
    else {
      const inflate = new Inflate((chunk) => {
        total += chunk.length;
      });
      for (let at = start; at < start + compressed && total <= MOST_INFLATED; at += 65_536) {
        inflate.push(bytes.subarray(at, Math.min(at + 65_536, start + compressed)), at + 65_536 >= start + compressed);
      }
    }
    if (total > MOST_INFLATED) return total;
  }
  return total;
}
