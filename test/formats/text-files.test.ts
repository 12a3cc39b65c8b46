import { describe, expect, it } from "vitest";
import { type ReadOptions, readTables } from "../../src/renderer/formats/read-tables.ts";

function utf16(text: string, order: "le" | "be"): number[] {
  return [...text].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return order === "le" ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });
}

function latin1(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}

function read(content: string | readonly number[], options: ReadOptions = {}) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : Uint8Array.from(content);
  const file = readTables("list.csv", bytes, options);
  if (!file.ok) throw new Error(file.problem.sentence);
  return { ...file.value, rows: file.value.tables[0]?.rows };
}

const NAMES = [
  ["Name", "Raum"],
  ["Jürgen Böttcher", "Büro"],
];

describe("a text table", () => {
  it.each([
    ["UTF-8", [...new TextEncoder().encode("Name;Raum\r\nJürgen Böttcher;Büro\r\n")], "utf-8"],
    ["UTF-8 with its mark", [...new TextEncoder().encode("\ufeffName;Raum\r\nJürgen Böttcher;Büro\r\n")], "utf-8"],
    ["UTF-16 with its mark", [0xff, 0xfe, ...utf16("Name\tRaum\r\nJürgen Böttcher\tBüro\r\n", "le")], "utf-16le"],
    ["UTF-16 without a mark", utf16("Name\tRaum\r\nJürgen Böttcher\tBüro\r\n", "le"), "utf-16le"],
    ["UTF-16, high byte first", [0xfe, 0xff, ...utf16("Name\tRaum\r\nJürgen Böttcher\tBüro\r\n", "be")], "utf-16be"],
    ["Windows-1252", latin1("Name;Raum\r\nJürgen Böttcher;Büro\r\n"), "windows-1252"],
  ])("is read in the encoding it is in: %s", (_, bytes, encoding) => {
    const file = read(bytes);
    expect(file.rows).toEqual(NAMES);
    expect(file.encoding).toBe(encoding);
    expect(file.readings[0]).toContain(encoding);
  });

  it("is read in another encoding when somebody chooses one", () => {
    const file = read([...latin1("Name\nPreis "), 0xa4], { encoding: "iso-8859-15" });
    expect(file.rows?.[1]).toEqual(["Preis €"]);
    expect(file.readings[0]).toContain("as you chose");
  });

  it.each([
    [";", "a;b\n1,5;2\n3,25;4\n"],
    [",", 'a,b\n"1;2;3",4\n5,6\n'],
    ["\t", "a\tb\n1,2\t3\n4,5\t6\n"],
    ["|", "a|b\n1, or 2|3\n4|5\n"],
  ])("is split at the mark that makes even rows: “%s”", (delimiter, text) => {
    const file = read(text);
    expect(file.delimiter).toBe(delimiter);
    expect(file.rows?.map((row) => row.length)).toEqual([2, 2, 2]);
  });

  it("takes the mark that its first line names, and keeps the row numbers people see", () => {
    const file = read("sep=;\r\nName;Note\r\nAnna;a,b,c,d\r\n");
    expect(file.rows).toEqual([[], ["Name", "Note"], ["Anna", "a,b,c,d"]]);
  });

  it("is split at another mark when somebody chooses one", () => {
    expect(read("a;b,c\n1;2,3\n", { delimiter: "," }).rows).toEqual([
      ["a;b", "c"],
      ["1;2", "3"],
    ]);
  });

  it.each([
    ["carriage returns alone", "a;b\r1;2\r3;4\r"],
    ["line feeds", "a;b\n1;2\n3;4\n"],
    ["both", "a;b\r\n1;2\r\n3;4\r\n"],
    ["a mixture, as when exports are pasted together", "a;b\r\n1;2\n3;4\r\n"],
    ["no end at the end", "a;b\n1;2\n3;4"],
  ])("may end its lines with %s", (_, text) => {
    expect(read(text).rows).toEqual([
      ["a", "b"],
      ["1", "2"],
      ["3", "4"],
    ]);
  });

  it("may have line breaks, marks and quotes inside quoted cells", () => {
    expect(read('Name,Note\r\n"Anna","first\nsecond, ""third"""\r\nBert,plain 13" screen\r\n').rows).toEqual([
      ["Name", "Note"],
      ["Anna", 'first\nsecond, "third"'],
      ["Bert", 'plain 13" screen'],
    ]);
  });

  it("doesn't lose its rows to a quotation mark that is never closed, and says so", () => {
    const file = read('Name;Size\nAnna;"13 inch\nBert;14\nCara;15\n');
    expect(file.rows).toHaveLength(4);
    expect(file.rows?.[1]).toEqual(["Anna", '"13 inch']);
    expect(file.readings.join(" ")).toContain("never closed");
  });

  it("keeps cells as the texts they are: leading zeros, long digits, blanks", () => {
    expect(read("Serial;Name;Note\n00472913;PC1;\n6.37702E+15; ;x\n").rows).toEqual([
      ["Serial", "Name", "Note"],
      ["00472913", "PC1"],
      ["6.37702E+15", null, "x"],
    ]);
  });
});
