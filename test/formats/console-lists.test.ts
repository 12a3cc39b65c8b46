import { describe, expect, it } from "vitest";
import { FIXED_WIDTH, fixedWidthAt } from "../../src/domain/intake/text-reading.ts";
import { type ReadOptions, readTables } from "../../src/renderer/formats/read-tables.ts";

function read(text: string, options: ReadOptions = {}) {
  const file = readTables("list.txt", new TextEncoder().encode(text), options);
  if (!file.ok) throw new Error(file.problem.sentence);
  return { ...file.value, rows: file.value.tables[0]?.rows };
}

const WINGET = `
   - 
Name                       Id                         Version      Available Source
-----------------------------------------------------------------------------------
7-Zip 23.01 (x64)          7zip.7zip                  23.01        24.08     winget
Microsoft Visual Studio C… Microsoft.VisualStudioCode 1.90.0                 winget
Contoso Agent              Contoso Agent              2.1
`;

const WMIC = [
  "Name                        Vendor           Version      ",
  "Microsoft Visio             Microsoft Corp.  16.0.1       ",
  "Tool, with a comma          Example; Inc.    2            ",
  "",
].join("\r\n");

const POWERSHELL = `DisplayName      Publisher     DisplayVersion
-----------      ---------     --------------
Example Tool     Example Inc.  1.2
Other            Other, Ltd    3
`;

describe("a list as consoles print it", () => {
  it("is cut where its columns begin: winget list, under the rule", () => {
    const file = read(WINGET);
    expect(file.delimiter).toBe(FIXED_WIDTH);
    expect(file.rows?.slice(4)).toEqual([
      ["7-Zip 23.01 (x64)", "7zip.7zip", "23.01", "24.08", "winget"],
      ["Microsoft Visual Studio C…", "Microsoft.VisualStudioCode", "1.90.0", null, "winget"],
      ["Contoso Agent", "Contoso Agent", "2.1"],
    ]);
    expect(file.rows?.[2]).toEqual(["Name", "Id", "Version", "Available", "Source"]);
    expect(file.readings.join(" ")).toContain("begin at the characters 1, 28, 55, 68, 78");
  });

  it("is cut at the gaps of its headings: wmic, with marks inside its cells", () => {
    expect(read(WMIC).rows).toEqual([
      ["Name", "Vendor", "Version"],
      ["Microsoft Visio", "Microsoft Corp.", "16.0.1"],
      ["Tool, with a comma", "Example; Inc.", "2"],
    ]);
  });

  it("is cut where PowerShell underlines its headings", () => {
    expect(read(POWERSHELL).rows).toEqual([
      ["DisplayName", "Publisher", "DisplayVersion"],
      [],
      ["Example Tool", "Example Inc.", "1.2"],
      ["Other", "Other, Ltd", "3"],
    ]);
  });

  it.each([
    ["a line reaches over a gap", "Name        Seats\nVisio       3\nA very long product name 4\n"],
    ["there is one column", "Name\nVisio\nProject\n"],
    ["its headings have a mark", "Name, first      Seats\nVisio            3\nProject          4\n"],
  ])("isn't taken for one when %s", (_, text) => {
    expect(read(text).delimiter).not.toBe(FIXED_WIDTH);
  });

  it("is cut by width when somebody says so, or told to have none", () => {
    expect(read("Name, a     Seats\nVisio       3\n", { delimiter: FIXED_WIDTH }).rows).toEqual([
      ["Name, a", "Seats"],
      ["Visio", "3"],
    ]);
    expect(read("Name,Seats\nVisio,3\n", { delimiter: FIXED_WIDTH }).readings.join(" ")).toContain(
      "No columns of a fixed width",
    );
  });
});

describe("columns that begin where somebody said", () => {
  it("are cut there, whatever stands in the lines", () => {
    const text = "NameSeats\nVisio  3\nA\n";
    const { delimiter, rows, readings } = read(text, { delimiter: fixedWidthAt("6") ?? "" });
    expect(rows).toEqual([["NameS", "eats"], ["Visio", "3"], ["A"]]);
    expect(delimiter).toBe("fixed-width:1,6");
    expect(readings).toContain("Each column has its width; they begin at the characters 1, 6 of a line.");
  });

  it.each(["", "x", "5, 5", "9 3", "0", "-2", "123456"])("can't be told from “%s”", (text) => {
    expect(fixedWidthAt(text)).toBeUndefined();
  });
});

describe("marks that few texts use", () => {
  it.each([
    ["^", "a^b\n1^2\n"],
    ["~", "a~b\n1~2\n"],
    [":", "root:x:0\nanna:x:1\n"],
  ])("split a text that no usual one splits: %s", (delimiter, text) => {
    expect(read(text).delimiter).toBe(delimiter);
  });

  it("may have several characters when somebody types them", () => {
    expect(read("Name||Seats\nVisio||3\n", { delimiter: "||" }).rows).toEqual([
      ["Name", "Seats"],
      ["Visio", "3"],
    ]);
  });

  it("leave times and prose in one piece", () => {
    expect(read("Seen at\n10:30\n11:45\n").rows).toEqual([["Seen at"], ["10:30"], ["11:45"]]);
  });
});

describe("quotes", () => {
  it("are apostrophes when every cell stands between them", () => {
    const file = read("'Name','Note'\n'Anna','a, b'\n'Bert','c'\n");
    expect(file.rows).toEqual([
      ["Name", "Note"],
      ["Anna", "a, b"],
      ["Bert", "c"],
    ]);
    expect(file.readings.join(" ")).toContain("apostrophes");
  });

  it("are plain characters when somebody says that there are none", () => {
    expect(read('Name,Size\nA,"13"\n', { quote: "" }).rows?.[1]).toEqual(["A", '"13"']);
  });
});

describe("text of the Windows console", () => {
  it("is read in its code page when somebody chooses it", () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode("Name;Raum\nB"), 0x81, 0x72, 0x6f, 0x3b, 0x31, 0x0a]);
    for (const encoding of ["cp850", "cp437"]) {
      const file = readTables("systeminfo.txt", bytes, { encoding });
      expect(file.ok && file.value.tables[0]?.rows[1]).toEqual(["Büro", "1"]);
    }
  });
});
