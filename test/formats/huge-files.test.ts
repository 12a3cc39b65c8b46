import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type ReadFile, readTables } from "../../src/renderer/formats/read-tables.ts";
import { aBombOf, anOdsOf, anXlsxOf, aWorkbook, sheetXml } from "../builders/workbook.ts";

const HEAD = '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>';

/** The problem's code, or what the file was taken for. */
function outcome(name: string, bytes: Uint8Array): string {
  const read = readTables(name, bytes, {});
  return read.ok ? `read as ${read.value.kind}` : read.problem.code;
}

/** What the file holds, read within a second. */
function readQuickly(name: string, bytes: Uint8Array): ReadFile {
  const start = performance.now();
  const read = readTables(name, bytes, {});
  expect(performance.now() - start).toBeLessThan(1_000);
  if (!read.ok) throw new Error(read.problem.sentence);
  return read.value;
}

/** The same bytes with one of them flipped, where the text first stands. */
function withFlippedByte(bytes: Uint8Array, text: string): Uint8Array {
  const at = new TextDecoder("latin1").decode(bytes).indexOf(text);
  return bytes.map((byte, i) => (i === at ? byte ^ 1 : byte));
}

describe("a zip that means harm", () => {
  it.each([
    ["declares what it inflates to", aBombOf(15, 30_000_000, 30_000_000), "zip-bomb"],
    ["declares next to nothing", aBombOf(15, 30_000_000, 900), "zip-bomb"],
    ["declares next to nothing, and hides how long its parts are", aBombOf(15, 30_000_000, 900, 20), "file-damaged"],
    ["holds far more air than any sheet", aBombOf(1, 120_000_000, 120_000_000), "zip-bomb"],
  ])("is refused before it takes memory, when it %s", (_, bomb, code) => {
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(outcome("bomb.xlsx", bomb)).toBe(code);
  });

  it("can't have more parts than any workbook", () => {
    const parts = Object.fromEntries(Array.from({ length: 1_200 }, (_, i) => [`xl/${i}.xml`, strToU8("<x/>")]));
    expect(outcome("many.xlsx", zipSync({ "[Content_Types].xml": strToU8("<Types/>"), ...parts }))).toBe("zip-bomb");
  });

  it("is refused when a part isn't what its checksum says", () => {
    const stored = zipSync({ "content.xml": strToU8("<Seats>12</Seats>") }, { level: 0 });
    expect(outcome("list.ods", withFlippedByte(stored, "12"))).toBe("file-damaged");
  });
});

describe("a sheet that claims to be huge", () => {
  it("costs nothing when only its dimension does, and the limit is told", () => {
    const read = readQuickly("huge.xlsx", anXlsxOf(sheetXml("A1:XFD1048576", HEAD)));
    expect(read.tables[0]?.rows).toEqual([["Name"]]);
    expect(read.readings.join(" ")).toMatch(/first 200,000 rows/);
  });

  it("is refused at once when a far cell does", () => {
    const far = `${HEAD}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`;
    const start = performance.now();
    expect(outcome("huge.xlsx", anXlsxOf(sheetXml("A1:XFD1048576", far)))).toBe("too-many-rows");
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it("costs nothing when a cell names a column beyond any sheet, and what is left out is told", () => {
    const far = `${HEAD}<row r="2"><c r="A2"><v>1</v></c><c r="FXSHRXW2"><v>2</v></c></row>`;
    const read = readQuickly("far.xlsx", anXlsxOf(sheetXml("A1:B2", far)));
    expect(read.tables[0]?.rows).toEqual([["Name"], [1]]);
    expect(read.readings.join(" ")).toMatch(/first 500 columns/);
  });

  it("is refused with the limit in words when its rows are real", () => {
    const rows = Array.from({ length: 200_002 }, () => '<row><c t="str"><v>x</v></c></row>').join("");
    const read = readTables("long.xlsx", anXlsxOf(sheetXml("A1", rows)), {});
    expect(read.ok ? "" : read.problem).toMatchObject({
      code: "too-many-rows",
      sentence: expect.stringMatching(/200,000 rows/),
    });
    expect(outcome("long.csv", strToU8("a\n".repeat(1_000_001)))).toBe("too-many-rows");
  });

  it("is read up to 500 columns when it is a text, and says so", () => {
    const wide = strToU8(`${"Name,".repeat(1_000_000)}\n${"x,".repeat(1_000_000)}\n`);
    const read = readQuickly("wide.csv", wide);
    expect(read.tables[0]?.rows.map((row) => row.length)).toEqual([500, 500]);
    expect(read.readings.join(" ")).toContain("first 500 columns");
  });

  it("says nothing of columns when those left out are blank", () => {
    const read = readQuickly("blank.csv", strToU8(`Name${",".repeat(700)}\nAnna${",".repeat(700)}\n`));
    expect(read.readings.join(" ")).not.toContain("columns are read");
  });
});

describe("an OpenDocument sheet whose cells stand many times", () => {
  const cell = (times: string) =>
    `<table:table-cell office:value-type="string"${times}><text:p>x</text:p></table:table-cell>`;
  const row = (times: string, cells: string) => `<table:table-row${times}>${cells}</table:table-row>`;
  const COLUMNS = ' table:number-columns-repeated="';
  const ROWS = ' table:number-rows-repeated="';

  it.each([
    ["a cell ten million times", row("", cell(`${COLUMNS}10000000"`))],
    ["a cell in its own way of writing the number", row("", cell(" table:number-columns-repeated='99999999x'"))],
    ["a row a billion times", row(`${ROWS}1e9"`, cell(""))],
    ["rows and cells that only together are many", row(`${ROWS}9000"`, cell(`${COLUMNS}900"`))],
    ["many rows of many cells", row(`${ROWS}900"`, cell(`${COLUMNS}900"`)).repeat(20)],
    [
      "a space a billion times",
      row(
        "",
        '<table:table-cell office:value-type="string"><text:p><text:s text:c="999999999"/></text:p></table:table-cell>',
      ),
    ],
  ])("is refused at once: %s", (_, rows) => {
    expect(outcome("many.ods", anOdsOf(rows))).toBe("zip-bomb");
  });

  it("is read when they are few, or blank as at the end of most sheets", () => {
    const blank = '<table:table-cell table:number-columns-repeated="16380"/>';
    const paired = '<table:table-cell table:number-columns-repeated="16380"></table:table-cell>';
    const rows = [
      row("", cell(`${COLUMNS}3"`) + blank),
      row(`${ROWS}2"`, cell("") + paired),
      row(`${ROWS}1048573"`, blank),
      row(`${ROWS}1048573"`, paired),
    ];
    expect(readQuickly("sheet.ods", anOdsOf(rows.join(""))).tables[0]?.rows).toEqual([["x", "x", "x"], ["x"], ["x"]]);
  });
});

describe("a workbook that was cut off", () => {
  const rows = Array.from({ length: 500 }, (_, i) => [`row ${i}`, i, `text ${i}`]);
  it.each([
    ["xlsx", 0.5],
    ["xlsx", 0.999],
    ["xlsb", 0.9],
    ["ods", 0.9],
    ["biff8", 0.5],
    ["biff8", 0.9],
    ["fods", 0.9],
    ["fods", 0.999],
    ["xlml", 0.9],
    ["xlml", 0.999],
    ["sylk", 0.5],
    ["sylk", 0.999],
  ] as const)("is refused instead of read as far as it goes: %s at %d of its length", (bookType, part) => {
    const whole = aWorkbook({ List: rows }, bookType);
    expect(readQuickly("list.xlsx", whole).tables[0]?.rows).toHaveLength(500);
    expect(outcome("list.xlsx", whole.subarray(0, Math.floor(whole.length * part)))).toBe("file-damaged");
  });
});
