import type { Table } from "./cell.ts";
import { cellText } from "./cell-text.ts";
import type { ImportChoices } from "./draft.ts";
import { findHeaderLines, type HeaderLines, headerTopOf, joinedHeadings, knownPart } from "./header-lines.ts";
import type { KnownProfile } from "./import-profile.ts";
import { proposeRegister } from "./propose-register.ts";
import { type RecognisedProfile, recognisedProfile } from "./recognise-profile.ts";

/** A table of a file by its index, and the lines of its header. */
export interface TablePlace extends HeaderLines {
  readonly sheet: number;
}

/** Which table and lines: as decided, else where a profile finds its headings, else where headings look like a register's. */
export function findTable(
  tables: readonly Table[],
  profiles: readonly KnownProfile[],
  given: Partial<ImportChoices>,
): TablePlace {
  if (given.sheet === undefined && given.headerRow === undefined && given.profile !== null) {
    const wanted = given.profile === undefined ? profiles : profiles.filter(({ key }) => key === given.profile);
    const found = tables
      .map((table, sheet) => ({ sheet, table, fits: recognisedProfile(table, wanted) }))
      .flatMap(({ sheet, table, fits }) =>
        fits && !table.hidden && !holdsSeveral(tables, table) ? [{ sheet, ...fits }] : [],
      )
      .sort((a, b) => b.score - a.score || a.sheet - b.sheet);
    const [first] = found;
    if (first) return { ...first, headerTop: given.headerTop ?? headerTopBy(first) };
  }
  const sheet = given.sheet ?? bestSheet(tables);
  const table = tables[sheet];
  if (!table) return { sheet, headerTop: 1, headerRow: 1 };
  if (given.headerRow !== undefined) {
    const { headerRow, headerTop = headerTopOf(table, headerRow) } = given;
    return { sheet, headerRow, headerTop: Math.min(headerTop, headerRow) };
  }
  const fits = recognisedProfile(table, profiles);
  const lines = fits ? { headerTop: headerTopBy(fits), headerRow: fits.headerRow } : findHeaderLines(table);
  return { sheet, ...lines, headerTop: Math.min(given.headerTop ?? lines.headerTop, lines.headerRow) };
}

function headerTopBy({ headerRow, known }: RecognisedProfile): number {
  return headerRow - known.profile.headerLines + 1;
}

/** How well the headings of a table fit the registers. */
export function fitOf(table: Table): { readonly score: number; readonly fits: boolean } {
  const lines = findHeaderLines(table);
  const { headerTop, headerRow } = lines;
  const headings =
    headerTop < headerRow
      ? joinedHeadings(table, lines).map((heading) => knownPart(cellText(heading)))
      : headersOf(table, headerRow);
  return proposeRegister(table, headerRow, headings);
}

/** The headings of a table: as many as its widest row near the header has cells. */
export function headersOf(table: Table, headerRow: number): string[] {
  const width = Math.max(0, ...table.rows.slice(headerRow - 1, headerRow + 200).map((row) => row.length));
  const row = table.rows[headerRow - 1] ?? [];
  return Array.from({ length: width }, (_, i) => cellText(row[i]));
}

/** The visible table whose headings fit a register best. */
function bestSheet(tables: readonly Table[]): number {
  let best = { sheet: 0, score: Number.NEGATIVE_INFINITY };
  for (const [sheet, table] of tables.entries()) {
    if (table.rows.length === 0 || holdsSeveral(tables, table)) continue;
    const { score, fits } = fitOf(table);
    const weighed = score + (fits ? 100 : 0) - (table.hidden ? 1_000 : 0) + Math.min(table.rows.length, 1_000) / 1_000;
    if (weighed > best.score) best = { sheet, score: weighed };
  }
  return best.sheet;
}

/** Whether a table is a sheet whose tables are offered one by one. */
export function holdsSeveral(tables: readonly Table[], { name, within }: Table): boolean {
  return within === undefined && tables.some((part) => part.within === name);
}
