import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type BookType, utils, write } from "xlsx";
import type { Cell } from "../../src/domain/intake/cell.ts";
import { readTables } from "../../src/renderer/formats/read-tables.ts";
import { anOdsOf, aWorkbook } from "../builders/workbook.ts";

function read(bytes: Uint8Array) {
  const file = readTables("list.xlsx", bytes, {});
  if (!file.ok) throw new Error(file.problem.sentence);
  return file.value;
}

/** What a number is read as that a workbook shows in this format. */
function shownAs(value: number, format: string, bookType: BookType = "xlsx"): Cell | undefined {
  const bytes = aWorkbook({ List: [["Name"], [{ t: "n", v: value, z: format }]] }, bookType);
  return read(bytes).tables[0]?.rows[1]?.[0];
}

describe("a number whose format names a currency", () => {
  it.each([
    ["[$$-409]#,##0.00", "USD"],
    ["[$$-en-US]#,##0.00", "USD"],
    ["[$$-1009]#,##0.00", "CAD"],
    ["[$$-C09]#,##0.00", "AUD"],
    ["[$£-809]#,##0.00", "GBP"],
    ["#,##0.00\\ [$€-407]", "EUR"],
    ["[$€-2]\\ #,##0.00;[Red]\\-[$€-2]\\ #,##0.00", "EUR"],
    ["[$¥-411]#,##0", "JPY"],
    ["[$¥-804]#,##0", "CNY"],
    ["[$CHF] #,##0.00", "CHF"],
    ["[$CHF-807]\\ #,##0.00", "CHF"],
    ["[$XOF]\\ #,##0", "XOF"],
    ["#,##0.00\\ [$kr-41D]", "SEK"],
    ['#,##0.00" CHF"', "CHF"],
    ["#,##0.00 €", "EUR"],
    ['_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-;_-* "-"??\\ "€"_-;_-@_-', "EUR"],
    ['"US$"#,##0.00', "USD"],
  ])("is an amount in it: %s is %s", (format, currency) => {
    expect(shownAs(1234.5, format)).toEqual({ number: 1234.5, currency });
    expect(shownAs(-5, format)).toEqual({ number: -5, currency });
  });

  it.each([
    "$#,##0.00",
    '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
    "[$$]#,##0.00",
    "[$¥]#,##0",
    "[$kr-409]0.00",
    "[$€-407]0.00;[$£-809]-0.00",
    '0" ALL"',
    "#,##0.00",
    "0.00_€",
  ])("stays a number where that is open: %s", (format) => {
    expect(shownAs(1234.5, format)).toBe(1234.5);
  });

  it.each<BookType>(["xlsb", "biff8", "xlml"])("is an amount in each kind of workbook: %s", (bookType) => {
    expect(shownAs(99, "[$$-409]#,##0.00", bookType)).toEqual({ number: 99, currency: "USD" });
  });
});

describe("a cell of OpenDocument that states its currency", () => {
  const cell = (currency: string, more = "") =>
    `<table:table-cell office:value-type="currency" office:currency="${currency}" office:value="1234.5"${more}><text:p>1,234.50</text:p></table:table-cell>`;

  it("is an amount in it, also where cells and rows stand several times", () => {
    const rows = [
      '<table:table-row><table:table-cell office:value-type="string"><text:p>Cost</text:p></table:table-cell></table:table-row>',
      `<table:table-row table:number-rows-repeated="2"><table:table-cell/><table:covered-table-cell/>${cell("USD", ' table:number-columns-repeated="2"')}${cell("CHF")}</table:table-row>`,
      `<table:table-row>${cell("???")}</table:table-row>`,
    ];
    const usd = { number: 1234.5, currency: "USD" };
    const row = [null, null, usd, usd, { number: 1234.5, currency: "CHF" }];
    expect(read(anOdsOf(rows.join(""))).tables[0]?.rows).toEqual([["Cost"], row, row, [1234.5]]);
  });
});

describe("a number that is filled up with zeros", () => {
  it.each([
    [42, "00000", "00042"],
    [123, "0000000", "0000123"],
    [43, '"INV-"0000', "INV-0043"],
    [123_456, "00-0000", "12-3456"],
    [7, "\\A000", "A007"],
    [0, "000", "000"],
  ])("is the text that is shown: %d as %s", (value, format, text) => {
    expect(shownAs(value, format)).toBe(text);
  });

  it.each([
    [42, "0"],
    [42, '0" GB"'],
    [42, "#,#00"],
    [42, "00.00"],
    [42, "00E+00"],
    [42, "00%"],
    [42, "00/00"],
    [42.5, "00000"],
    [-42, "00000"],
    [6_377_020_000_000_000, "0000000000000000"],
  ])("stays a number where it may be none that names a thing: %d as %s", (value, format) => {
    expect(shownAs(value, format)).toBe(value);
  });
});

describe("a workbook that counts days from 1904", () => {
  const cells = [["From"], [{ t: "n", v: 43_830, z: "dd.mm.yyyy" }], [43_831], [12]];

  it.each<BookType>(["xlsx", "xlsb", "biff8", "xlml"])(
    "says so of plain numbers that would be days: %s",
    (bookType) => {
      const book = utils.book_new();
      utils.book_append_sheet(book, utils.aoa_to_sheet(cells), "List");
      book.Workbook = { WBProps: { date1904: true } };
      const file = read(new Uint8Array(write(book, { type: "array", bookType })));
      expect(file.tables[0]?.rows.slice(1)).toEqual([
        [{ date: "2024-01-01" }],
        [{ number: 43_831, from1904: true }],
        [12],
      ]);
      expect(file.readings.join(" ")).toContain("from 1904");
    },
  );

  it("is no other workbook", () => {
    expect(read(aWorkbook({ List: [["From"], [43_831]] }))).toMatchObject({ tables: [{ rows: [["From"], [43_831]] }] });
  });
});

describe("an error that a cell of OpenDocument shows", () => {
  const shown = (attributes: string, text: string) =>
    read(
      anOdsOf(
        `<table:table-row><table:table-cell${attributes}><text:p>${text}</text:p></table:table-cell></table:table-row>`,
      ),
    ).tables[0]?.rows[0];

  it.each([
    [' table:formula="of:=1/0" office:value-type="string" office:string-value=""', "#DIV/0!"],
    [' table:formula="of:=1/0" office:value-type="float" office:value="0"', "#DIV/0!"],
    [' table:formula="of:=A1+" office:value-type="string" office:string-value=""', "Err:509"],
    [' office:value-type="string"', "#REF!"],
    [' office:value-type="string" calcext:value-type="error"', "#N/A"],
  ])("is one, whatever the cell is said to be (%s)", (attributes, text) => {
    expect(shown(attributes, text)).toEqual([{ error: text }]);
  });

  it("is none where a text only speaks of it", () => {
    expect(shown(' office:value-type="string"', "shows #REF! sometimes")).toEqual(["shows #REF! sometimes"]);
    expect(shown(' office:value-type="string"', "Err:509")).toEqual(["Err:509"]);
  });
});

describe("an OpenDocument workbook without styles", () => {
  it("is read, for it needs none", () => {
    const { "styles.xml": styles, ...parts } = unzipSync(aWorkbook({ List: [["Name"], ["Anna"]] }, "ods"));
    expect(styles).toBeDefined();
    expect(read(zipSync(parts)).tables[0]?.rows).toEqual([["Name"], ["Anna"]]);
  });
});

describe("a sheet of an XML spreadsheet", () => {
  it.each(["SheetHidden", "SheetVeryHidden"])("is hidden when it says %s", (word) => {
    const xml = strFromU8(aWorkbook({ Shown: [["a"]], Secret: [["b"]], Last: [["c"]] }, "xlml"));
    const options = `<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>${word}</Visible></WorksheetOptions>`;
    let sheets = 0;
    const changed = xml
      .replace("<Worksheet ", `<!-- <Worksheet ss:Name="x">${options} --><Worksheet `)
      .replace(/<\/Worksheet>/g, (end) => (++sheets === 2 ? `${options}${end}` : end));
    expect(read(strToU8(changed)).tables.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["Shown", false],
      ["Secret", true],
      ["Last", false],
    ]);
  });
});
