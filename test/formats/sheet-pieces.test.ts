import { existsSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { utils, write } from "xlsx";
import { readPiece, withPieces } from "../../src/renderer/formats/read-piece.ts";
import { inPieces } from "../../src/renderer/formats/sheet-pieces.ts";
import { tablesFromWorkbook } from "../../src/renderer/formats/workbook-tables.ts";
import { SAMPLES, sampleBytes } from "../builders/samples.ts";
import { anXlsxOf, aWorkbook, sheetXml } from "../builders/workbook.ts";

const LEAST = 60;

function cut(bytes: Uint8Array, most = 3) {
  return inPieces(new Map(Object.entries(unzipSync(bytes))), most, LEAST);
}

/** What is read of a workbook in pieces; undefined where they make no whole. */
function inParts(bytes: Uint8Array) {
  const [first, ...others] = cut(bytes);
  const read = tablesFromWorkbook("list.xlsx", first ? zipSync(Object.fromEntries(first)) : bytes, false);
  const pieces = others.map((piece) => readPiece("list.xlsx", piece));
  const all = pieces.flatMap((piece) => (piece.ok ? [piece.value] : []));
  return read.ok && all.length === pieces.length ? withPieces(read.value, all) : undefined;
}

function atOnce(bytes: Uint8Array) {
  const read = tablesFromWorkbook("list.xlsx", bytes, false);
  return read.ok ? read.value : undefined;
}

const row = (number: number, more = "") =>
  `<row r="${number}"${more}><c r="A${number}"><v>${number}</v></c><c r="B${number}" t="str"><v>b</v></c></row>`;
const rows = (count: number) => Array.from({ length: count }, (_, i) => row(i + 1)).join("");

describe("a sheet that is read in pieces", () => {
  const aCell = fc.oneof(fc.constant(null), fc.integer(), fc.boolean(), fc.string({ unit: "grapheme", maxLength: 8 }));
  const someRows = fc.array(fc.array(aCell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 30 });
  const hidden = fc.array(fc.nat(30), { maxLength: 3 });
  const merged = fc.array(fc.tuple(fc.nat(30), fc.nat(5), fc.nat(3)), { maxLength: 2 });

  it("is the sheet, with all that it says beside its cells", () => {
    const whole = { cut: 0 };
    fc.assert(
      fc.property(someRows, hidden, merged, (cells, hiddenRows, merges) => {
        const sheet = utils.aoa_to_sheet(cells.map((line) => line.map((cell) => cell ?? undefined)));
        sheet["!rows"] = cells.map((_, i) => ({ hidden: hiddenRows.includes(i) }));
        sheet["!merges"] = merges.map(([top, height, width]) => ({
          s: { r: top, c: 0 },
          e: { r: top + height, c: width },
        }));
        sheet["!cols"] = [{}, { hidden: true, wch: 10 }];
        const book = utils.book_new();
        utils.book_append_sheet(book, utils.aoa_to_sheet([["another"]]), "Other");
        utils.book_append_sheet(book, sheet, "List");
        const bytes = new Uint8Array(write(book, { type: "array", bookType: "xlsx" }));
        const read = inParts(bytes);
        if (read) expect(read).toEqual(atOnce(bytes));
        if (read && cut(bytes).length > 1) whole.cut++;
      }),
    );
    expect(whole.cut).toBeGreaterThan(30);
  });

  it("shares its rows out evenly, each row to one piece", () => {
    const pieces = cut(anXlsxOf(sheetXml("A1:B300", rows(300))));
    const numbers = pieces.map((parts) =>
      [...strFromU8(parts.get("xl/worksheets/sheet1.xml") ?? new Uint8Array()).matchAll(/<row r="(\d+)"/g)].map(
        ([, number]) => Number(number),
      ),
    );
    expect(numbers.flat()).toEqual(Array.from({ length: 300 }, (_, i) => i + 1));
    expect(numbers.map(({ length }) => Math.round(length / 10))).toEqual([10, 10, 10]);
  });

  it("keeps blank rows between its pieces", () => {
    const bytes = anXlsxOf(sheetXml("A1:B99", row(1) + row(2) + row(40) + row(99)));
    expect(cut(bytes).length).toBe(3);
    expect(inParts(bytes)).toEqual(atOnce(bytes));
  });

  it.each([
    ["rows have no numbers", rows(90).replace(/<row r="\d+"/g, "<row")],
    ["a comment could hold what looks like a row", `<!-- ${row(500)} -->${rows(90)}`],
    ["the tags have a prefix", rows(90).replace(/<(\/?)row/g, "<$1x:row")],
    ["there is little of it", row(1)],
  ])("isn't cut where %s", (_, xml) => {
    expect(cut(anXlsxOf(sheetXml("A1:B90", xml))).length).toBe(1);
  });

  it("isn't put together where rows stand in disorder", () => {
    const bytes = anXlsxOf(sheetXml("A1:B99", [60, 70, 80, 1, 2, 3].map((number) => row(number)).join("")));
    expect(cut(bytes).length).toBeGreaterThan(1);
    expect(inParts(bytes)).toBeUndefined();
  });

  const formats = (from: number) =>
    Array.from({ length: 60 }, (_, i) => `<row r="${from + i}"><c r="A${from + i}" s="0"/></row>`).join("");

  it("may end in rows with formats alone", () => {
    const bytes = anXlsxOf(sheetXml("A1:B99", row(1) + formats(2)));
    expect(inParts(bytes)).toEqual(atOnce(bytes));
  });

  it("isn't put together where another piece has nothing but formats", () => {
    expect(inParts(anXlsxOf(sheetXml("A1:B99", formats(1) + row(99))))).toBeUndefined();
    expect(inParts(anXlsxOf(sheetXml("A1:B199", row(1) + row(2) + formats(3) + row(99))))).toBeUndefined();
  });

  it("is another workbook's business where it is no worksheet", () => {
    const ods = aWorkbook({ List: Array.from({ length: 90 }, (_, i) => [`row ${i}`]) }, "ods");
    expect(cut(ods).length).toBe(1);
    expect(cut(zipSync({ "a.txt": strToU8("x") })).length).toBe(1);
  });
});

const isThere = existsSync(SAMPLES);
if (!isThere) console.warn(`Skipped: real workbooks in pieces, because there is no ${SAMPLES}.`);

describe.skipIf(!isThere)("a real workbook in pieces", () => {
  const files = isThere ? readdirSync(SAMPLES, { recursive: true, encoding: "utf8" }) : [];
  it.each(files.filter((file) => /\.xls[xm]$/.test(file)))("%s is the same workbook", (file) => {
    const bytes = sampleBytes(file);
    expect(inParts(bytes) ?? atOnce(bytes)).toEqual(atOnce(bytes));
  });
});
