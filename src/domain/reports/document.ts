/** One cell of a printed table; `tick` prints an empty box, `lines` leaves so many lines to write on. */
export type ReportCell = string | number | { readonly tick: true } | { readonly lines: number };

/** A column of a printed table. `width` is its share of the width; numbers are set to the right. */
export interface ReportColumn {
  readonly label: string;
  readonly width: number;
  readonly align?: "left" | "right" | "centre";
}

/**
 * A part of a printed document, from top to bottom. Table rows are never cut in two; heads repeat on each page. A fact
 * without a value is a line to write on. In group and total rows a text takes the room of blank or missing cells to its
 * right. Labels of columns and facts differ within a block. `least` is the room in ems that a table's longest words need
 * beside each other: on paper with less, its print is smaller. A paragraph that `leads` to what follows stays on one page
 * with the beginning of it.
 */
export type ReportBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string; readonly leads?: true }
  | { readonly kind: "facts"; readonly facts: readonly { readonly label: string; readonly value: string }[] }
  | {
      readonly kind: "table";
      readonly least?: number;
      readonly columns: readonly ReportColumn[];
      readonly rows: readonly { readonly cells: readonly ReportCell[]; readonly emphasis?: "group" | "total" }[];
    }
  | { readonly kind: "signatures"; readonly roles: readonly string[] };

/**
 * A document to print, preview or save as PDF.
 *
 * @property lying  it needs paper that lies: upright, its columns are narrower than their words
 * @property seal  stands in the footer of each page: event count and head hash of the trail, so that the paper proves later
 *                 that nothing was altered since
 */
export interface ReportDocument {
  readonly title: string;
  readonly organisation: string;
  readonly date: string;
  readonly seal: string;
  readonly lying?: boolean;
  readonly blocks: readonly ReportBlock[];
}
