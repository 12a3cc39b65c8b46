/** No attribute holds a `<` (XML 1.0, 2.3), so that the search for a tag's end never goes on behind the next one. */
const TAG =
  /<(\/?)(?:[\w-]+:)?(table|table-row|table-cell|covered-table-cell)(?=[\s/>])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/g;
const REPEATED = /number-(?:rows|columns)-repeated\s*=\s*["'](\d+)["']/;
const CURRENCY = /\bcurrency\s*=\s*["']([A-Z]{3})["']/;

/** Cells of a sheet that state the same currency; rows and columns from 0, the last not included. */
export interface CurrencyCells {
  readonly currency: string;
  readonly rows: readonly [from: number, to: number];
  readonly columns: readonly [from: number, to: number];
}

/**
 * The currencies that cells of an OpenDocument workbook state, sheet by sheet (OpenDocument 1.3, part 3, 19.369): the
 * library leaves them out. Rows are counted as it counts them.
 *
 * @param xml   `content.xml`, or a whole flat document
 * @param most  number of rows and columns beyond which nobody looks
 */
export function currenciesInOpenDocument(xml: string, most: number): readonly (readonly CurrencyCells[])[] {
  const sheets: CurrencyCells[][] = [];
  if (!/\bcurrency\s*=/.test(xml)) return sheets;
  let row = 0;
  let rows = 1;
  let column = 0;
  for (const [, end, kind, attributes = ""] of xml.matchAll(TAG)) {
    const times = attributes.includes("repeated") ? Number(REPEATED.exec(attributes)?.[1] ?? 1) || 1 : 1;
    if (kind === "table") {
      if (end === "") sheets.push([]);
      row = 0;
    } else if (kind === "table-row") {
      if (end !== "") row += rows;
      rows = end === "" ? times : 1;
      column = 0;
    } else if (end === "") {
      const currency = attributes.includes("currency") ? CURRENCY.exec(attributes)?.[1] : undefined;
      if (currency !== undefined && row < most && column < most)
        sheets.at(-1)?.push({
          currency,
          rows: [row, Math.min(row + rows, most)],
          columns: [column, Math.min(column + times, most)],
        });
      column += times;
    }
  }
  return sheets;
}
