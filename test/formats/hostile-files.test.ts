import { strToU8, zipSync } from "fflate";
import { afterEach, describe, expect, it } from "vitest";
import { readTables } from "../../src/renderer/formats/read-tables.ts";
import { anXlsxOf, aWorkbook } from "../builders/workbook.ts";

/** The problem's code, or what the file was taken for. */
function outcome(name: string, bytes: Uint8Array): string {
  const read = readTables(name, bytes, {});
  return read.ok ? `read as ${read.value.kind}` : read.problem.code;
}

function randomBytes(length: number): Uint8Array {
  let state = 12_345;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 24;
  });
}

/** OpenDocument encrypts the parts; the manifest says so. */
function protectedOds(): Uint8Array {
  return zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
    "content.xml": randomBytes(2_000),
    "META-INF/manifest.xml": strToU8(
      '<manifest:manifest xmlns:manifest="urn:x"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
    ),
  });
}

/** Office puts the encrypted package into a compound file, as a stream of that name. */
function protectedXlsx(): Uint8Array {
  const name = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
  return Uint8Array.of(
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...randomBytes(1_000),
    ...name,
    ...randomBytes(500),
  );
}

describe("a file that is no table", () => {
  const workbook = aWorkbook({ List: [["Name"], ["Anna"]] });
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...randomBytes(400));
  it.each([
    ["is empty", new Uint8Array(), "file-empty"],
    ["holds random bytes", randomBytes(5_000), "file-unknown"],
    ["is a picture", png, "file-unknown"],
    ["is a PDF", strToU8("%PDF-1.7\n1 0 obj\n"), "file-unknown"],
    ["is a web page", strToU8("<!DOCTYPE html><html><table><tr><td>Name</td></tr></table></html>"), "file-unknown"],
    ["is a web page without a doctype", strToU8("\n <TABLE><tr><td>Name</td></tr></TABLE>"), "file-unknown"],
    ["is an archive of something else", zipSync({ "readme.txt": strToU8("hello") }), "file-unknown"],
    ["ends too early", workbook.subarray(0, Math.floor(workbook.length / 2)), "file-damaged"],
    ["has lost its last bytes", workbook.subarray(0, workbook.length - 30), "file-damaged"],
    ["is only the beginning of a zip", workbook.subarray(0, 40), "file-damaged"],
    [
      "is a text document in a zip",
      zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<w/>") }),
      "file-unknown",
    ],
    ["is blank", strToU8("\r\n\r\n ; ; \r\n"), "file-empty"],
    ["is broken JSON", strToU8('{"content": {"hardware": {"name": "PC1"'), "file-damaged"],
    ["is JSON of something else", strToU8('{"version": 3, "colour": "red"}'), "file-unknown"],
  ])("is refused when it %s, whatever it is called", (_, bytes, code) => {
    for (const name of ["list.xlsx", "list.csv", "list.json"]) expect(outcome(name, bytes)).toBe(code);
  });

  it.each([
    ["an OpenDocument sheet", protectedOds(), "protected.ods"],
    ["an Office workbook", protectedXlsx(), "protected.xlsx"],
  ])("is refused in words when it is %s with a password", (_, bytes, name) => {
    const read = readTables(name, bytes, {});
    expect(read.ok ? "" : read.problem).toMatchObject({
      code: "file-encrypted",
      sentence: expect.stringMatching(/password/),
    });
  });

  it("is told apart in a sentence that says nothing was imported", () => {
    const read = readTables("Lizenzen.xlsx", randomBytes(3_000), {});
    expect(read.ok ? "" : read.problem.sentence).toMatch(/“Lizenzen.xlsx”.*Nothing was imported\./);
  });

  it("is refused unread when it is larger than 200 MB", () => {
    expect(outcome("list.csv", new Uint8Array(200_000_001))).toBe("file-too-large");
  });

  it("is read for what it is when only its name is wrong", () => {
    expect(outcome("list.xlsx", strToU8("Name;Seats\r\nVisio;3\r\n"))).toBe("read as csv");
    expect(outcome("list.csv", workbook)).toBe("read as xlsx");
  });
});

describe("what stands in the cells", () => {
  afterEach(() => expect(Object.keys(Object.prototype)).toEqual([]));

  it("is only text: markup, entities and formulas are neither run nor resolved", () => {
    const nasty = "<img src=x onerror=alert(1)>";
    const book = aWorkbook({
      List: [
        ["Name", { t: "n", v: 3, f: "1+2" }],
        [nasty, { t: "s", v: "shown", f: 'HYPERLINK("http://x.example","shown")' }],
      ],
    });
    const read = readTables("nasty.xlsx", book, {});
    expect(read.ok && read.value.tables[0]?.rows).toEqual([
      ["Name", 3],
      [nasty, "shown"],
    ]);
  });

  it("doesn't expand entities of a document type", () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;&e;</t></is></c></row></sheetData></worksheet>`;
    const read = readTables("laughs.xlsx", anXlsxOf(laughs), {});
    const text = JSON.stringify(read.ok ? read.value.tables[0]?.rows : read.problem.code);
    expect(text).not.toContain("haha");
    expect(text).not.toContain("root:");
  });

  it.each(["__proto__", "constructor", "toString"])("leaves objects alone when a heading is called %s", (header) => {
    const rows = [
      [header, "Name"],
      ["polluted", "Anna"],
    ];
    const json = `[{"${header}": "polluted", "Name": "Anna"}]`;
    for (const [name, bytes] of [
      ["x.xlsx", aWorkbook({ [header]: rows })],
      ["x.csv", strToU8(rows.map((row) => row.join(";")).join("\n"))],
      ["x.json", strToU8(json)],
    ] as const) {
      const read = readTables(name, bytes, {});
      expect(read.ok && read.value.tables[0]?.rows).toEqual(rows);
    }
  });
});
