import type { WorkSheet } from "xlsx";
import type { Layout, MergedCells } from "../../domain/intake/cell.ts";
import type { HiddenParts } from "./hidden-in-opendocument.ts";

/** More than any list has; each costs a little. */
const MOST_MERGED = 20_000;
const MOST_COLUMNS = 500;

/**
 * What a sheet says about merged and hidden cells; undefined when it says nothing.
 *
 * @param height  number of rows that were read; what lies below is of no interest
 * @param hidden  what was found to be hidden besides what the library tells
 */
export function layoutOf(sheet: WorkSheet, height: number, hidden: HiddenParts | undefined): Layout | undefined {
  const merged = (sheet["!merges"] ?? [])
    .slice(0, MOST_MERGED)
    .map(({ s, e }): MergedCells => ({ top: s.r + 1, bottom: Math.min(e.r + 1, height), left: s.c, right: e.c }))
    .filter(({ top, bottom, left, right }) => left < MOST_COLUMNS && top <= height && (bottom > top || right > left));
  const rows = hidden?.rows ?? hiddenAmong(sheet["!rows"], height);
  const hiddenRows = rows.filter((row) => row < height).map((row) => row + 1);
  const hiddenColumns = hidden?.columns ?? hiddenAmong(sheet["!cols"], MOST_COLUMNS);
  if (merged.length + hiddenRows.length + hiddenColumns.length === 0) return undefined;
  return { merged, hiddenRows, hiddenColumns };
}

function hiddenAmong(
  infos: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined,
  most: number,
): number[] {
  const hidden: number[] = [];
  // The list has holes, and in a hostile file it may be as long as its last index says.
  infos?.slice(0, most).forEach((info, i) => {
    if (info?.hidden === true) hidden.push(i);
  });
  return hidden;
}
