const PART = /<(?:[\w-]+:)?(table-row|table-column|table)(?=[\s/>])((?:[^<>"]|"[^"]*")*)>/g;
const REPEATED = /number-(?:rows|columns)-repeated\s*=\s*"(\d+)"/;
const HIDDEN = /visibility\s*=\s*"(?:collapse|filter)"/;

/** Rows and columns of a sheet that are hidden, from 0. */
export interface HiddenParts {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/**
 * What an OpenDocument workbook hides, sheet by sheet (OpenDocument 1.3, part 3, 19.749): the library doesn't tell.
 *
 * @param xml   `content.xml`, or a whole flat document
 * @param most  number of rows and columns beyond which nobody looks
 */
export function hiddenInOpenDocument(xml: string, most: number): readonly HiddenParts[] {
  const sheets: { rows: number[]; columns: number[] }[] = [];
  let next = { rows: 0, columns: 0 };
  for (const [, kind, attributes = ""] of xml.matchAll(PART)) {
    if (kind === "table") {
      sheets.push({ rows: [], columns: [] });
      next = { rows: 0, columns: 0 };
      continue;
    }
    const list = kind === "table-row" ? "rows" : "columns";
    const end = next[list] + Number(REPEATED.exec(attributes)?.[1] ?? 1);
    if (HIDDEN.test(attributes)) for (let i = next[list]; i < Math.min(end, most); i++) sheets.at(-1)?.[list].push(i);
    next[list] = end;
  }
  return sheets;
}
