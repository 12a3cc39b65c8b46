import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { TableFile } from "../../../src/domain/value/table-file.ts";
import { xlsxFromTables } from "../../../src/renderer/formats/xlsx-writer.ts";
import { sheetsOf } from "../../builders/workbook-import.ts";
import { aTable, DANGEROUS_TEXTS } from "./table-builder.ts";

function partsOf(tables: readonly TableFile[]): Readonly<Record<string, string>> {
  const parts = unzipSync(xlsxFromTables(tables));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

function readBack(table: TableFile) {
  return sheetsOf(xlsxFromTables([table]), "list.xlsx")[0]?.rows;
}

describe("The parts of a workbook", () => {
  it("offer what a cell can be picked from, also in rows that are still to be added", () => {
    const people: TableFile = { ...aTable({ Name: "text" }, ["Ada"]), name: "Ada's people" };
    const devices: TableFile = {
      name: "Devices",
      columns: [
        { label: "User", type: "text", pick: { sheet: "Ada's people", column: 0, only: false } },
        { label: "State", type: "text", pick: { sheet: "Lists", column: 1, only: true } },
      ],
      rows: [["Ada", "In use"]],
    };
    const { "xl/worksheets/sheet2.xml": sheet = "" } = partsOf([people, devices]);
    expect(sheet).toContain('<dataValidations count="2">');
    expect(sheet).toMatch(/showErrorMessage="0" sqref="A2:A1002"><formula1>OFFSET\('Ada''s people'!\$A\$2,/);
    expect(sheet).toMatch(/showErrorMessage="1"[^>]*sqref="B2:B1002"><formula1>OFFSET\('Lists'!\$B\$2,/);
  });

  it("are wide enough for what stands in them, and no wider than a screen", () => {
    const table = aTable({ A: "text", B: "text", C: "date" }, ["x".repeat(20), "y".repeat(500), "2026-03-31"]);
    const { "xl/worksheets/sheet1.xml": sheet = "" } = partsOf([table]);
    expect([...sheet.matchAll(/ width="(\d+)"/g)].map(([, width]) => width)).toEqual(["22", "60", "12"]);
  });

  it.each(DANGEROUS_TEXTS)("mark %j so that it stays a text when somebody edits the cell", (text) => {
    const { "xl/worksheets/sheet1.xml": sheet = "", "xl/styles.xml": styles = "" } = partsOf([
      aTable({ Name: "text" }, [text]),
    ]);
    const style = Number(/<c r="A2" s="(\d+)"/.exec(sheet)?.[1]);
    const formats = styles.slice(styles.indexOf("<cellXfs")).match(/<xf [^>]*>/g) ?? [];
    expect(formats[style]).toContain('quotePrefix="1"');
  });

  it.each(["_x0041_", "a\u0001b", "one\ntwo", "a  b", "\u{1f600}", "x".repeat(5_000)])(
    "bring back the text %j as it was",
    (text) => {
      expect(readBack(aTable({ Name: "text" }, [text]))?.[1]).toEqual([text]);
    },
  );

  it("keep numbers with more digits than a spreadsheet program has as texts", () => {
    const table = aTable({ Count: "integer", Cost: "money" }, [
      Number.MAX_SAFE_INTEGER,
      { minor: -Number.MAX_SAFE_INTEGER, currency: "EUR" },
    ]);
    expect(readBack(table)?.[1]).toEqual(["9007199254740991", "-90071992547409.91"]);
  });

  it("leave a sheet of prose without filters", () => {
    const parts = partsOf([{ ...aTable({ A: "text" }, ["x"]), prose: true }]);
    expect(parts["xl/worksheets/sheet1.xml"]).not.toContain("autoFilter");
    expect(parts["xl/workbook.xml"]).not.toContain("definedName");
  });
});
