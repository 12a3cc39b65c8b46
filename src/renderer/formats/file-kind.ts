/** What a file is, by its first bytes. */
export type FileKind = "zip" | "old-workbook" | "flat-workbook" | "encrypted" | "json" | "xml" | "text" | "other";

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const LOOKED_AT = 64_000;

/** Tells what a file is. A text has no control characters beyond tabs, line ends and form feeds. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return "zip";
  if (isCompoundFile(bytes)) return containsUtf16(bytes, "EncryptedPackage") ? "encrypted" : "old-workbook";
  if (startsWith(bytes, [0x09, 0x08]) || startsWith(bytes, [0x09, 0x04]) || startsWith(bytes, [0x09, 0x02]))
    return "old-workbook";
  const wide = startsWith(bytes, [0xff, 0xfe])
    ? "utf-16le"
    : startsWith(bytes, [0xfe, 0xff])
      ? "utf-16be"
      : looksUtf16(bytes);
  const head = bytes.subarray(0, LOOKED_AT);
  if (!wide && head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return "other";
  const start = new TextDecoder(wide ?? "latin1").decode(head).replace(/^ï»¿/, "").trimStart().slice(0, 8_000);
  return textKind(start.toLowerCase());
}

/** The container of Office's files until 2003, and of encrypted ones since. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return startsWith(bytes, COMPOUND);
}

/** What a text is, by how it begins. */
function textKind(start: string): FileKind {
  if (/^(<!doctype|<html|<head|<body|<script|<svg|%pdf|\{\\rtf)/.test(start)) return "other";
  if (start.startsWith("<")) {
    if (/<(?:[\w-]+:)?softwareidentity\b/.test(start)) return "xml";
    return start.includes("spreadsheet") ? "flat-workbook" : "xml";
  }
  if (start.startsWith("id;p")) return "flat-workbook";
  return /^[[{]\s*["{[\]}\d-]/.test(start) ? "json" : "text";
}

/** UTF-16 without a mark: every other byte of the beginning is zero. */
export function looksUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const head = bytes.subarray(0, 200);
  if (head.length < 4) return undefined;
  const zeros = (from: number) => head.filter((byte, i) => i % 2 === from && byte === 0).length;
  const half = Math.floor(head.length / 2);
  if (zeros(1) > half * 0.8 && zeros(0) < half * 0.1) return "utf-16le";
  return zeros(0) > half * 0.8 && zeros(1) < half * 0.1 ? "utf-16be" : undefined;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

function containsUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
