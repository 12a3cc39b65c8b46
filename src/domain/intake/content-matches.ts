import type { RegisterId } from "../registers/register-id.ts";
import type { Table } from "./cell.ts";
import { cellText } from "./cell-text.ts";
import type { ColumnMatch } from "./match-columns.ts";
import { normalisedHeader } from "./normalised-header.ts";
import { currencyIn, decimalFromText, provenMark } from "./read-number.ts";

/** How cells of one sort look, and the one field of a register that such cells are for. */
interface Look {
  readonly words: string;
  readonly fits: (text: string) => boolean;
  readonly fields: Readonly<Partial<Record<RegisterId, string>>>;
}

/**
 * Only what a register has a single place for. Serial numbers, part numbers, asset tags and names look alike, and so do two
 * dates; a MAC address has no field.
 */
const LOOKS: readonly Look[] = [
  {
    words: "e-mail addresses",
    fits: (text) => /^[^\s@<>,;]+@[^\s@<>,;]+\.[a-z]{2,}$/i.test(text),
    fields: { person: "email", hardware: "userEmail", installation: "deviceUser", seat: "account", party: "email" },
  },
  {
    words: "network names",
    fits: (text) => /^[a-z0-9-]+(\.[a-z0-9-]+)+\.[a-z]{2,}$/i.test(text),
    fields: { hardware: "networkName" },
  },
  {
    words: "web addresses",
    fits: (text) => /^(https?:\/\/|www\.)\S+$/i.test(text),
    fields: { party: "website", cloudService: "address" },
  },
  {
    words: "ids of a directory",
    fits: isUuid,
    fields: { person: "directoryId" },
  },
  {
    words: "ids that a machine's firmware holds",
    fits: isUuid,
    fields: { hardware: "uuid", installation: "deviceUuid" },
  },
  {
    // Three letters or digits, a dash, five digits: Microsoft's price lists have no other form.
    words: "part numbers of Microsoft",
    fits: (text) => /^[A-Z0-9]{3}-\d{5}$/.test(text),
    fields: { entitlement: "sku" },
  },
  {
    words: "amounts of money",
    fits: (text) => currencyIn(text) !== undefined && decimalFromText(text, provenMark(text) ?? ".") !== undefined,
    fields: { hardware: "cost", contract: "cost", cloudService: "cost", seat: "cost" },
  },
];

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);
}

/** What programs write above a column that has no heading: nothing, `Column3`, `Spalte 3`, `Unnamed: 3`, `F3`. */
const UNTELLING = /^((column|col|spalte|colonne|columna|field|feld|champ|campo|unnamed|f) ?)?\d*$/;

const LOOKED_AT = 200;
const LEAST = 2;

/**
 * Fields for columns whose heading says nothing, by what stands in them. Proposed only where all cells look alike, no other
 * such column is in the file and the field is free: what is less certain is left to the person.
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
  const found: (ColumnMatch | undefined)[] = headers.map(() => undefined);
  const untold = headers.flatMap((header, i) => (!matches[i] && UNTELLING.test(normalisedHeader(header)) ? [i] : []));
  for (const { words, fits, fields } of LOOKS) {
    const field = fields[register];
    if (field === undefined || taken.has(field)) continue;
    const alike = untold.filter((column) => allFit(table, headerRow, column, fits));
    const [only] = alike;
    if (only !== undefined && alike.length === 1) found[only] = { field, how: `looks like ${words}`, weight: 0 };
  }
  return found;
}

function allFit(table: Table, headerRow: number, column: number, fits: Look["fits"]): boolean {
  const texts = table.rows
    .slice(headerRow, headerRow + LOOKED_AT)
    .map((row) => cellText(row[column]))
    .filter((text) => text !== "");
  return texts.length >= LEAST && texts.every(fits);
}
