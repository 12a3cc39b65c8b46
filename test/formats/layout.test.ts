import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { utils, write } from "xlsx";
import { readTables } from "../../src/renderer/formats/read-tables.ts";
import { anXlsxOf, aWorkbook, sheetXml } from "../builders/workbook.ts";

/** The only table of a file, and what was said about it. */
function read(bytes: Uint8Array, name = "list.xlsx") {
  const file = readTables(name, bytes, {});
  if (!file.ok) throw new Error(file.problem.sentence);
  const [table] = file.value.tables;
  if (!table) throw new Error("No table");
  return { ...table, readings: file.value.readings };
}

const ROWS = [
  ["Name", "Publisher", "Secret"],
  ["A", "Contoso", 1],
  ["B", null, 2],
  ["C", null, 3],
];

/** The same list with a merged cell, a hidden row and a hidden column, as the library writes it. */
function laidOut(bookType: "xlsx" | "xlsb" | "biff8" | "xlml"): Uint8Array {
  const sheet = utils.aoa_to_sheet(ROWS.map((row) => row.map((cell) => cell ?? undefined)));
  sheet["!merges"] = [{ s: { r: 1, c: 1 }, e: { r: 3, c: 1 } }];
  sheet["!rows"] = [{}, {}, { hidden: true }];
  sheet["!cols"] = [{}, {}, { hidden: true, wch: 10 }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "List");
  return new Uint8Array(write(book, { type: "array", bookType }));
}

describe("what a workbook says beside its cells", () => {
  it.each(["xlsx", "xlsb", "xlml"] as const)("is read: merged and hidden cells (%s)", (bookType) => {
    const { layout } = read(laidOut(bookType));
    expect(layout?.merged).toEqual([{ top: 2, bottom: 4, left: 1, right: 1 }]);
    expect(layout?.hiddenRows).toEqual([3]);
  });

  it.each(["xlsx", "xlsb"] as const)("tells of hidden columns (%s)", (bookType) => {
    expect(read(laidOut(bookType)).layout?.hiddenColumns).toEqual([2]);
  });

  it("is nothing for most sheets", () => {
    expect(read(aWorkbook({ List: ROWS })).layout).toBeUndefined();
  });

  it.each([
    [
      "xlsx",
      anXlsxOf(sheetXml("A1", "").replace("<sheetData>", '<cols><col min="1" max="999999999"/></cols><sheetData>')),
    ],
    ["xlml", strToU8(strFromU8(laidOut("xlml")).replace("<Row", '<Column ss:Span="999999999"/><Row'))],
    ["sylk", strToU8('ID;PWXL;N;E\r\nF;W1 999999999 0\r\nC;Y1;X1;K"Name"\r\nE\r\n')],
  ])("can't describe a billion columns (%s)", (_, bytes) => {
    const start = performance.now();
    const file = readTables("wide.xlsx", bytes, {});
    expect(file.ok ? "" : file.problem.code).toBe("zip-bomb");
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it("can't describe a billion columns in the records of xlsb", () => {
    const parts = unzipSync(laidOut("xlsb"));
    const path = Object.keys(parts).find((name) => /sheet1\.bin$/.test(name)) ?? "";
    const sheet = parts[path] ?? new Uint8Array();
    // BrtColInfo: number 60, 18 bytes, first and last column.
    const at = sheet.findIndex((byte, i) => byte === 60 && sheet[i + 1] === 18);
    new DataView(sheet.buffer, sheet.byteOffset).setUint32(at + 2 + 4, 999_999_999, true);
    const file = readTables("wide.xlsb", zipSync(parts), {});
    expect(file.ok ? "" : file.problem.code).toBe("zip-bomb");
  });
});

describe("a formula", () => {
  it("is its value; one without a value is told with the formula", () => {
    const cells =
      '<row r="1"><c r="A1" t="str"><v>Price</v></c></row><row r="2"><c r="A2"><f>2*3</f><v>6</v></c></row>';
    const missing =
      '<row r="3"><c r="A3"><f>SUM(A1:A2)</f><v></v></c></row><row r="4"><c r="A4"><f>1-1</f><v>0</v></c></row>';
    expect(read(anXlsxOf(sheetXml("A1", cells + missing))).rows).toEqual([
      ["Price"],
      [6],
      [{ error: "=SUM(A1:A2)" }],
      [0],
    ]);
  });
});
