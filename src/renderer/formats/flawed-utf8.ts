/**
 * What is no UTF-8 in bytes that mostly are.
 *
 * @property lines  numbers of the lines with bytes that are no UTF-8, each once
 * @property isCut  the only such place is a character that is cut at the very end
 * @property isUtf8  so little is wrong that the text is UTF-8 all the same
 */
export interface Flaws {
  readonly lines: readonly number[];
  readonly isCut: boolean;
  readonly isUtf8: boolean;
}

/** So many characters of several bytes must be right for each that is wrong; other encodings make right ones rarely. */
const RIGHT_FOR_WRONG = 2;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * What keeps bytes from being UTF-8: few bad ones, as when lists of two encodings were pasted together or a file is cut
 * off, or all of them.
 */
export function flawsInUtf8(bytes: Uint8Array): Flaws {
  const lines = new Set<number>();
  const end = bytes.includes(LINE_FEED) ? LINE_FEED : CARRIAGE_RETURN;
  let right = 0;
  let wrong = 0;
  let line = 1;
  let cutAt = -1;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i] ?? 0;
    if (byte < 128) {
      if (byte === end) line++;
      i++;
      continue;
    }
    const length = sequenceLength(byte);
    const found = length === 0 ? 0 : followers(bytes, i, length);
    if (length > 0 && found === length - 1) {
      right++;
      i += length;
      continue;
    }
    wrong++;
    lines.add(line);
    if (length > 0 && i + found + 1 === bytes.length) cutAt = i;
    i += found + 1;
  }
  const isCut = wrong === 1 && cutAt !== -1;
  return { lines: [...lines], isCut, isUtf8: right > 0 && (isCut || right >= wrong * RIGHT_FOR_WRONG) };
}

/** How many bytes the character has that this byte begins; 0 when it begins none. */
function sequenceLength(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 2;
  if (byte >= 0xe0 && byte <= 0xef) return 3;
  return byte >= 0xf0 && byte <= 0xf4 ? 4 : 0;
}

/** How many of the bytes behind a first one continue its character. */
function followers(bytes: Uint8Array, at: number, length: number): number {
  let found = 0;
  while (found < length - 1 && ((bytes[at + found + 1] ?? 0) & 0xc0) === 0x80) found++;
  const second = bytes[at + 1] ?? 0;
  const first = bytes[at] ?? 0;
  // Overlong forms, surrogates and what lies beyond Unicode are no characters.
  const isBad =
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xed && second > 0x9f) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second > 0x8f);
  return found > 0 && isBad ? 0 : found;
}
