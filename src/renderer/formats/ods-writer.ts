import { strToU8, zipSync } from "fflate";
import { columnLetters } from "../../domain/intake/cell-text.ts";
import type { TableFile } from "../../domain/value/table-file.ts";
import { quotedSheet, sheetNames } from "./sheet-names.ts";
import { columnWidth, type WrittenCell, writtenCell } from "./written-cell.ts";
import { writtenColumns } from "./written-columns.ts";
import { xmlText } from "./xml-text.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const SPACE = "urn:oasis:names:tc:opendocument:xmlns";
const NAMESPACES = [
  ...["office", "table", "text", "style", "config", "manifest"].map((name) => `xmlns:${name}="${SPACE}:${name}:1.0"`),
  `xmlns:number="${SPACE}:datastyle:1.0"`,
  `xmlns:fo="${SPACE}:xsl-fo-compatible:1.0"`,
].join(" ");
const KIND = "application/vnd.oasis.opendocument.spreadsheet";

/**
 * A workbook of OpenDocument 1.3 with one sheet a table: typed cells, heading row and first column stay in view, filters
 * are on. A text is always a text, whatever it looks like.
 *
 * @param tables  at least one
 */
export function odsFromTables(tables: readonly TableFile[]): Uint8Array {
  const names = sheetNames(tables.map(({ name }) => name));
  const file = (path: string) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`;
  return zipSync({
    mimetype: [strToU8(KIND), { level: 0 }],
    "content.xml": strToU8(contentXml(tables, names)),
    "settings.xml": strToU8(settingsXml(names)),
    // Nothing stands in it, but there are readers that miss it.
    "styles.xml": strToU8(`${HEAD}<office:document-styles ${NAMESPACES} office:version="1.3"/>`),
    "META-INF/manifest.xml": strToU8(
      `${HEAD}<manifest:manifest ${NAMESPACES} manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${KIND}"/>${file("content.xml")}${file("settings.xml")}${file("styles.xml")}</manifest:manifest>`,
    ),
  });
}

function contentXml(tables: readonly TableFile[], names: readonly string[]): string {
  const sheets = tables.map((table, i) => sheetParts(table, names[i] ?? "", i));
  const styles = sheets.map((sheet) => sheet.styles).join("");
  const ranges = sheets.map((sheet) => sheet.range).join("");
  return `${HEAD}<office:document-content ${NAMESPACES} office:version="1.3"><office:automatic-styles>${STYLES}${styles}</office:automatic-styles><office:body><office:spreadsheet>${sheets.map((sheet) => sheet.table).join("")}<table:database-ranges>${ranges}</table:database-ranges></office:spreadsheet></office:body></office:document-content>`;
}

const STYLES = [
  '<number:date-style style:name="day"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>',
  ...[0, 2, 3].map(
    (digits) =>
      `<number:number-style style:name="digits${digits}"><number:number number:decimal-places="${digits}" number:min-decimal-places="${digits}" number:min-integer-digits="1" number:grouping="true"/></number:number-style>`,
  ),
  '<number:number-style style:name="whole"><number:number number:decimal-places="0" number:min-integer-digits="1"/></number:number-style>',
  '<number:text-style style:name="words"><number:text-content/></number:text-style>',
  cellStyle(
    "heading",
    "words",
    '<style:text-properties fo:font-weight="bold"/><style:table-cell-properties fo:background-color="#e6ecef"/>',
  ),
  cellStyle("text", "words", ""),
  cellStyle("date", "day", ""),
  cellStyle("integer", "whole", ""),
  ...[0, 2, 3].map((digits) => cellStyle(`amount${digits}`, `digits${digits}`, "")),
].join("");

function cellStyle(name: string, format: string, more: string): string {
  return `<style:style style:name="${name}" style:family="table-cell" style:data-style-name="${format}">${more}</style:style>`;
}

function sheetParts(table: TableFile, name: string, index: number) {
  const columns = writtenColumns(table);
  const rows = table.rows.map((row) => columns.map((column) => writtenCell(row[column.from] ?? null, column)));
  const widths = columns.map((column, i) =>
    columnWidth(
      column.label,
      rows.map((row) => row[i] ?? null),
    ),
  );
  const styleName = (i: number) => `w${index}-${i}`;
  const styles = widths.map(
    (width, i) =>
      `<style:style style:name="${styleName(i)}" style:family="table-column"><style:table-column-properties style:column-width="${(width * 0.2).toFixed(1)}cm"/></style:style>`,
  );
  const heading = columns.map(({ label }) => textXml(label, "heading"));
  const body = rows.map((cells) => `<table:table-row>${cells.map(cellXml).join("")}</table:table-row>`);
  const last = `${columnLetters(Math.max(0, columns.length - 1))}${rows.length + 1}`;
  const range = `${quotedSheet(name)}.A1:${quotedSheet(name)}.${last}`;
  return {
    styles: styles.join(""),
    table: `<table:table table:name="${xmlText(name)}">${columns.map((_, i) => `<table:table-column table:style-name="${styleName(i)}"/>`).join("")}<table:table-row>${heading.join("") || "<table:table-cell/>"}</table:table-row>${body.join("")}</table:table>`,
    range: table.prose
      ? ""
      : `<table:database-range table:name="__Anonymous_Sheet_DB__${index}" table:target-range-address="${xmlText(range)}" table:display-filter-buttons="true"/>`,
  };
}

function cellXml(cell: WrittenCell | null): string {
  if (cell === null) return "<table:table-cell/>";
  switch (cell.kind) {
    case "text":
      return textXml(cell.text, "text");
    case "date":
      return `<table:table-cell table:style-name="date" office:value-type="date" office:date-value="${cell.date}"><text:p>${cell.date}</text:p></table:table-cell>`;
    case "number": {
      const style = cell.currency === null ? "integer" : `amount${cell.digits}`;
      const styled = cell.digits === null ? "" : ` table:style-name="${style}"`;
      return `<table:table-cell${styled} office:value-type="float" office:value="${cell.decimal}"><text:p>${cell.decimal}</text:p></table:table-cell>`;
    }
  }
}

function textXml(text: string, style: string): string {
  const lines = text.split(/\r?\n/).map((line) => `<text:p>${spacedText(line)}</text:p>`);
  return `<table:table-cell table:style-name="${style}" office:value-type="string">${lines.join("")}</table:table-cell>`;
}

/** Blanks in a row and tabs have elements of their own; without them they would be one blank. */
function spacedText(line: string): string {
  return xmlText(line)
    .replace(/ {2,}|^ | $/g, (blanks) => `<text:s text:c="${blanks.length}"/>`)
    .replaceAll("\t", "<text:tab/>");
}

function settingsXml(names: readonly string[]): string {
  const item = (name: string, type: string, value: string | number) =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
  const split = ["HorizontalSplit", "VerticalSplit"].flatMap((side) => [
    item(`${side}Mode`, "short", 2),
    item(`${side}Position`, "int", 1),
  ]);
  const frozen = [...split, item("PositionRight", "int", 1), item("PositionBottom", "int", 1)].join("");
  const views = names.map(
    (name) => `<config:config-item-map-entry config:name="${xmlText(name)}">${frozen}</config:config-item-map-entry>`,
  );
  return `${HEAD}<office:document-settings ${NAMESPACES} office:version="1.3"><office:settings><config:config-item-set config:name="ooo:view-settings" xmlns:ooo="http://openoffice.org/2004/office"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry><config:config-item-map-named config:name="Tables">${views.join("")}</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`;
}
