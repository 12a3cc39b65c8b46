import { type LongSheet, longSheetInOpenDocument, MOST_ROWS, unescaped } from "./long-sheets.ts";
import type { ZipParts } from "./unpacked-zip.ts";
import { someRecord } from "./xlsb-records.ts";

/** A sheet of a packed workbook that has a filled cell in a row beyond the limit. */
export function longSheetInParts(parts: ZipParts): LongSheet | undefined {
  const content = parts.get("content.xml");
  if (content) return longSheetInOpenDocument(new TextDecoder().decode(content));
  for (const [path, part] of parts) {
    const isLong = /\.xml$/i.test(path) ? isLongPart(part) : BINARY_SHEET.test(path) && isLongBinaryPart(part);
    if (isLong) return { sheet: sheetOf(parts, path), isWide: false };
  }
  return undefined;
}

/** The name of the sheet that a part is (ECMA-376 part 1, 18.2.19); undefined if the book's list isn't XML. */
function sheetOf(parts: ZipParts, path: string): string | undefined {
  const text = (ending: string) => {
    const [, part] = [...parts].find(([name]) => name.endsWith(ending)) ?? [];
    return part ? new TextDecoder().decode(part) : "";
  };
  const file = path.slice(path.lastIndexOf("/"));
  const target = [...text("workbook.xml.rels").matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g)].find(([tag]) =>
    tag.includes(`${file}"`),
  );
  const id = / Id\s*=\s*"([^"]*)"/.exec(target?.[0] ?? "")?.[1];
  const sheet = [...text("workbook.xml").matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g)].find(([tag]) =>
    tag.includes(`:id="${id}"`),
  );
  return unescaped(/\sname\s*=\s*"([^"]*)"/.exec(sheet?.[0] ?? "")?.[1]);
}

const ROW_START = /<(?:\w+:)?row(?=[\s/>])([^<>]*)>/g;
const ROW_NUMBER = /(?:^|\s)r\s*=\s*["']?\s*(\d+)/;
const CELLS_END = /<\/(?:\w+:)?sheetData\s*>/;
const FILLED = /<(?:\w+:)?(?:v|t)(?:\s[^<>]*)?>[^<]|<(?:\w+:)?f[\s>]/;
const LETTER = { w: 0x77, o: 0x6f, r: 0x72 };
/** What stands before and behind the name of a row's tag. */
const BEFORE = new Set([0x3c, 0x3a]);
const BEHIND = new Set([0x20, 0x09, 0x0a, 0x0d, 0x2f, 0x3e]);
const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const LONGEST_TAG = 1_000;

/**
 * Whether a part of an xlsx workbook has a filled cell in a row beyond the limit (ECMA-376 part 1, 18.3.1.73). Rows with a
 * format alone, as they reach to the end of many sheets, are none.
 */
function isLongPart(part: Uint8Array): boolean {
  const decoder = new TextDecoder("latin1");
  let row = 0;
  for (let at = part.indexOf(LETTER.w); at !== -1; at = part.indexOf(LETTER.w, at + 1)) {
    if (part[at - 1] !== LETTER.o || part[at - 2] !== LETTER.r) continue;
    if (!BEFORE.has(part[at - 3] ?? 0) || !BEHIND.has(part[at + 1] ?? 0)) continue;
    const number =
      plainNumber(part, at + 1) ?? ROW_NUMBER.exec(decoder.decode(part.subarray(at + 1, tagEnd(part, at))))?.[1];
    // A closing tag with a prefix looks like one that opens; it has no number.
    if (number === undefined && /<\/\w+:ro$/.test(decoder.decode(part.subarray(Math.max(0, at - 40), at)))) continue;
    row = number === undefined ? row + 1 : Number(number);
    if (row > MOST_ROWS) return hasFarCell(decoder.decode(part.subarray(part.lastIndexOf(LESS_THAN, at))), row);
  }
  return false;
}

const NUMBER_BEGINS = [0x20, 0x72, 0x3d, 0x22];
const ZERO = 0x30;
const QUOTE = 0x22;

/** The number of a row whose tag begins with it, ` r="12"`, as most programs write it: no text need be made of each. */
function plainNumber(part: Uint8Array, from: number): number | undefined {
  if (!NUMBER_BEGINS.every((byte, i) => part[from + i] === byte)) return undefined;
  let number = 0;
  for (let at = from + NUMBER_BEGINS.length; at < part.length; at++) {
    const byte = part[at] ?? 0;
    if (byte === QUOTE) return at === from + NUMBER_BEGINS.length ? undefined : number;
    if (byte < ZERO || byte > ZERO + 9) return undefined;
    number = number * 10 + byte - ZERO;
  }
  return undefined;
}

/** Where a tag ends at the latest: with its attributes a row's is far shorter. */
function tagEnd(part: Uint8Array, from: number): number {
  const most = Math.min(from + LONGEST_TAG, part.length);
  let at = from;
  while (at < most && part[at] !== GREATER_THAN && part[at] !== LESS_THAN) at++;
  return at;
}

/** @param rest  the sheet from a row beyond the limit on @param first  number of that row */
function hasFarCell(rest: string, first: number): boolean {
  const [xml = ""] = rest.split(CELLS_END, 1);
  const starts = [...xml.matchAll(ROW_START)];
  let row = first - 1;
  return starts.some(({ 0: tag, 1: attributes = "", index }, i) => {
    row = Number(ROW_NUMBER.exec(attributes)?.[1] ?? row + 1);
    return row > MOST_ROWS && !tag.endsWith("/>") && FILLED.test(xml.slice(index, starts[i + 1]?.index));
  });
}

const BINARY_SHEET = /worksheets\/[^/]*\.bin$/i;
const ROW_RECORD = 0;
const ROW_STARTS = 4;

/** The same of the records of xlsb ([MS-XLSB] 2.4.719). */
function isLongBinaryPart(part: Uint8Array): boolean {
  let isFar = false;
  return someRecord(part, (record, at, length, view) => {
    if (record === ROW_RECORD && length >= ROW_STARTS) isFar = view.getUint32(at, true) >= MOST_ROWS;
    return isFar && isFilledCell(record);
  });
}

/** Cells with a value, their short forms, and a text with formats; 1 and 12 are blank ones. */
function isFilledCell(record: number): boolean {
  return (record >= 2 && record <= 18 && record !== 12) || record === 0x3e;
}
