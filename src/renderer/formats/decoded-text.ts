import { analyse } from "chardet";
import { ENCODINGS } from "../../domain/intake/text-reading.ts";
import { looksUtf16 } from "./file-kind.ts";

/** The text of a file. @property reading  how its encoding was found, in words; "" when it was given */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly reading: string;
}

/**
 * Code pages of the Windows console, in which `cmd` writes to files and the Encoding Standard has none: what the bytes
 * from 128 to 255 stand for (IBM code pages 850 and 437, as Unicode's mapping tables list them).
 */
const CONSOLE: Readonly<Record<string, string>> = {
  cp850:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐" +
    "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0",
  cp437:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐" +
    "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0",
};

/** The text of a file, and how its encoding was found. */
export function decodedText(bytes: Uint8Array, given: string | undefined): DecodedText {
  if (given !== undefined) return { text: textIn(bytes, given), encoding: given, reading: "" };
  const [encoding, why] = foundEncoding(bytes);
  return { text: textIn(bytes, encoding), encoding, reading: `Text is ${encoding}: ${why}.` };
}

function textIn(bytes: Uint8Array, encoding: string): string {
  const upper = Object.hasOwn(CONSOLE, encoding) ? CONSOLE[encoding] : undefined;
  if (upper === undefined) return new TextDecoder(encoding).decode(bytes);
  const codes = Uint16Array.from(bytes, (byte) => (byte < 128 ? byte : upper.charCodeAt(byte - 128)));
  return new TextDecoder("utf-16le").decode(codes);
}

function foundEncoding(bytes: Uint8Array): [string, string] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ["utf-16le", "the file begins with its mark"];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ["utf-16be", "the file begins with its mark"];
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return ["utf-8", "the file begins with its mark"];
  const wide = looksUtf16(bytes);
  if (wide) return [wide, "every other byte is zero"];
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return ["utf-8", "every character is valid"];
  } catch {
    const guess = analyse(bytes.subarray(0, 200_000))
      .map(({ name, confidence }) => ({ encoding: name.toLowerCase(), confidence }))
      .find(({ encoding, confidence }) => isLikely(encoding, confidence))?.encoding;
    const single = guess === undefined || guess === "iso-8859-1" ? "windows-1252" : guess;
    return [
      single,
      "it is not valid UTF-8, and this fits its characters best; look at the preview and change it if names are wrong",
    ];
  }
}

/** Of 100. Short texts of one language look like those of any other; these need more than a few letters to be believed. */
const BELIEVED = 60;
const USUAL = ["iso-8859-1", "windows-1252", "iso-8859-15", "windows-1250", "windows-1251", "macintosh"];

function isLikely(encoding: string, confidence: number): boolean {
  if (encoding === "utf-8") return false;
  return USUAL.includes(encoding) || (confidence >= BELIEVED && ENCODINGS.some(({ value }) => value === encoding));
}
