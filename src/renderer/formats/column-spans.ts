import { someRecord } from "./xlsb-records.ts";

/** A sheet has 16,384 columns; some programs describe them in several runs, each over all. */
const MOST_DESCRIBED = 100_000;
const COLUMN = /<(?:\w+:)?col\b[^<>]*>/g;
const CELLS_BEGIN = "sheetData";
const HEAD = 65_536;

/**
 * Whether a part of a workbook describes the look of more columns than any sheet has. The library writes out each of
 * them, and a few bytes (`<col min="1" max="999999999"/>`) become any number.
 *
 * @param name  of the part: sheets are XML, or the binary records of xlsb
 */
export function describesTooManyColumns(name: string, part: Uint8Array): boolean {
  return /\.bin$/i.test(name) ? tooManyInRecords(part) : tooManyInXml(part);
}

/** Columns stand before the cells (ECMA-376 part 1, 18.3.1.99). */
function tooManyInXml(part: Uint8Array): boolean {
  const decoder = new TextDecoder("latin1");
  const head = decoder.decode(part.subarray(0, HEAD));
  const text = head.includes(CELLS_BEGIN) ? head.slice(0, head.indexOf(CELLS_BEGIN)) : decoder.decode(part);
  let total = 0;
  for (const [tag] of text.matchAll(COLUMN)) {
    total += spanOf(/\bmin\s*=\s*["']?\s*(\d+)/.exec(tag)?.[1], /\bmax\s*=\s*["']?\s*(\d+)/.exec(tag)?.[1]);
    if (total > MOST_DESCRIBED) return true;
  }
  return false;
}

function spanOf(from: string | undefined, to: string | undefined): number {
  return Math.max(0, Number(to ?? 0) - Number(from ?? 0) + 1);
}

const COLUMN_RECORD = 0x3c;

function tooManyInRecords(part: Uint8Array): boolean {
  let total = 0;
  return someRecord(part, (record, at, length, view) => {
    if (record === COLUMN_RECORD && length >= 8)
      total += Math.max(0, view.getUint32(at + 4, true) - view.getUint32(at, true) + 1);
    return total > MOST_DESCRIBED;
  });
}
