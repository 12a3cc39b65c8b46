import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;
const VIEW = '<sheetView workbookViewId="0"/>';
const FROZEN =
  '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>';

/** Bytes at the start of a sheet among which its view is described. */
const START = 4096;

/**
 * The workbook with the first row of each sheet kept in view while one scrolls, and compressed. (The library that
 * writes the workbook can't say so; ECMA-376, part 1, 18.3.1.66 `pane`.)
 */
export function withFrozenHeading(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook);
  for (const [name, bytes] of Object.entries(parts)) {
    if (!SHEET.test(name)) continue;
    const start = strFromU8(bytes.subarray(0, START), true);
    const at = start.indexOf(VIEW);
    if (at >= 0) parts[name] = spliced(bytes, at, VIEW.length, strToU8(FROZEN));
  }
  return zipSync(parts, { level: 6 });
}

function spliced(bytes: Uint8Array, at: number, removed: number, inserted: Uint8Array): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(bytes.length - removed + inserted.length);
  result.set(bytes.subarray(0, at));
  result.set(inserted, at);
  result.set(bytes.subarray(at + removed), at + inserted.length);
  return result;
}
