import { type LabelSheet, type LabelStock, labelsAPage } from "./label-stock.ts";

/** Where a label stands on its page: its upper left corner, in millimetres. `index` counts the labels from 0. */
export interface LabelPlace {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** The labels of one page. */
export type LabelPage = readonly LabelPlace[];

/**
 * Spreads labels over pages, row by row from the upper left.
 *
 * @param count  how many labels there are
 * @param start  position on the first sheet, from 1, of the first label: those before it are used up. Kept within the
 *               sheet; a roll has only the position 1.
 * @returns      no page when there is no label
 */
export function labelPages(stock: LabelStock, count: number, start: number): readonly LabelPage[] {
  const perPage = labelsAPage(stock);
  const skipped = Math.min(Math.max(Math.floor(start), 1), perPage) - 1;
  const pages = count === 0 ? 0 : Math.ceil((skipped + count) / perPage);
  return Array.from({ length: pages }, (_, page) => {
    const first = page === 0 ? skipped : 0;
    const last = Math.min(perPage, skipped + count - page * perPage);
    return Array.from({ length: last - first }, (_, nth) => ({
      index: page * perPage + first + nth - skipped,
      ...cornerOf(stock, first + nth),
    }));
  });
}

/** The upper left corner of a position, counted from 0 row by row. */
function cornerOf(stock: LabelStock, position: number): { readonly x: number; readonly y: number } {
  return stock.kind === "sheet" ? cornerOnSheet(stock.sheet, position) : { x: 0, y: 0 };
}

/** The upper left corner of a sheet's position, counted from 0 row by row, in millimetres. */
export function cornerOnSheet(sheet: LabelSheet, position: number): { readonly x: number; readonly y: number } {
  const { label, gap, margin, columns } = sheet;
  const row = Math.floor(position / columns);
  const column = position % columns;
  return { x: margin.left + column * (label.width + gap.across), y: margin.top + row * (label.height + gap.down) };
}
