import { failed, type Result } from "../../domain/value/result.ts";

/** 200,000 rows and their headings. */
export const MOST_ROWS = 200_001;
/** A sheet has no more columns in any program. */
const LAST_COLUMN = 16_384;

/** Refuses a workbook with a cell where no sheet has one. @param sheet  its name; undefined where it isn't known */
function tooManyColumns(name: string, sheet: string | undefined): Result<never> {
  return failed(
    "file-damaged",
    `${sheet === undefined ? "A sheet" : `The sheet “${sheet}”`} in “${name}” has a filled cell beyond column XFD, the last that a sheet can have. Nothing was imported. Get the file again from where it came from, or save it as csv.`,
  );
}

/** Refuses a workbook with a sheet of too many rows. @param sheet  its name; undefined where it isn't known */
export function tooManyRows(name: string, sheet: string | undefined): Result<never> {
  return failed(
    "too-many-rows",
    `${sheet === undefined ? "A sheet" : `The sheet “${sheet}”`} in “${name}” has more than 200,000 rows. Nothing was imported. Split it, or save it as csv, which may be longer.`,
  );
}

/**
 * A sheet that has a filled cell too far away to be read.
 *
 * @property sheet   its name, if that is known
 * @property isWide  whether it is a column that is too far away, no row
 */
export interface LongSheet {
  readonly sheet: string | undefined;
  readonly isWide: boolean;
}

/** Refuses a workbook for such a sheet. */
export function longSheetRefusal(name: string, { sheet, isWide }: LongSheet): Result<never> {
  return isWide ? tooManyColumns(name, sheet) : tooManyRows(name, sheet);
}

/** No attribute holds a `<` (XML 1.0, 2.3), so that the search for a tag's end never goes on behind the next one. */
const OPENDOCUMENT_ROW = /<(\/?)(?:[\w-]+:)?(table|table-row)(?=[\s/>])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/g;
const OPENDOCUMENT_FILLED =
  /\s(?:[\w-]+:)?(?:(?:date|time|boolean|string)-)?value\s*=\s*(?:"[^"]|'[^'])|<(?:[\w-]+:)?p(?:\s[^<>]*)?>(?!<\/)/;

/** A sheet of an OpenDocument workbook with a filled cell in a row beyond the limit. */
export function longSheetInOpenDocument(xml: string): LongSheet | undefined {
  let sheet: string | undefined;
  let row = 0;
  let rows = 1;
  let start = 0;
  for (const { 0: tag, 1: end, 2: kind, 3: attributes = "", index } of xml.matchAll(OPENDOCUMENT_ROW)) {
    if (kind === "table") {
      if (end === "") sheet = unescaped(/(?:^|\s)(?:[\w-]+:)?name\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1]);
      row = 0;
    } else if (end === "") {
      rows = Number(/number-rows-repeated\s*=\s*["'](\d+)["']/.exec(attributes)?.[1] ?? 1) || 1;
      start = index + tag.length;
    } else {
      if (row + rows > MOST_ROWS && OPENDOCUMENT_FILLED.test(xml.slice(start, index))) return { sheet, isWide: false };
      row += rows;
      rows = 1;
    }
  }
  return undefined;
}

const SPREADSHEET_PART = /<!--[\s\S]*?(?:-->|$)|<(\/?)(?:[\w-]+:)?(Worksheet|Row|Cell|Data)(?=[\s/>])([^<>]*)>/g;
const INDEX = /(?:^|\s|:)Index\s*=\s*["']?\s*(\d+)/;

/** A sheet of an XML spreadsheet of Excel 2003 with a filled cell in a row, or in a column, that is too far away. */
export function longSheetInXmlSpreadsheet(xml: string): LongSheet | undefined {
  let sheet: string | undefined;
  let row = 1;
  let column = 1;
  for (const { 0: tag, 1: end, 2: kind, 3: attributes = "", index } of xml.matchAll(SPREADSHEET_PART)) {
    const given = kind === "Data" ? undefined : INDEX.exec(attributes)?.[1];
    const isOver = end !== "" || tag.endsWith("/>");
    if (kind === "Worksheet" && end === "") {
      sheet = unescaped(/(?:^|\s|:)Name\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1]);
      row = 1;
    } else if (kind === "Row") {
      if (given !== undefined) row = Number(given);
      if (isOver) row++;
      column = 1;
    } else if (kind === "Cell") {
      if (given !== undefined) column = Number(given);
      if (isOver) column++;
    } else if (kind === "Data" && !isOver && !xml.startsWith("</", index + tag.length)) {
      if (row > MOST_ROWS || column > LAST_COLUMN) return { sheet, isWide: row <= MOST_ROWS };
    }
  }
  return undefined;
}

/** The only sheet of a SYLK file that has a value in a row beyond the limit. */
export function longSheetInSylk(text: string): LongSheet | undefined {
  for (const [, row] of text.matchAll(/(?:^|[\r\n])C;(?:X\d+;)?Y(\d+)/g))
    if (Number(row) > MOST_ROWS) return { sheet: undefined, isWide: false };
  return undefined;
}

/** The text of an attribute. */
export function unescaped(text: string | undefined): string | undefined {
  return text
    ?.replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
