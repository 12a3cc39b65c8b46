import seed from "../../../resources/seeds/label-sheets.json" with { type: "json" };

/** Width and height in millimetres. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A sheet of labels as it is sold. All lengths in millimetres. */
export interface LabelSheet {
  readonly id: string;
  readonly name: string;
  readonly paper: "A4" | "Letter";
  readonly label: Size;
  readonly columns: number;
  readonly rows: number;
  readonly gap: { readonly across: number; readonly down: number };
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
}

/** What is printed on: sheets of labels, or a label printer's roll with one label a page. */
export type LabelStock =
  | { readonly kind: "sheet"; readonly sheet: LabelSheet }
  | { readonly kind: "roll"; readonly label: Size };

/** Paper in millimetres: ISO 216, and 8.5 by 11 inches. */
export const PAPER_SIZES = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
} as const satisfies Record<LabelSheet["paper"], Size>;

/** Shortest and longest side of a label printer's label, in millimetres. */
export const ROLL_LIMITS = { least: 10, most: 500 } as const;

/** The sheets that are known, with the makers' measures. Source of each: resources/seeds/label-sheets.json. */
export const labelSheets: readonly LabelSheet[] = seed.sheets.map(({ paper, ...sheet }) => ({
  ...sheet,
  paper: paper === "Letter" ? "Letter" : "A4",
}));

/** The size of a page of this stock. */
export function pageSizeOf(stock: LabelStock): Size {
  return stock.kind === "sheet" ? PAPER_SIZES[stock.sheet.paper] : stock.label;
}

/** The size of one label of this stock. */
export function labelSizeOf(stock: LabelStock): Size {
  return stock.kind === "sheet" ? stock.sheet.label : stock.label;
}

/** How many labels a page of this stock has. */
export function labelsAPage(stock: LabelStock): number {
  return stock.kind === "sheet" ? stock.sheet.columns * stock.sheet.rows : 1;
}
