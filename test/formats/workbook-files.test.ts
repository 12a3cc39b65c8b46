import { afterEach, describe, expect, it } from "vitest";
import type { BookType } from "xlsx";
import { isoFromSerial } from "../../src/renderer/formats/date-serial.ts";
import { readTables } from "../../src/renderer/formats/read-tables.ts";
import { anXlsxOf, aWorkbook, type MadeCell, sheetXml } from "../builders/workbook.ts";

function read(bytes: Uint8Array, name = "list.xlsx") {
  const file = readTables(name, bytes, {});
  if (!file.ok) throw new Error(file.problem.sentence);
  return file.value;
}

/** A day as workbooks keep it: a number with a format that shows a date. */
const day = (serial: number): MadeCell => ({ t: "n", v: serial, z: "dd.mm.yyyy" });

describe("a workbook", () => {
  afterEach(() => {
    process.env.TZ = "UTC";
  });

  it.each<[BookType, string]>([
    ["xlsx", "xlsx"],
    ["xlsb", "xlsb"],
    ["biff8", "xls"],
    ["ods", "ods"],
    ["fods", "fods"],
    ["xlml", "xml"],
  ])("is read with its texts, numbers and days in each format: %s", (bookType, kind) => {
    const rows = [
      ["Name", "Seats", "From"],
      ["Größe 1", 12.5, day(45_292)],
    ];
    const file = read(aWorkbook({ List: rows }, bookType));
    expect(file.kind).toBe(kind);
    expect(file.tables[0]).toEqual({
      name: expect.any(String),
      hidden: false,
      rows: [
        ["Name", "Seats", "From"],
        ["Größe 1", 12.5, { date: "2024-01-01" }],
      ],
    });
  });

  it.each(["UTC", "America/Los_Angeles", "Pacific/Auckland"])("keeps a day the same day in the zone %s", (zone) => {
    process.env.TZ = zone;
    const file = read(aWorkbook({ List: [["From"], [day(45_292)], [day(45_657)]] }));
    expect(file.tables[0]?.rows.slice(1)).toEqual([[{ date: "2024-01-01" }], [{ date: "2024-12-31" }]]);
  });

  it("keeps blank rows and columns, so that addresses are those people see", () => {
    const file = read(aWorkbook({ List: [[], [null, null, "Title"], [], ["Name", null, "Seats"]] }));
    expect(file.tables[0]?.rows).toEqual([[], [null, null, "Title"], [], ["Name", null, "Seats"]]);
  });

  it("shows the errors that it shows instead of values", () => {
    const file = read(aWorkbook({ List: [["Price"], [{ t: "e", v: 42 }], [{ t: "e", v: 7 }]] }));
    expect(file.tables[0]?.rows.slice(1)).toEqual([[{ error: "#N/A" }], [{ error: "#DIV/0!" }]]);
  });

  it("keeps digits in text cells and doesn't hide that a number lost some", () => {
    const file = read(
      aWorkbook({ List: [["Serial"], [{ t: "s", v: "00123456789012345678" }], [6_377_020_000_000_000]] }),
    );
    expect(file.tables[0]?.rows.slice(1)).toEqual([["00123456789012345678"], [6_377_020_000_000_000]]);
  });

  it("names all its sheets, and those that are hidden", () => {
    const file = read(aWorkbook({ Summary: [["a"]], Empty: [], Lines: [["b"]] }));
    expect(file.tables.map(({ name }) => name)).toEqual(["Summary", "Empty", "Lines"]);
  });

  it("tells of a cell that it calls a number or a day and that is none", () => {
    const cells = ['<c s="0"><v>twelve</v></c>', "<c><v>3</v></c>"].join("");
    const file = read(anXlsxOf(sheetXml("A1", `<row r="1">${cells}</row>`)));
    expect(file.tables[0]?.rows[0]).toEqual([{ error: "#NUM!" }, 3]);
  });

  it("is refused when no sheet has a filled cell", () => {
    const file = readTables("blank.xlsx", aWorkbook({ A: [], B: [[null]] }), {});
    expect(file.ok ? "" : file.problem.code).toBe("file-empty");
  });

  it("is read up to a sensible number of columns, and says so", () => {
    const cells = Array.from({ length: 700 }, () => "<c><v>1</v></c>").join("");
    const file = read(anXlsxOf(sheetXml("A1", `<row r="1">${cells}</row>`)));
    expect(file.tables[0]?.rows[0]).toHaveLength(500);
    expect(file.readings.join(" ")).toContain("500 columns");
  });
});

describe("the number of a day", () => {
  it.each([
    [1, false, "1900-01-01"],
    [59, false, "1900-02-28"],
    [60, false, undefined],
    [61, false, "1900-03-01"],
    [45_292, false, "2024-01-01"],
    [45_292.5, false, "2024-01-01T12:00:00"],
    [45_291.999_999_9, false, "2024-01-01"],
    [2_958_465, false, "9999-12-31"],
    [2_958_466, false, undefined],
    [0.5, false, undefined],
    [-3, false, undefined],
    [1, true, "1904-01-02"],
    [43_830, true, "2024-01-01"],
  ])("%s (1904 system: %s) means %s", (serial, date1904, iso) => {
    expect(isoFromSerial(serial, date1904)).toBe(iso);
  });
});
