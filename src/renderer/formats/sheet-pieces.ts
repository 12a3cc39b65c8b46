import { strToU8 } from "fflate";
import { joinedBytes } from "../../domain/value/joined-bytes.ts";
import type { ZipParts } from "./unpacked-zip.ts";

/** A smaller piece is read sooner than it is handed over. */
const LEAST = 4_000_000;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
const NO_CELLS = strToU8(
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
);
const CELLS_END = strToU8("</sheetData>");
/** A row that says its own number, so that it is the same row wherever it is read (ECMA-376 part 1, 18.3.1.73). */
const NUMBERED_ROW = /^<row\s(?:[^<>]*\s)?r="\d+"[\s/>]/;
const ROW_TAG = 1_000;
const LESS_THAN = 0x3c;
const EXCLAMATION_MARK = 0x21;
const LETTER_R = 0x72;

/**
 * An xlsx workbook as several, so that they can be read at the same time: each has another run of the rows of the largest
 * sheet, all have its texts and styles, and only the first has the other sheets.
 *
 * @param most   how many at the most
 * @param least  bytes of a sheet for each of them
 * @returns      the workbook alone where no sheet is large enough, or none can be cut with certainty
 */
export function inPieces(parts: ZipParts, most: number, least = LEAST): readonly ZipParts[] {
  const [largest] = [...parts].filter(([name]) => SHEET.test(name)).sort(([, a], [, b]) => b.length - a.length);
  if (!largest) return [parts];
  const [path, sheet] = largest;
  const cuts = cutsOf(sheet, Math.min(most, Math.floor(sheet.length / least)));
  const [first] = cuts;
  if (first === undefined || cuts.length < 3) return [parts];
  const others = [...parts].map(([name, part]) => [name, SHEET.test(name) ? NO_CELLS : part] as const);
  return cuts.slice(0, -1).map((from, i) => {
    const run = [sheet.subarray(0, first), sheet.subarray(from, cuts[i + 1]), sheet.subarray(cuts.at(-1))];
    return new Map([...(i === 0 ? parts : others), [path, joinedBytes(run)]]);
  });
}

/** Where the runs of rows begin, and where the last one ends; nothing where `<row` could be no tag. */
function cutsOf(sheet: Uint8Array, count: number): readonly number[] {
  if (count < 2 || hasComments(sheet)) return [];
  const first = rowAt(sheet, 0);
  const end = cellsEnd(sheet);
  if (first === undefined || end === undefined) return [];
  const cuts = new Set([first]);
  for (let i = 1; i < count; i++) {
    const cut = rowAt(sheet, first + Math.floor(((end - first) * i) / count));
    if (cut !== undefined && cut < end) cuts.add(cut);
  }
  return [...cuts, end];
}

function rowAt(sheet: Uint8Array, from: number): number | undefined {
  for (let at = sheet.indexOf(LESS_THAN, from); at !== -1; at = sheet.indexOf(LESS_THAN, at + 1)) {
    if (sheet[at + 1] !== LETTER_R) continue;
    if (NUMBERED_ROW.test(new TextDecoder("latin1").decode(sheet.subarray(at, at + ROW_TAG)))) return at;
  }
  return undefined;
}

function cellsEnd(sheet: Uint8Array): number | undefined {
  for (let at = sheet.lastIndexOf(LESS_THAN); at > 0; at = sheet.lastIndexOf(LESS_THAN, at - 1)) {
    if (CELLS_END.every((byte, i) => sheet[at + i] === byte)) return at;
  }
  return undefined;
}

/** Comments and unparsed texts may hold what looks like a tag. */
function hasComments(sheet: Uint8Array): boolean {
  for (let at = sheet.indexOf(EXCLAMATION_MARK); at !== -1; at = sheet.indexOf(EXCLAMATION_MARK, at + 1)) {
    if (sheet[at - 1] === LESS_THAN) return true;
  }
  return false;
}
