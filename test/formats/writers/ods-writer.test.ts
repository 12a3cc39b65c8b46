import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { TableFile } from "../../../src/domain/value/table-file.ts";
import { odsFromTables } from "../../../src/renderer/formats/ods-writer.ts";
import { readTables } from "../../../src/renderer/formats/read-tables.ts";
import { aTable, DANGEROUS_TEXTS } from "./table-builder.ts";

function readBack(table: TableFile) {
  const read = readTables("list.ods", odsFromTables([table]), {});
  if (!read.ok) throw new Error(read.problem.sentence);
  expect(read.value.kind).toBe("ods");
  return read.value.tables[0]?.rows;
}

function part(table: TableFile, name: string): string {
  return strFromU8(unzipSync(odsFromTables([table]))[name] ?? new Uint8Array());
}

describe("A list written as an OpenDocument spreadsheet", () => {
  it("begins with its kind, unpacked, so that other programs know it", () => {
    const bytes = odsFromTables([aTable({ A: "text" })]);
    expect(strFromU8(bytes.subarray(30, 84))).toBe("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
  });

  it("reads back typed: texts, whole numbers, amounts, days, yes and no", () => {
    const table = aTable(
      { Tag: "text", Count: "integer", Cost: "money", Day: "date", OK: "yesNo" },
      ["007", -3, { minor: 123_450, currency: "EUR" }, "2026-03-31", true],
      ["", null, null, null, null],
    );
    expect(readBack(table)).toEqual([
      ["Tag", "Count", "Cost (EUR)", "Day", "OK"],
      ["007", -3, 1234.5, { date: "2026-03-31" }, "Yes"],
    ]);
  });

  it.each(DANGEROUS_TEXTS)("keeps %j a text, never a formula", (text) => {
    const table = aTable({ Name: "text" }, [text]);
    expect(part(table, "content.xml")).not.toContain("table:formula");
    expect(part(table, "content.xml")).toContain('office:value-type="string"');
    expect(String(readBack(table)?.[1]?.[0]).trim()).toBe(text.trim());
  });

  it("keeps blanks, tabs and lines as they were, and text as text", () => {
    const texts = ["a  b", "one\ntwo", "a\tb", "<b>&\"'", "\u{1f600}"];
    expect(readBack(aTable({ Name: "text" }, ...texts.map((text) => [text])))?.slice(1)).toEqual(
      texts.map((text) => [text]),
    );
  });

  it("keeps an amount with more digits than a spreadsheet program has as text", () => {
    const table = aTable({ Cost: "money" }, [{ minor: Number.MAX_SAFE_INTEGER, currency: "EUR" }]);
    expect(readBack(table)?.[1]).toEqual(["90071992547409.91"]);
  });

  it("keeps heading and first column in view, with filters over the whole list", () => {
    const table = aTable({ A: "text", B: "text" }, ["1", "2"]);
    expect(part(table, "content.xml")).toContain("table:target-range-address=\"'List'.A1:'List'.B2\"");
    expect(part(table, "settings.xml")).toMatch(/VerticalSplitPosition" config:type="int">1</);
    expect(part(table, "settings.xml")).toMatch(/HorizontalSplitMode" config:type="short">2</);
  });
});
