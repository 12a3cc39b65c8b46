import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { TableFile } from "../../../src/domain/value/table-file.ts";
import { csvFromTable } from "../../../src/renderer/formats/csv-writer.ts";
import { aTable, DANGEROUS_TEXTS } from "./table-builder.ts";

function textOf(table: TableFile): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(csvFromTable(table));
}

function readBack(table: TableFile): string[][] {
  return Papa.parse<string[]>(textOf(table).slice(1), { newline: "\r\n", skipEmptyLines: true }).data;
}

describe("A list written as CSV", () => {
  it("starts with a byte order mark and ends each line with CR LF", () => {
    expect(textOf(aTable({ Name: "text" }, ["Zürich"]))).toBe("\ufeffName\r\nZürich\r\n");
  });

  it("quotes commas, quotes and line ends, and reads back as it was", () => {
    const rows = [["a,b"], ['say "hi"'], ["two\nlines"], ["two\r\nlines"], [" kept "]];
    expect(readBack(aTable({ Name: "text" }, ...rows)).slice(1)).toEqual(rows);
  });

  it.each(DANGEROUS_TEXTS)("writes %j so that no spreadsheet program runs it", (text) => {
    expect(readBack(aTable({ Name: "text" }, [text]))[1]).toEqual([`'${text}`]);
  });

  it("guards headings too", () => {
    expect(readBack(aTable({ "=1+1": "text" }))[0]).toEqual(["'=1+1"]);
  });

  it("leaves negative numbers and amounts numbers", () => {
    const table = aTable({ Count: "integer", Size: "decimal", Cost: "money" }, [
      -3,
      "-1.5",
      { minor: -123450, currency: "EUR" },
    ]);
    expect(readBack(table)).toEqual([
      ["Count", "Size", "Cost (EUR)"],
      ["-3", "-1.5", "-1234.50"],
    ]);
  });

  it("says the currency beside each amount when a column has several", () => {
    const table = aTable(
      { Cost: "money" },
      [{ minor: 100, currency: "EUR" }],
      [{ minor: 100, currency: "JPY" }],
      [null],
    );
    expect(readBack(table)).toEqual([
      ["Cost", "Cost currency"],
      ["1.00", "EUR"],
      ["100", "JPY"],
      ["", ""],
    ]);
  });

  it("writes days as ISO text and answers as Yes and No", () => {
    const table = aTable({ Day: "date", Renews: "yesNo" }, ["2026-03-31", true], [null, false]);
    expect(readBack(table).slice(1)).toEqual([
      ["2026-03-31", "Yes"],
      ["", "No"],
    ]);
  });
});
