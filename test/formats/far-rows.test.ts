import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { utils, write } from "xlsx";
import { readTables } from "../../src/renderer/formats/read-tables.ts";
import { someRecord } from "../../src/renderer/formats/xlsb-records.ts";
import { anOdsOf, anXlsxOf, aWorkbook, sheetXml } from "../builders/workbook.ts";

/** The problem's code and sentence, or the rows that were read. */
function outcome(bytes: Uint8Array): unknown {
  const file = readTables("list.xlsx", bytes, {});
  return file.ok ? file.value.tables[0]?.rows : `${file.problem.code}: ${file.problem.sentence}`;
}

const TOO_LONG = /^too-many-rows: (The sheet “List”|A sheet) in “list.xlsx” has more than 200,000 rows\. Nothing was/;
const text = (row: number) => `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>x</t></is></c></row>`;
const worksheet = (rows: string) => anXlsxOf(sheetXml("A1:A2", rows).replace(/<dimension[^>]*>/, ""));

describe("a filled row that is far below the others", () => {
  it.each([
    ["a number", `${text(1)}<row r="200010"><c r="A200010"><v>1</v></c></row>`],
    ["a text", `${text(1)}${text(1_048_576)}`],
    ["a formula", `${text(1)}<row r="200010"><c r="A200010"><f>1+1</f></c></row>`],
    ["the only row", text(1_048_576)],
    ["a row without a number behind a far one", `${text(1)}<row r="200002"/><row><c><v>1</v></c></row>`],
    ["behind a far row with a format alone", `<row r="300000" s="1"><c r="A300000" s="1"/></row>${text(300_001)}`],
    ["in a namespace", '<x:row r="1"></x:row><x:row r="200010"><x:c><x:v>1</x:v></x:c></x:row>'],
  ])("isn't left out in an xlsx: %s", (_, rows) => {
    expect(outcome(worksheet(rows))).toMatch(TOO_LONG);
  });

  it.each([
    ["formats", '<row r="1048576" s="1"><c r="A1048576" s="1"/></row>'],
    ["blank values", '<row r="1048576"><c r="A1048576"><v></v></c></row>'],
    ["nothing", '<row r="1048576" hidden="1"/>'],
  ])("is of no interest when it holds %s", (_, far) => {
    expect(outcome(worksheet(text(1) + far))).toEqual([["x"]]);
    const sparkline = sheetXml("A1", text(1) + far).replace(
      "</worksheet>",
      "<extLst><xm:f>A1</xm:f></extLst></worksheet>",
    );
    expect(outcome(anXlsxOf(sparkline))).toEqual([["x"]]);
  });

  it("isn't left out in an xlsb", () => {
    const sheet = utils.aoa_to_sheet([["x"], ["y"]]);
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "List");
    const parts = unzipSync(new Uint8Array(write(book, { type: "array", bookType: "xlsb" })));
    const path = Object.keys(parts).find((name) => /sheet1\.bin$/.test(name)) ?? "";
    const part = parts[path] ?? new Uint8Array();
    expect(outcome(zipSync(parts))).toEqual([["x"], ["y"]]);
    // BrtRowHdr is record 0, and the row its first number.
    someRecord(part, (record, at, _, view) => {
      if (record === 0 && view.getUint32(at, true) === 1) view.setUint32(at, 300_000, true);
      return false;
    });
    expect(outcome(zipSync(parts))).toMatch(TOO_LONG);
  });

  it("isn't left out in an OpenDocument sheet, and formats below it are", () => {
    const cell = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>';
    const blank = (times: number) =>
      `<table:table-row table:number-rows-repeated="${times}"><table:table-cell table:style-name="ce1" office:value-type="string"/></table:table-row>`;
    const row = `<table:table-row>${cell}</table:table-row>`;
    expect(outcome(anOdsOf(row + blank(1_048_000)))).toEqual([["x"]]);
    expect(outcome(anOdsOf(row + blank(300_000) + row))).toMatch(TOO_LONG);
  });

  it("isn't left out in an XML spreadsheet", () => {
    const xml = strFromU8(aWorkbook({ List: [["x"], ["y"]] }, "xlml"));
    const far = (index: number) => strToU8(xml.replace(/<Row ss:Index="2"/, `<Row ss:Index="${index}"`));
    expect(outcome(far(3))).toEqual([["x"], [], ["y"]]);
    expect(outcome(far(200_010))).toMatch(TOO_LONG);
    expect(outcome(far(2_000_000_000))).toMatch(TOO_LONG);
    const format = '<Row ss:Index="2000000000"><Cell ss:StyleID="s1"/></Row></Table>';
    expect(outcome(strToU8(xml.replace("</Table>", format)))).toEqual([["x"], ["y"]]);
  });

  it("isn't left out in an XML spreadsheet when it is a column", () => {
    const xml = strFromU8(aWorkbook({ List: [["x", "y"]] }, "xlml"));
    const far = strToU8(xml.replace(/<Cell([^>]*)>(?![\s\S]*<Cell)/, '<Cell ss:Index="2000000000"$1>'));
    expect(outcome(far)).toMatch(/^file-damaged: The sheet “List” in “list.xlsx” .* beyond column XFD.* Nothing was/);
  });

  it("isn't left out in a SYLK file", () => {
    expect(outcome(strToU8('ID;PWXL;N;E\r\nC;Y1;X1;K"x"\r\nC;Y2000000000;X1;K"y"\r\nE\r\n'))).toMatch(TOO_LONG);
  });
});

describe("a document type", () => {
  const DOCTYPE = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
  const REFUSED = /^file-unknown: “list.xlsx” declares a document type.*nothing was read/;
  const laughing = (xml: string) => xml.replace("?>", `?>${DOCTYPE}`);

  it.each([
    ["the sheet", "xl/worksheets/sheet1.xml", "xlsx"],
    ["the styles", "xl/styles.xml", "xlsx"],
    ["the relations", "_rels/.rels", "xlsx"],
    ["the content", "content.xml", "ods"],
    ["what tells of its author", "meta.xml", "ods"],
  ] as const)("in a part of a workbook is refused: in %s", (_, path, bookType) => {
    const parts = unzipSync(aWorkbook({ List: [["Name"]] }, bookType));
    const xml = strFromU8(parts[path] ?? new Uint8Array());
    expect(outcome(zipSync({ ...parts, [path]: strToU8(laughing(xml)) }))).toMatch(REFUSED);
    const wide = Uint8Array.from([...laughing(xml)].flatMap((letter) => [letter.charCodeAt(0), 0]));
    expect(outcome(zipSync({ ...parts, [path]: wide }))).toMatch(REFUSED);
  });

  it.each(["xlml", "fods"] as const)("in a workbook that is one text is refused: %s", (bookType) => {
    expect(outcome(strToU8(laughing(strFromU8(aWorkbook({ List: [["Name"]] }, bookType)))))).toMatch(REFUSED);
  });

  it("that old manifests name without defining anything is passed over", () => {
    const parts = unzipSync(aWorkbook({ List: [["Name"]] }, "ods"));
    const manifest = strFromU8(parts["META-INF/manifest.xml"] ?? new Uint8Array());
    const withType = (type: string) =>
      zipSync({ ...parts, "META-INF/manifest.xml": strToU8(manifest.replace("?>", `?>${type}`)) });
    const named = '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd">';
    expect(outcome(withType(named))).toEqual([["Name"]]);
    expect(outcome(withType(DOCTYPE))).toMatch(REFUSED);
  });
});
