import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { utils, write } from "xlsx";
import { mayHoldFormulas } from "../../src/renderer/formats/holds-formulas.ts";

/** Whether any part of a workbook may hold formulas: one with, or one without. */
function found(bookType: "xlsx" | "xlsm" | "ods", formula: boolean): boolean {
  const sheet = utils.aoa_to_sheet([["if", "of"], ["<f>", ":f"], [3, 4], [formula ? { t: "n", v: 7, f: "A3+B3" } : 7]]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Offers");
  const bytes = new Uint8Array(write(book, { type: "array", bookType, compression: true }));
  return Object.entries(unzipSync(bytes)).some(([name, part]) => mayHoldFormulas(name, part));
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe("whether a workbook may hold formulas", () => {
  it.each(["xlsx", "xlsm"] as const)("is told of %s by its cells", (kind) => {
    expect(found(kind, true)).toBe(true);
    expect(found(kind, false)).toBe(false);
  });

  it("is told of an OpenDocument sheet", () => {
    expect(found("ods", true)).toBe(true);
  });

  it.each([
    ["xl/worksheets/sheet1.xml", "<c><f>1+1</f></c>", true],
    ["xl/worksheets/sheet1.xml", '<x:c><x:f t="shared" si="0"/></x:c>', true],
    ["xl/worksheets/sheet1.xml", "<c><f\n>1+1</f></c>", true],
    ["xl/worksheets/sheet1.xml", "<c><v>f</v></c><filter/>", false],
    ["xl/styles.xml", "<fonts><font/><fill/></fonts>", false],
    ["xl/worksheets/sheet1.bin", "", true],
    ["xl/printerSettings/printerSettings1.bin", "", false],
    ["xl/media/drawing.vml", "<f>", false],
  ])("is told of a part: %s %s", (name, content, expected) => {
    expect(mayHoldFormulas(name, bytes(content))).toBe(expected);
  });

  it("is supposed of a part in UTF-16", () => {
    expect(mayHoldFormulas("xl/worksheets/sheet1.xml", new Uint8Array(Buffer.from("<f>1</f>", "utf16le")))).toBe(true);
  });
});
