import type { Capacity } from "./paginate.ts";

/** Paper that can be printed on, upright or lying. */
export type Paper = "A4" | "Letter" | "A4 landscape" | "Letter landscape";

/** A page: paper by its name, or a label printer's label by its sides in millimetres. */
export type PageSize = Paper | { readonly width: number; readonly height: number };

/** Sides in millimetres: ISO 216, and 8.5 by 11 inches. They stand in PrintSheet.module.css, too. */
const SIZES: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
  "A4 landscape": { width: 297, height: 210 },
  "Letter landscape": { width: 279.4, height: 215.9 },
};

/** Millimetres; the same numbers stand in PrintSheet.module.css. */
const MARGIN = 15;
const HEAD = 10;
const FOOT = 9;
/** Kept free at the bottom, because a printer's text can be a hair higher than the screen's. */
const SLACK = 1;

const PIXELS_A_MILLIMETRE = 96 / 25.4;

/** Width of the paper in millimetres. */
export function widthOf(paper: Paper): number {
  return SIZES[paper].width;
}

/** Room for content on this paper. The first page has no running head, because the title says the same. */
export function capacityOf(paper: Paper): Capacity {
  const other = SIZES[paper].height - 2 * MARGIN - HEAD - FOOT - SLACK;
  return { first: (other + HEAD) * PIXELS_A_MILLIMETRE, other: other * PIXELS_A_MILLIMETRE };
}
