import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type CellObject, read, utils, type WorkSheet } from "xlsx";
import type { TableFile } from "../../../src/domain/value/table-file.ts";
import { xlsxFromTables } from "../../../src/renderer/formats/xlsx-writer.ts";
import { aTable, DANGEROUS_TEXTS } from "./table-builder.ts";

function sheetOf(table: TableFile): WorkSheet {
  const book = read(xlsxFromTables([table]), { cellNF: true, cellFormula: true, cellStyles: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ""];
  if (!sheet) throw new Error("The workbook has no sheet");
  return sheet;
}

function cellsOf(table: TableFile, ...addresses: readonly string[]): (CellObject | undefined)[] {
  const sheet = sheetOf(table);
  return addresses.map((address) => {
    const cell: CellObject | undefined = sheet[address];
    return cell;
  });
}

function sheetXml(table: TableFile): string {
  const bytes = unzipSync(xlsxFromTables([table]))["xl/worksheets/sheet1.xml"];
  return bytes ? strFromU8(bytes) : "";
}

describe("A list written as a workbook", () => {
  it.each(DANGEROUS_TEXTS)("keeps %j a text, never a formula", (text) => {
    const [cell] = cellsOf(aTable({ Name: "text" }, [text]), "A2");
    expect(cell).toMatchObject({ t: "s", v: text });
    expect(cell?.f).toBeUndefined();
    expect(sheetXml(aTable({ Name: "text" }, [text]))).not.toContain("<f>");
  });

  it("keeps texts that look like numbers or days texts", () => {
    const texts = ["007", "1e5", "2026-03-31", "TRUE", "12345678901234567890"];
    const cells = cellsOf(aTable({ Serial: "text" }, ...texts.map((t) => [t])), "A2", "A3", "A4", "A5", "A6");
    expect(cells.map((cell) => [cell?.t, cell?.v])).toEqual(texts.map((t) => ["s", t]));
  });

  it("writes whole numbers as numbers and blanks as nothing", () => {
    const [number, blank, empty] = cellsOf(
      aTable({ A: "integer", B: "integer", C: "text" }, [-3, null, ""]),
      "A2",
      "B2",
      "C2",
    );
    expect(number).toMatchObject({ t: "n", v: -3 });
    expect([blank, empty]).toEqual([undefined, undefined]);
  });

  it.each([
    ["2026-03-31", 46112],
    ["1970-01-01", 25569],
    ["1900-03-01", 61],
    ["1900-02-28", 59],
    ["1900-01-01", 1],
  ])("writes the day %s as the date number %d", (day, serial) => {
    const [cell] = cellsOf(aTable({ Day: "date" }, [day]), "A2");
    expect(cell).toMatchObject({ t: "n", v: serial, z: "yyyy-mm-dd" });
  });

  it("writes amounts as numbers with the currency in the heading", () => {
    const table = aTable({ Cost: "money" }, [{ minor: 123450, currency: "EUR" }]);
    const [heading, amount] = cellsOf(table, "A1", "A2");
    expect(heading?.v).toBe("Cost (EUR)");
    expect(amount).toMatchObject({ t: "n", v: 1234.5, z: "#,##0.00", w: "1,234.50" });
  });

  it("gives yen no digits after the mark, and a column for the currency when there are several", () => {
    const table = aTable({ Cost: "money" }, [{ minor: 500, currency: "JPY" }], [{ minor: 5, currency: "USD" }]);
    const [yen, code, dollars] = cellsOf(table, "A2", "B2", "A3");
    expect(yen).toMatchObject({ v: 500, z: "#,##0" });
    expect(code).toMatchObject({ v: "JPY" });
    expect(dollars).toMatchObject({ v: 0.05 });
  });

  it("writes a decimal as a number where a workbook keeps it whole, else as a text", () => {
    const table = aTable({ TB: "decimal" }, ["1.5"], ["-0.1"], ["1234567890123456.5"], ["0.0000000000000000000000001"]);
    expect(cellsOf(table, "A2", "A3", "A4", "A5").map((cell) => [cell?.t, cell?.v])).toEqual([
      ["n", 1.5],
      ["n", -0.1],
      ["s", "1234567890123456.5"],
      ["s", "0.0000000000000000000000001"],
    ]);
  });

  it("keeps the heading in view, with filters over the whole list", () => {
    const table = aTable({ A: "text", B: "text" }, ["1", "2"], ["3", "4"]);
    expect(sheetXml(table)).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheetOf(table)["!autofilter"]).toEqual({ ref: "A1:B3" });
  });

  it("cuts a text that no cell can hold and says so", () => {
    const [cell] = cellsOf(aTable({ Notes: "text" }, ["x".repeat(40_000)]), "A2");
    expect(String(cell?.v)).toHaveLength(32_767);
    expect(String(cell?.v)).toMatch(/cut: a cell of a workbook holds 32,767 characters\)$/);
  });

  it("survives control characters and emoji", () => {
    const [cell] = cellsOf(aTable({ Name: "text" }, ["a\u0001b \u{1f600} <b>&"]), "A2");
    expect(String(cell?.v)).toContain("\u{1f600} <b>&");
  });

  it("gives each sheet a name that workbooks allow", () => {
    const named = (name: string) => ({ ...aTable({ A: "text" }), name });
    const long = "Names not recognised on any device";
    const book = read(xlsxFromTables([named("a/b:c?"), named(long), named(long), named("")]));
    expect(book.SheetNames).toEqual([
      "a b c",
      "Names not recognised on any dev",
      "Names not recognised on any d 3",
      "Sheet",
    ]);
  });

  it("reads back as the rows it was made from", () => {
    const table = aTable({ Tag: "text", Count: "integer" }, ["A-1", 1], ["A-2", 2]);
    expect(utils.sheet_to_json(sheetOf(table), { header: 1 })).toEqual([
      ["Tag", "Count"],
      ["A-1", 1],
      ["A-2", 2],
    ]);
  });
});
