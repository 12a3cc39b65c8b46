import type { Capacity } from "./paginate.ts";

/** Paper that can be printed on, upright or lying. */
export type Paper = "A4" | "Letter" | "A4 landscape" | "Letter landscape";

/** A page: paper by its name, or a label printer's label by its sides in millimetres. */
export type PageSize = Paper | { readonly width: number; readonly height: number };

/** Heights in millimetres: ISO 216, and 8.5 by 11 inches. Widths stand in PrintSheet.module.css. */
const HEIGHTS = { A4: 297, Letter: 279.4, "A4 landscape": 210, "Letter landscape": 215.9 } as const satisfies Record<
  Paper,
  number
>;

/** Millimetres; the same numbers stand in PrintSheet.module.css. */
const MARGIN = 15;
const HEAD = 10;
const FOOT = 9;
/** Kept free at the bottom, because a printer's text can be a hair higher than the screen's. */
const SLACK = 1;

const PIXELS_A_MILLIMETRE = 96 / 25.4;

/** Room for content on this paper. The first page has no running head, because the title says the same. */
export function capacityOf(paper: Paper): Capacity {
  const other = HEIGHTS[paper] - 2 * MARGIN - HEAD - FOOT - SLACK;
  return { first: (other + HEAD) * PIXELS_A_MILLIMETRE, other: other * PIXELS_A_MILLIMETRE };
}
