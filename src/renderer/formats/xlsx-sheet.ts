import { columnLetters } from "../../domain/intake/cell-text.ts";
import { type CalendarDate, dayNumber } from "../../domain/value/calendar-date.ts";
import type { FileColumn, TableFile } from "../../domain/value/table-file.ts";
import { quotedSheet } from "./sheet-names.ts";
import { columnWidth, type WrittenCell, writtenCell } from "./written-cell.ts";
import { type WrittenColumn, writtenColumns } from "./written-columns.ts";
import { HEADING_STYLE, styleOf } from "./xlsx-styles.ts";
import { workbookText } from "./xml-text.ts";

/** Serial number of 1970-01-01 in a workbook whose days are counted from 1900. */
const EPOCH_SERIAL = 25_569;
/** The last serial number before the 29 February 1900 that workbooks count although it never was. */
const BEFORE_PHANTOM_DAY = 60;
/** Rows below the last one in which lists are offered too. */
const MORE_ROWS = 1_000;

/** One sheet of an Excel workbook: heading row and first column stay in view, filters over the whole list. */
export function sheetXml(table: TableFile): string {
  const columns = writtenColumns(table);
  const rows = table.rows.map((row) => columns.map((column) => writtenCell(row[column.from] ?? null, column)));
  const heading = columns.map((column, i) => textXml(`${columnLetters(i)}1`, column.label, HEADING_STYLE));
  const body = rows.map((cells, i) => rowXml(i + 2, cells));
  const end = `${columnLetters(Math.max(0, columns.length - 1))}${rows.length + 1}`;
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<dimension ref="A1:${end}"/>`,
    '<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>',
    columns.length === 0 ? "" : `<cols>${columns.map((column, i) => widthXml(column, i, rows)).join("")}</cols>`,
    `<sheetData><row r="1">${heading.join("")}</row>${body.join("")}</sheetData>`,
    isFiltered(table) ? `<autoFilter ref="A1:${end}"/>` : "",
    picksXml(table.columns, columns, rows.length),
    "</worksheet>",
  ].join("");
}

/** Whether the columns of a table have filters. */
export function isFiltered({ columns, prose }: TableFile): boolean {
  return columns.length > 0 && !prose;
}

function rowXml(number: number, cells: readonly (WrittenCell | null)[]): string {
  return `<row r="${number}">${cells.map((cell, i) => cellXml(`${columnLetters(i)}${number}`, cell)).join("")}</row>`;
}

function cellXml(address: string, cell: WrittenCell | null): string {
  if (cell === null) return "";
  const style = styleOf(cell);
  switch (cell.kind) {
    case "text":
      return textXml(address, cell.text, style);
    case "date":
      return `<c r="${address}" s="${style}"><v>${serialOf(cell.date)}</v></c>`;
    case "number":
      return `<c r="${address}" s="${style}"><v>${Number(cell.decimal)}</v></c>`;
  }
}

function textXml(address: string, text: string, style: number): string {
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${workbookText(text)}</t></is></c>`;
}

function serialOf(date: CalendarDate): number {
  const serial = dayNumber(date) + EPOCH_SERIAL;
  return serial <= BEFORE_PHANTOM_DAY ? serial - 1 : serial;
}

function widthXml(column: WrittenColumn, i: number, rows: readonly (readonly (WrittenCell | null)[])[]): string {
  const width = columnWidth(
    column.label,
    rows.map((row) => row[i] ?? null),
  );
  return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`;
}

/** What a cell can be picked from (18.3.1.32 `dataValidation`): the list grows with what is added under it. */
function picksXml(described: readonly FileColumn[], columns: readonly WrittenColumn[], rows: number): string {
  const picks = columns.flatMap(({ from, part }, i) => {
    const pick = part === "currency" ? undefined : described[from]?.pick;
    if (!pick) return [];
    const sheet = quotedSheet(pick.sheet);
    const letters = columnLetters(pick.column);
    const list = `OFFSET(${sheet}!$${letters}$2,0,0,MAX(1,COUNTA(${sheet}!$${letters}$2:$${letters}$20000)),1)`;
    const cells = `${columnLetters(i)}2:${columnLetters(i)}${rows + 1 + MORE_ROWS}`;
    const refusal = pick.only
      ? 'showErrorMessage="1" errorTitle="Not in the list" error="Choose one of the list, or leave it blank."'
      : 'showErrorMessage="0"';
    return [
      `<dataValidation type="list" allowBlank="1" ${refusal} sqref="${cells}"><formula1>${workbookText(list)}</formula1></dataValidation>`,
    ];
  });
  return picks.length === 0 ? "" : `<dataValidations count="${picks.length}">${picks.join("")}</dataValidations>`;
}
