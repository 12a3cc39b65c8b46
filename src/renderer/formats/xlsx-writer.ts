import { strToU8, zipSync } from "fflate";
import { columnLetters } from "../../domain/intake/cell-text.ts";
import type { TableFile } from "../../domain/value/table-file.ts";
import { quotedSheet, sheetNames } from "./sheet-names.ts";
import { writtenColumns } from "./written-columns.ts";
import { isFiltered, sheetXml } from "./xlsx-sheet.ts";
import { STYLES_XML } from "./xlsx-styles.ts";
import { workbookText } from "./xml-text.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * A workbook with one sheet a table (ECMA-376): heading and first column stay in view, filters are on, columns are as wide
 * as what stands in them, and cells whose column has a list are picked from it.
 *
 * Numbers, amounts and dates are what they say; a text is always a text, so nothing in it is ever run as a formula, also
 * not when somebody edits it.
 *
 * @param tables  at least one
 */
export function xlsxFromTables(tables: readonly TableFile[]): Uint8Array {
  const names = sheetNames(tables.map(({ name }) => name));
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(names.length),
    "_rels/.rels": relations([{ type: "officeDocument", target: "xl/workbook.xml" }]),
    "xl/workbook.xml": workbookXml(tables, names),
    "xl/_rels/workbook.xml.rels": relations([
      ...names.map((_, i) => ({ type: "worksheet", target: `worksheets/sheet${i + 1}.xml` })),
      { type: "styles", target: "styles.xml" },
    ]),
    "xl/styles.xml": `${HEAD}${STYLES_XML}`,
  };
  for (const [i, table] of tables.entries()) parts[`xl/worksheets/sheet${i + 1}.xml`] = `${HEAD}${sheetXml(table)}`;
  const packed = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(packed), { level: 6 });
}

function contentTypes(sheets: number): string {
  const parts = Array.from(
    { length: sheets },
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${CONTENT}.worksheet+xml"/>`,
  );
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>${parts.join("")}</Types>`;
}

function relations(list: readonly { readonly type: string; readonly target: string }[]): string {
  const relation = ({ type, target }: (typeof list)[number], i: number) =>
    `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.map(relation).join("")}</Relationships>`;
}

function workbookXml(tables: readonly TableFile[], names: readonly string[]): string {
  const sheets = names.map((name, i) => `<sheet name="${workbookText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${sheets.join("")}</sheets>${filterNames(tables, names)}</workbook>`;
}

/** Excel keeps a filter's range under a hidden name as well, and repairs a workbook in which it is missing. */
function filterNames(tables: readonly TableFile[], names: readonly string[]): string {
  const defined = tables.flatMap((table, i) => {
    const last = writtenColumns(table).length - 1;
    if (!isFiltered(table)) return [];
    const range = `${quotedSheet(names[i] ?? "")}!$A$1:$${columnLetters(last)}$${table.rows.length + 1}`;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${workbookText(range)}</definedName>`,
    ];
  });
  return defined.length === 0 ? "" : `<definedNames>${defined.join("")}</definedNames>`;
}
