/**
 * One part of a zip file as its directory describes it (PKWARE APPNOTE, 4.3.12).
 *
 * @property checksum    CRC-32 of its content, as declared
 * @property compressed  bytes in the file
 * @property inflated    bytes once unpacked, as declared
 * @property offset      where its own header begins
 */
export interface ZipEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly compressed: number;
  readonly inflated: number;
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const FIXED = 46;
const IN_EXTRA = 0xffffffff;

/**
 * The parts of a zip file.
 *
 * @param most  reading ends one behind so many parts, so that the caller sees that there are more
 * @returns     undefined when the file has no readable directory: it ends too early, or is no zip
 */
export function zipDirectory(bytes: Uint8Array, most: number): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 66_000 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count && i <= most; i++) {
    if (at + FIXED > bytes.length || view.getUint32(at, true) !== ENTRY) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + FIXED + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) return undefined;
    const wide = wideNumbers(view, at + FIXED + nameLength, extraLength);
    const number = (place: number): number => {
      const value = view.getUint32(place, true);
      return value === IN_EXTRA ? (wide.shift() ?? value) : value;
    };
    const [inflated, compressed, offset] = [number(at + 24), number(at + 20), number(at + 42)];
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + FIXED, at + FIXED + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      compressed,
      inflated,
      offset,
    });
    at = next;
  }
  return entries;
}

/** Numbers of 64 bits (size, packed size, offset: those that don't fit), which some programs write for every part. */
function wideNumbers(view: DataView, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length; ) {
    const [id, size] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (id === 1) {
      const numbers: number[] = [];
      for (let n = at + 4; n + 8 <= Math.min(at + 4 + size, from + length); n += 8) {
        numbers.push(view.getUint32(n, true) + view.getUint32(n + 4, true) * 4_294_967_296);
      }
      return numbers;
    }
    at += 4 + size;
  }
  return [];
}
