import { unzipSync } from "fflate";
import { type CellObject, read, utils, type WorkBook, type WorkSheet } from "xlsx";
import type { Cell, Table } from "../../domain/intake/cell.ts";
import { failed, ok, type Result } from "../../domain/value/result.ts";
import { withBoundedReads } from "./bounded-reads.ts";
import { flatText } from "./checked-workbook.ts";
import { type HiddenParts, hiddenInOpenDocument } from "./hidden-in-opendocument.ts";
import { MOST_ROWS, tooManyRows } from "./long-sheets.ts";
import { type CurrencyCells, currenciesInOpenDocument } from "./opendocument-currencies.ts";
import type { ReadFile } from "./read-tables.ts";
import { layoutOf } from "./sheet-layout.ts";
import { cellReader } from "./workbook-cells.ts";
import { zipDirectory } from "./zip-directory.ts";

const MOST_COLUMNS = 500;
const MOST_PARTS = 2_000;
const HEAD = 8_000;

/**
 * The sheets of a workbook as tables. Formulas are never run: the values that the file holds are used.
 *
 * @param formulas  false when it is known that no cell has one
 */
export function tablesFromWorkbook(name: string, bytes: Uint8Array, formulas = true): Result<ReadFile> {
  const book = opened(name, bytes, formulas);
  if (!book.ok) return book;
  const tables: Table[] = [];
  const readings: string[] = [];
  const more = besides(book.value.bookType, bytes);
  const date1904 = book.value.Workbook?.WBProps?.date1904 === true;
  const cellOf = cellReader({ date1904, isOpenDocument: isOpenDocument(book.value.bookType) });
  if (date1904) readings.push("This workbook counts days from 1904, plain numbers in columns of dates as well.");
  for (const [i, sheetName] of book.value.SheetNames.entries()) {
    const sheet = book.value.Sheets[sheetName];
    if (!sheet) continue;
    for (const cells of more.currencies[i] ?? []) nameCurrency(sheet, cells);
    const rows = rowsOf(sheet, cellOf, (note) => readings.push(`Sheet “${sheetName}”: ${note}`));
    if (beyond(sheet["!data"] ?? [], MOST_ROWS).some((cells) => cells?.some((cell) => cell.t !== "z"))) {
      return tooManyRows(name, sheetName);
    }
    if (lastRow(sheet) > MOST_ROWS) readings.push(`Sheet “${sheetName}”: only the first 200,000 rows are read`);
    const hidden = (book.value.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0;
    const layout = layoutOf(sheet, rows.length, more.hiddenParts[i]);
    tables.push({ name: sheetName, hidden, rows, ...(layout ? { layout } : {}) });
  }
  if (tables.every((table) => table.rows.length === 0)) {
    return failed("file-empty", `“${name}” holds no filled cell. Nothing was imported.`);
  }
  return ok({
    kind: kindOf(name, book.value.bookType),
    encoding: null,
    delimiter: null,
    quote: null,
    tables,
    readings,
  });
}

/** What a workbook says sheet by sheet that the library doesn't tell. */
interface Besides {
  readonly hiddenParts: readonly HiddenParts[];
  readonly currencies: readonly (readonly CurrencyCells[])[];
}

/** Packed workbooks were stored without compression when they were checked. */
function besides(bookType: string | undefined, bytes: Uint8Array): Besides {
  if (!isOpenDocument(bookType)) return { hiddenParts: [], currencies: [] };
  const xml = bookType === "fods" ? flatText(bytes) : contentOf(bytes);
  return {
    hiddenParts: hiddenInOpenDocument(xml, MOST_ROWS),
    currencies: currenciesInOpenDocument(xml, MOST_ROWS),
  };
}

function isOpenDocument(bookType: string | undefined): boolean {
  return bookType === "ods" || bookType === "fods";
}

function contentOf(bytes: Uint8Array): string {
  const { "content.xml": content = new Uint8Array() } = unzipSync(bytes, {
    filter: ({ name }) => name === "content.xml",
  });
  return new TextDecoder().decode(content);
}

/** Gives cells of an OpenDocument sheet a format that names their currency, as cells of other workbooks have it. */
function nameCurrency(sheet: WorkSheet, { currency, rows, columns }: CurrencyCells): void {
  for (let row = rows[0]; row < rows[1]; row++) {
    const cells = sheet["!data"]?.[row];
    for (let column = columns[0]; cells && column < Math.min(columns[1], cells.length); column++) {
      const cell = cells[column];
      if (cell?.t === "n") cell.z = `[$${currency}] 0.00`;
    }
  }
}

function opened(name: string, bytes: Uint8Array, formulas: boolean): Result<WorkBook> {
  try {
    const book = withBoundedReads(() =>
      read(bytes, {
        type: "array",
        dense: true,
        // Formulas tell of cells whose value is missing, styles of what is hidden; nothing else is taken from them.
        cellFormula: formulas,
        cellStyles: true,
        cellHTML: false,
        // What is shown matters only where errors are told by nothing else; for other kinds it would have to be made.
        cellText: mayBeOpenDocument(bytes),
        cellNF: true,
        bookVBA: false,
        sheetRows: MOST_ROWS + 1,
      }),
    );
    return book.SheetNames.length > 0 ? ok(book) : damaged(name);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(message)) {
      return failed(
        "file-encrypted",
        `“${name}” is protected by a password. Nothing was read. Open it in your spreadsheet program and save it without a password.`,
      );
    }
    return damaged(name);
  }
}

function mayBeOpenDocument(bytes: Uint8Array): boolean {
  const parts = zipDirectory(bytes, MOST_PARTS);
  if (parts) return parts.some(({ name }) => name === "content.xml");
  return flatText(bytes.subarray(0, HEAD)).includes("opendocument");
}

function damaged(name: string) {
  return failed(
    "file-damaged",
    `“${name}” can't be read as a spreadsheet: it is damaged or of a kind that Muster doesn't know. Nothing was imported. Save it as xlsx and try again.`,
  );
}

/** Last row that the sheet claims, which the library notes when it reads fewer. */
function lastRow(sheet: WorkSheet): number {
  const claimed: unknown = sheet["!fullref"];
  return typeof claimed === "string" ? utils.decode_range(claimed).e.r + 1 : 0;
}

function rowsOf(
  sheet: WorkSheet,
  cellOf: (cell: CellObject | undefined) => Cell,
  note: (text: string) => void,
): Cell[][] {
  const data = sheet["!data"] ?? [];
  let wide = false;
  const rows = data.slice(0, MOST_ROWS).map((cells): Cell[] => {
    if (!cells) return [];
    if (beyond(cells, MOST_COLUMNS).some((cell) => cell.t !== "z")) wide = true;
    const row = Array.from(cells.slice(0, MOST_COLUMNS), cellOf);
    while (row.length > 0 && row[row.length - 1] === null) row.pop();
    return row;
  });
  // A sparse list's holes are not visited by map; they are blank rows.
  const dense = Array.from(rows, (row) => row ?? []);
  while (dense.length > 0 && dense[dense.length - 1]?.length === 0) dense.pop();
  if (wide) note(`only the first ${MOST_COLUMNS} columns are read`);
  return dense;
}

/** What a list holds from a place on. A damaged file numbers its cells up to billions: only what is there is visited. */
function beyond<T>(list: readonly T[], from: number): T[] {
  if (list.length <= from) return [];
  return Object.entries(list).flatMap(([at, each]) => (Number(at) >= from ? [each] : []));
}

/** The name of a workbook's format; the library leaves it open for the old binary ones. */
function kindOf(name: string, bookType: string | undefined): string {
  switch (bookType) {
    case undefined:
      return "xls";
    case "sylk":
      return "slk";
    case "xlml":
      return "xml";
    case "xlsx":
      return /\.xlsm$/i.test(name) ? "xlsm" : "xlsx";
    default:
      return bookType;
  }
}
