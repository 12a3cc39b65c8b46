import type { RegisterId } from "../registers/register-id.ts";
import type { Table } from "./cell.ts";
import { cellText } from "./cell-text.ts";
import { LOOKS, type Look } from "./content-looks.ts";
import { importFields } from "./import-fields.ts";
import type { ColumnMatch } from "./match-columns.ts";
import { normalisedHeader } from "./normalised-header.ts";

/**
 * What the cells of a column are that feeds nothing.
 *
 * @property words   in the plural: `days`, `MAC addresses`
 * @property fields  ids of the fields that are for such cells and that no other column feeds; none where the register has none
 */
export interface ColumnContents {
  readonly words: string;
  readonly fields: readonly string[];
}

/** What programs write above a column that has no heading: nothing, `Column3`, `Spalte 3`, `Unnamed: 3`, `F3`. */
const UNTELLING = /^((column|col|spalte|colonne|columna|field|feld|champ|campo|unnamed|f) ?)?\d*$/;

const LOOKED_AT = 200;
const LEAST = 2;

/**
 * Fields for columns whose heading says nothing, by what stands in them. Proposed only where all cells look alike, no other
 * such column is in the file, the register has one field for them and it is free: what is less certain is left to the person.
 *
 * @param matches  what the headings mean, by column index
 * @returns        by column index; undefined where nothing is certain
 */
export function contentMatches(
  table: Table,
  headerRow: number,
  register: RegisterId,
  headers: readonly string[],
  matches: readonly (ColumnMatch | undefined)[],
): (ColumnMatch | undefined)[] {
  const taken = new Set(matches.map((match) => match?.field));
  const looks = headers.map((header, column) =>
    !matches[column] && UNTELLING.test(normalisedHeader(header))
      ? lookOf(table, headerRow, column, register)
      : undefined,
  );
  return looks.map((look) => {
    const field = look?.sure?.[register];
    if (!look || field === undefined || taken.has(field)) return undefined;
    const isOnly = looks.filter((other) => other === look).length === 1;
    return isOnly ? { field, how: `looks like ${look.words}`, weight: 0 } : undefined;
  });
}

/**
 * What stands in a column that feeds nothing, with the fields that it may be for; null where its cells are of no one sort.
 *
 * @param columns  the field that each column feeds
 */
export function columnContents(
  table: Table,
  headerRow: number,
  register: RegisterId,
  column: number,
  columns: readonly (string | null)[],
): ColumnContents | null {
  const look = lookOf(table, headerRow, column, register);
  if (!look) return null;
  const named = new Set([look.sure?.[register], ...(look.maybe?.[register] ?? [])]);
  const fields = importFields(register).filter(
    ({ id, type }) => (named.has(id) || look.types?.includes(type)) && !columns.includes(id),
  );
  const usualFirst = fields.toSorted((a, b) => Number(b.shown ?? false) - Number(a.shown ?? false));
  return { words: look.words, fields: usualFirst.map(({ id }) => id) };
}

function lookOf(table: Table, headerRow: number, column: number, register: RegisterId): Look | undefined {
  const texts = table.rows
    .slice(headerRow, headerRow + LOOKED_AT)
    .map((row) => cellText(row[column]))
    .filter((text) => text !== "");
  return texts.length < LEAST ? undefined : LOOKS.find(({ fits }) => fits(texts, register));
}
