import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readTables } from "../../src/renderer/formats/read-tables.ts";
import { aWorkbook } from "../builders/workbook.ts";

/** A workbook of Excel 97 with enough rows for a stream of several sectors. */
function anOldWorkbook(): Uint8Array {
  return aWorkbook({ List: Array.from({ length: 400 }, (_, i) => [`Name ${i}`, i]) }, "biff8");
}

/** The workbook with numbers of four bytes written into it. */
function changed(bytes: Uint8Array, changes: (view: DataView) => void): Uint8Array {
  const copy = new Uint8Array(bytes);
  changes(new DataView(copy.buffer));
  return copy;
}

const firstFat = (view: DataView) => (view.getInt32(76, true) + 1) * 512;
const directory = (view: DataView) => (view.getInt32(48, true) + 1) * 512;

describe("a workbook of Excel 97", () => {
  it("is read when it is sound", () => {
    const file = readTables("list.xls", anOldWorkbook(), {});
    expect(file.ok && file.value.tables[0]?.rows).toHaveLength(400);
  });

  it.each([
    ["a chain of sectors", (view: DataView) => view.setInt32(firstFat(view) + 8 * 4, 5, true)],
    ["the tree of its streams", (view: DataView) => view.setInt32(directory(view) + 128 + 76, 1, true)],
    ["two streams with one child", (view: DataView) => view.setInt32(directory(view) + 128 + 68, 1, true)],
  ])("is refused at once when %s leads back to itself", (_, changes) => {
    const file = readTables("list.xls", changed(anOldWorkbook(), changes), {});
    expect(file.ok ? "" : file.problem.code).toBe("file-damaged");
  });

  it("is refused when a stream says that it is longer than the file", () => {
    const longer = changed(anOldWorkbook(), (view) => view.setInt32(directory(view) + 128 + 120, 2_000_000_000, true));
    const file = readTables("list.xls", longer, {});
    expect(file.ok ? "" : file.problem.code).toBe("file-damaged");
  });
});

describe("a text of a binary workbook", () => {
  it("that says it is four billion characters long takes no memory", () => {
    const parts = unzipSync(aWorkbook({ Inventory: [["Name"], ["Anna"]] }, "xlsb"));
    const book = parts["xl/workbook.bin"] ?? new Uint8Array();
    const name = new TextDecoder("latin1").decode(book).indexOf("I\0n\0v\0e\0n\0t");
    new DataView(book.buffer, book.byteOffset).setUint32(name - 4, 4_000_000_000, true);
    const file = readTables("list.xlsb", zipSync(parts), {});
    expect(file.ok ? "" : file.problem.code).toBe("file-damaged");
  });

  it("leaves no trace on the types of the language", () => {
    readTables("list.xlsb", aWorkbook({ List: [["Name"]] }, "xlsb"), {});
    expect("read_shift" in Uint8Array.prototype).toBe(false);
  });
});
