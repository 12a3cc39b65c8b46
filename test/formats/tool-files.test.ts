import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readTables } from "../../src/renderer/formats/read-tables.ts";
import { aWorkbook } from "../builders/workbook.ts";

function read(content: string | Uint8Array, name = "file") {
  const file = readTables(name, typeof content === "string" ? strToU8(content) : content, {});
  if (!file.ok) throw new Error(file.problem.sentence);
  return { ...file.value, rows: file.value.tables[0]?.rows };
}

function refusal(content: string | Uint8Array, name = "file"): string {
  const file = readTables(name, typeof content === "string" ? strToU8(content) : content, {});
  return file.ok ? `read as ${file.value.kind}` : `${file.problem.code}: ${file.problem.sentence}`;
}

describe("JSON of tools", () => {
  it("holds winget's packages, a row each with its source", () => {
    const file = read(
      JSON.stringify({
        CreationDate: "2026-10-31",
        Sources: [
          {
            Packages: [{ PackageIdentifier: "7zip.7zip", Version: "24.08" }, { PackageIdentifier: "Git.Git" }],
            SourceDetails: { Name: "winget" },
          },
          { Packages: [{ PackageIdentifier: "9NBL" }], SourceDetails: { Name: "msstore" } },
        ],
        WinGetVersion: "1.8",
      }),
    );
    expect(file.rows).toEqual([
      ["PackageIdentifier", "Version", "Source", "CreationDate"],
      ["7zip.7zip", "24.08", "winget", "2026-10-31"],
      ["Git.Git", null, "winget", "2026-10-31"],
      ["9NBL", null, "msstore", "2026-10-31"],
    ]);
  });

  it("holds osquery's rows, each with its host: snapshots and changes, one a line", () => {
    const lines = [
      { name: "apps", hostIdentifier: "PC1", snapshot: [{ name: "Visio", version: "16" }, { name: "Git" }] },
      { name: "apps", hostIdentifier: "PC2", action: "added", columns: { name: "Visio", version: "15" } },
    ];
    expect(read(lines.map((line) => JSON.stringify(line)).join("\n")).rows).toEqual([
      ["hostIdentifier", "name", "version", "action"],
      ["PC1", "Visio", "16", null],
      ["PC1", "Git", null, null],
      ["PC2", "Visio", "15", "added"],
    ]);
  });

  it("may be one object a line, or lists of cells; objects in a row become columns", () => {
    expect(read('{"name":"PC1","os":{"name":"Windows","build":22631}}\n{"name":"PC2"}\n').rows).toEqual([
      ["name", "os.name", "os.build"],
      ["PC1", "Windows", 22_631],
      ["PC2", null, null],
    ]);
    expect(read('[["Name","Seats"],["Visio",3]]').rows).toEqual([
      ["Name", "Seats"],
      ["Visio", 3],
    ]);
  });

  it("that breaks off is refused with the line", () => {
    expect(refusal('{"a":1}\n{"a":2}\n{"a":')).toMatch(/^file-damaged: Line 3 of “file”/);
  });

  it("nested without end is refused, and so many columns are cut", () => {
    const start = performance.now();
    expect(refusal(`[{"a":${"[".repeat(3_000_000)}`)).toMatch(/^file-unknown: .*levels deep/);
    const wide = Array.from({ length: 20_000 }, (_, i) => `{"k${i}":1}`).join(",");
    const file = read(`[${wide}]`);
    expect(file.rows?.[0]).toHaveLength(500);
    expect(file.readings.join(" ")).toContain("first 500 columns");
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

const AGENT = `<?xml version="1.0" encoding="ISO-8859-1"?>
<REQUEST><CONTENT>
  <ACCESSLOG><LOGDATE>2026-10-12 06:00:04</LOGDATE></ACCESSLOG>
  <BIOS><SMANUFACTURER>Dell Inc.</SMANUFACTURER><SMODEL>XPS</SMODEL><SSN>0071</SSN><TYPE>Notebook</TYPE></BIOS>
  <HARDWARE><NAME>PC1</NAME><OSNAME>Windows 11</OSNAME><USERID>anna</USERID></HARDWARE>
  <SOFTWARES><NAME>AT&amp;T Tool</NAME><PUBLISHER>AT&amp;T</PUBLISHER><VERSION>1.10</VERSION><INSTALLDATE>31/12/2023</INSTALLDATE></SOFTWARES>
</CONTENT><DEVICEID>PC1-2026</DEVICEID><QUERY>INVENTORY</QUERY></REQUEST>`;

const TAG = `<?xml version="1.0"?><SoftwareIdentity xmlns="http://standards.iso.org/iso/19770/-2/2015/schema.xsd" name="Spreadsheet Tool" tagId="x-1" version="4.10"><Entity name="Contoso" regid="c.example" role="tagCreator"/><Entity name="ACME" regid="a.example" role="softwareCreator licensor"/></SoftwareIdentity>`;

describe("XML", () => {
  it("of OCS and FusionInventory agents is a device with its programs, digits and signs kept", () => {
    const [headings = [], row = []] = read(AGENT).rows ?? [];
    const cell = (heading: string) => row[headings.indexOf(heading)];
    expect(cell("Device name")).toBe("PC1");
    expect(cell("Device serial")).toBe("0071");
    expect(cell("Device OS")).toBe("Windows 11");
    expect(cell("Program")).toBe("AT&T Tool");
    expect(cell("Version")).toBe("1.10");
    expect(cell("Installed on")).toBe("31/12/2023");
  });

  it("may be a software tag; who made only the tag is no publisher", () => {
    expect(read(TAG).rows).toEqual([
      ["Product", "Version", "Edition", "Publisher", "Tag ID", "Kind of tag"],
      ["Spreadsheet Tool", "4.10", null, "ACME", "x-1", "Product"],
    ]);
  });

  it.each([
    [
      "declares a document type",
      TAG.replace("?>", '?><!DOCTYPE a [<!ENTITY b "c">]>'),
      /^file-unknown: .*document type/,
    ],
    ["is nested without end", "<a>".repeat(200_000), /^file-damaged/],
    ["breaks off", TAG.slice(0, 200), /^file-damaged/],
    ["is something else", "<note><to>Anna</to></note>", /^file-unknown: .*is XML, but no/],
  ])("is refused when it %s", (_, text, sentence) => {
    const start = performance.now();
    expect(refusal(text)).toMatch(sentence);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe("an archive", () => {
  const csv = strToU8("Name;Seats\nVisio;3\n");

  it("is the tables of its files, each named by its path; notes and pictures are left out and told", () => {
    const file = read(
      zipSync({
        "lists/a.csv": csv,
        "b.xlsx": aWorkbook({ Sheet1: [["Name"], ["Anna"]] }),
        "readme.txt": strToU8("hello"),
        "logo.png": Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1),
        "__MACOSX/._a.csv": csv,
        "lists/": new Uint8Array(),
      }),
    );
    expect(file.kind).toBe("zip");
    expect(file.tables.map(({ name }) => name)).toEqual(["lists/a.csv", "b.xlsx › Sheet1"]);
    expect(file.readings.join(" ")).toContain("Left out, for they hold no table: “readme.txt”, “logo.png”.");
  });

  it("of inventories or tags, a file each, is one table of them", () => {
    const tags = { "1.swidtag": strToU8(TAG), "2.swidtag": strToU8(TAG.replace("x-1", "x-2")) };
    expect(read(zipSync(tags)).rows?.map((row) => row[4])).toEqual(["Tag ID", "x-1", "x-2"]);
  });

  it.each([
    [
      "another archive",
      { "inner.zip": zipSync({ "a.csv": csv }) },
      /^file-unknown: .*holds another archive, “inner\.zip”/,
    ],
    ["a path that leads out", { "../../etc/cron.csv": csv }, /^file-unknown: .*leads out of the archive/],
    ["an absolute path", { "C:\\list.csv": csv }, /^file-unknown: .*leads out/],
    ["no table", { "readme.txt": strToU8("hello") }, /^file-unknown: .*no table can be read/],
    [
      "more files than anybody exports",
      Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.csv`, csv])),
      /^file-unknown: .*more than 200 files/,
    ],
  ])("is refused when it holds %s", (_, files, sentence) => {
    expect(refusal(zipSync(files), "lists.zip")).toMatch(sentence);
  });

  it("says which of its files can't be read, and why", () => {
    const readings = read(zipSync({ "a.csv": csv, "b.json": strToU8('[{"a": 1') })).readings.join(" ");
    expect(readings).toContain("Left out: “b.json” is no complete JSON file.");
  });
});

describe("text from the clipboard", () => {
  it("is a table like any other", () => {
    const file = read("Name\tSeats\r\nVisio\t3\r\n", "Clipboard");
    expect(file.rows).toEqual([
      ["Name", "Seats"],
      ["Visio", "3"],
    ]);
    expect(file.tables[0]?.name).toBe("Clipboard");
  });
});
