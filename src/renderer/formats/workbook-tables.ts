import { unzipSync } from "fflate";
import { type CellObject, read, SSF, utils, type WorkBook, type WorkSheet } from "xlsx";
import type { Cell, Table } from "../../domain/intake/cell.ts";
import { failed, ok, type Result } from "../../domain/value/result.ts";
import { withBoundedReads } from "./bounded-reads.ts";
import { isoFromSerial } from "./date-serial.ts";
import { type HiddenParts, hiddenInOpenDocument } from "./hidden-in-opendocument.ts";
import type { ReadFile } from "./read-tables.ts";
import { layoutOf } from "./sheet-layout.ts";

/** 200,000 rows and their headings. */
const MOST_ROWS = 200_001;
const MOST_COLUMNS = 500;
const MOST_FORMULA = 80;

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
  const hiddenParts = hiddenPartsOf(book.value.bookType, bytes);
  for (const [i, sheetName] of book.value.SheetNames.entries()) {
    const sheet = book.value.Sheets[sheetName];
    if (!sheet) continue;
    const rows = rowsOf(sheet, book.value.Workbook?.WBProps?.date1904 === true, (note) =>
      readings.push(`Sheet “${sheetName}”: ${note}`),
    );
    if (beyond(sheet["!data"] ?? [], MOST_ROWS).some((cells) => cells?.some((cell) => cell.t !== "z"))) {
      return failed(
        "too-many-rows",
        `The sheet “${sheetName}” in “${name}” has more than 200,000 rows. Nothing was imported. Split it, or save it as csv, which may be longer.`,
      );
    }
    if (lastRow(sheet) > MOST_ROWS) readings.push(`Sheet “${sheetName}”: only the first 200,000 rows are read`);
    const hidden = (book.value.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0;
    const layout = layoutOf(sheet, rows.length, hiddenParts[i]);
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

/** The content of an OpenDocument workbook; packed ones were stored without compression when they were checked. */
function hiddenPartsOf(bookType: string | undefined, bytes: Uint8Array): readonly HiddenParts[] {
  if (bookType === "fods") return hiddenInOpenDocument(new TextDecoder().decode(bytes), MOST_ROWS);
  if (bookType !== "ods") return [];
  const { "content.xml": content = new Uint8Array() } = unzipSync(bytes, {
    filter: ({ name }) => name === "content.xml",
  });
  return hiddenInOpenDocument(new TextDecoder().decode(content), MOST_ROWS);
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
        cellText: false,
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

function rowsOf(sheet: WorkSheet, date1904: boolean, note: (text: string) => void): Cell[][] {
  const data = sheet["!data"] ?? [];
  let wide = false;
  const rows = data.slice(0, MOST_ROWS).map((cells): Cell[] => {
    if (!cells) return [];
    if (beyond(cells, MOST_COLUMNS).some((cell) => cell.t !== "z")) wide = true;
    const row = Array.from(cells.slice(0, MOST_COLUMNS), (cell) => cellFromObject(cell, date1904));
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

function cellFromObject(cell: CellObject | undefined, date1904: boolean): Cell {
  if (!cell) return null;
  switch (cell.t) {
    case "s":
      return typeof cell.v === "string" && cell.v.trim() !== "" ? cell.v : null;
    case "n":
      if (typeof cell.v !== "number") return null;
      // What a damaged file calls a number and isn't one.
      if (!Number.isFinite(cell.v)) return { error: errorText(36) };
      return typeof cell.z === "string" && SSF.is_date(cell.z) ? dateCell(cell.v, date1904) : cell.v;
    case "b":
      return cell.v === true;
    case "d":
      return cell.v instanceof Date ? { date: cell.v.toISOString().slice(0, 10) } : null;
    case "e":
      return { error: typeof cell.w === "string" ? cell.w : errorText(cell.v) };
    default:
      return typeof cell.f === "string" ? { error: `=${cell.f.slice(0, MOST_FORMULA)}` } : null;
  }
}

function dateCell(serial: number, date1904: boolean): Cell {
  const date = isoFromSerial(serial, date1904);
  return date === undefined ? serial : { date };
}

/** Names of the error codes in workbook files (ECMA-376 part 1, 18.17.3; [MS-XLS] 2.5.10). */
const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};

function errorText(code: CellObject["v"]): string {
  return (typeof code === "number" ? ERRORS[code] : undefined) ?? "#ERROR";
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
