import type { Cell, Table } from "../intake/cell.ts";
import { cellText } from "../intake/cell-text.ts";
import { type MendedCells, mendedRow, rowKey } from "../intake/mended-cells.ts";
import { REJECTED_HEADING } from "../intake/rejected-table.ts";
import { quotedNames } from "../licence/counted.ts";
import { registerOf } from "../registers/all.ts";
import type { RegisterId } from "../registers/register-id.ts";
import { ID_HEADING, SHEETS, type SheetColumn, sheetColumns } from "./sheet-columns.ts";

/** Name of the first sheet, and what its first cell holds: by these the workbook is known. */
export const ABOUT = "About";
export const MARK = "Muster workbook";
/** Labels in the first sheet beside which the state stands that the workbook was written at. */
export const SEAL = { log: "Journal", seq: "Events in the journal", hash: "Head of the journal" } as const;
/** Sheets that are there to be read or picked from. */
export const FIELDS = "Fields";
export const LISTS = "Lists";

/**
 * A sheet of the workbook that feeds a register.
 *
 * @property columns  what each column of the sheet holds; undefined for one that isn't Muster's
 * @property rows     those with something in them, with their numbers
 */
export interface WorkbookSheet {
  readonly register: RegisterId;
  readonly name: string;
  readonly columns: readonly (SheetColumn | undefined)[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly Cell[] }[];
}

/**
 * A Muster workbook as it was read.
 *
 * @property log, seq  the journal that it was written from, and the number of events then
 * @property notes     sheets and columns that were left out
 */
export interface MusterWorkbook {
  readonly log: string;
  readonly seq: number;
  readonly sheets: readonly WorkbookSheet[];
  readonly notes: readonly string[];
}

/** The tables of a file as Muster's own workbook, whichever program saved it last; undefined for any other file. */
export function musterWorkbook(tables: readonly Table[]): MusterWorkbook | undefined {
  const about = tables.find(({ name }) => name === ABOUT);
  if (!about || cellText(about.rows[0]?.[0]) !== MARK) return undefined;
  const beside = (label: string) => cellText(about.rows.find(([first]) => cellText(first) === label)?.[1]);
  const found = SHEETS.flatMap((register) => {
    const table = tables.find(({ name }) => name === registerOf(register).label);
    return table ? [sheetFrom(register, table)] : [];
  });
  const known = new Set<string>([ABOUT, FIELDS, LISTS, ...found.map(({ sheet }) => sheet.name)]);
  const others = tables.filter(({ name, rows }) => !known.has(name) && rows.length > 0).map(({ name }) => name);
  return {
    log: beside(SEAL.log),
    seq: Number(beside(SEAL.seq)) || 0,
    sheets: found.map(({ sheet }) => sheet),
    notes: [
      ...(others.length > 0 ? [`Sheets that are none of Muster's were left out: ${quotedNames(others)}.`] : []),
      ...found.flatMap(({ sheet, strange }) =>
        strange.length > 0
          ? [`Sheet “${sheet.name}”: columns that are none of Muster's were left out: ${quotedNames(strange)}.`]
          : [],
      ),
    ],
  };
}

/** The sheets as they were read, with the cells that were mended in the dry run. */
export function mendedSheets(tables: readonly Table[], mended: MendedCells): readonly Table[] {
  if (Object.keys(mended).length === 0) return tables;
  return tables.map((table) => {
    const register = SHEETS.find((id) => registerOf(id).label === table.name);
    if (!register) return table;
    return { ...table, rows: table.rows.map((row, i) => mendedRow(row, mended[rowKey({ register, row: i + 1 })])) };
  });
}

/** Index of the row that holds the headings of a sheet: the one with the id's, else the first. */
export function headingRow(rows: Table["rows"]): number {
  return Math.max(
    0,
    rows.findIndex((row) => row.some((cell) => cellText(cell) === ID_HEADING)),
  );
}

function sheetFrom(register: RegisterId, { name, rows }: Table) {
  const at = headingRow(rows);
  const headings = (rows[at] ?? []).map((cell) => cellText(cell));
  const described = sheetColumns(register);
  const columns = headings.map((text, i) =>
    headings.indexOf(text) === i ? described.find(({ heading }) => heading === text) : undefined,
  );
  const sheet: WorkbookSheet = {
    register,
    name,
    columns,
    rows: rows.flatMap((cells, i) =>
      i > at && cells.some((cell) => cellText(cell) !== "") ? [{ row: i + 1, cells }] : [],
    ),
  };
  return { sheet, strange: headings.filter((text, i) => text !== "" && text !== REJECTED_HEADING && !columns[i]) };
}
