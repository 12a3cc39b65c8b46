import { analyse } from "chardet";
import { doubtful } from "../../domain/intake/doubtful-reading.ts";
import { listed } from "../../domain/intake/listed.ts";
import { ENCODINGS } from "../../domain/intake/text-reading.ts";
import { looksUtf16 } from "./file-kind.ts";
import { type Flaws, flawsInUtf8 } from "./flawed-utf8.ts";
import { hasControls, likeliness } from "./likely-text.ts";
import { textIn } from "./text-in-encoding.ts";

/** The text of a file. @property reading  how its encoding was found, in words; "" when it was given and fits */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly reading: string;
}

/** The text of a file, and how its encoding was found. */
export function decodedText(bytes: Uint8Array, given: string | undefined): DecodedText {
  if (given !== undefined && given !== "utf-8") return { text: textIn(bytes, given), encoding: given, reading: "" };
  const wide = given === undefined ? wideEncoding(bytes) : undefined;
  if (wide) return { text: textIn(bytes, wide[0]), encoding: wide[0], reading: reading(...wide) };
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const why = isMarked ? "the file begins with its mark" : "every character is valid";
    return { text, encoding: "utf-8", reading: given === undefined ? reading("utf-8", why) : "" };
  } catch {
    const flaws = flawsInUtf8(bytes);
    return flaws.isUtf8 || isMarked || given !== undefined
      ? { text: textIn(bytes, "utf-8"), encoding: "utf-8", reading: flawedReading(flaws) }
      : guessedText(bytes);
  }
}

function reading(encoding: string, why: string): string {
  return `Text is ${encoding}: ${why}.`;
}

function wideEncoding(bytes: Uint8Array): readonly [encoding: string, why: string] | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ["utf-16le", "the file begins with its mark"];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ["utf-16be", "the file begins with its mark"];
  const wide = looksUtf16(bytes);
  return wide ? [wide, "every other byte is zero"] : undefined;
}

function flawedReading({ lines, isCut }: Flaws): string {
  if (isCut)
    return doubtful(
      `Text is utf-8 and ends inside a character of line ${lines[0]}: the file looks cut off. Get it again from where it came from.`,
    );
  const where = `${lines.length === 1 ? "line" : "lines"} ${listed(lines)}`;
  return doubtful(
    `Text is utf-8, but ${where} ${lines.length === 1 ? "has" : "have"} bytes that are no UTF-8. They are read as “�”; mend them in the file.`,
  );
}

function guessedText(bytes: Uint8Array): DecodedText {
  const encoding = guessedEncoding(bytes);
  const text = textIn(bytes, encoding);
  const why = hasControls(text)
    ? "it is not valid UTF-8, and no encoding fits all of its characters; choose the one it was saved in, or save it as UTF-8"
    : "it is not valid UTF-8, and this fits its characters best; look at names with umlauts or accents and choose another encoding if they are wrong";
  return { text, encoding, reading: doubtful(reading(encoding, why)) };
}

/** Of 100. Short texts of one language look like those of any other; these need more than a few letters to be believed. */
const BELIEVED = 60;
const USUAL = ["iso-8859-1", "windows-1252", "iso-8859-15", "windows-1250", "windows-1251", "macintosh"];
/** Tried where the usual one makes words that nobody writes; the likelier first. */
const OTHERS = ["windows-1250", "windows-1251", "cp850", "macintosh", "ibm866", "koi8-r"];
/** Encodings of Windows that have the letters of these at the same places, and more. */
const WINDOWS: Readonly<Record<string, string>> = {
  "iso-8859-7": "windows-1253",
  "iso-8859-8": "windows-1255",
  "iso-8859-9": "windows-1254",
};
/** So much likelier another encoding must be. */
const CLEARLY = 0.25;
const LOOKED_AT = 200_000;

function guessedEncoding(bytes: Uint8Array): string {
  const head = bytes.subarray(0, LOOKED_AT);
  const ranked = analyse(head).map(({ name, confidence }) => ({ encoding: name.toLowerCase(), confidence }));
  const guess = ranked.find(({ encoding, confidence }) => isLikely(encoding, confidence))?.encoding;
  const usual = guess === undefined || guess === "iso-8859-1" ? "windows-1252" : guess;
  if (!isSingleByte(usual)) return usual;
  // What the statistics name comes first: it tells Greek from Cyrillic, whose words look alike.
  const named = ranked.map(({ encoding }) => WINDOWS[encoding] ?? encoding).filter(isSingleByte);
  let best = { encoding: usual, score: likeliness(textIn(head, usual)) + CLEARLY };
  for (const encoding of new Set([...named, ...OTHERS])) {
    const score = likeliness(textIn(head, encoding));
    if (score > best.score) best = { encoding, score };
  }
  return best.encoding;
}

function isSingleByte(encoding: string): boolean {
  return isOffered(encoding) && /^(windows-|iso-|cp|macintosh|koi8|ibm)/.test(encoding);
}

function isOffered(encoding: string): boolean {
  return ENCODINGS.some(({ value }) => value === encoding);
}

function isLikely(encoding: string, confidence: number): boolean {
  if (encoding === "utf-8") return false;
  return USUAL.includes(encoding) || (confidence >= BELIEVED && isOffered(encoding));
}
