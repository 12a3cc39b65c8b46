import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { isDoubtful, isUnread } from "../../src/domain/intake/doubtful-reading.ts";
import { type ReadOptions, readTables } from "../../src/renderer/formats/read-tables.ts";
import { encodingNamed, textIn } from "../../src/renderer/formats/text-in-encoding.ts";

function read(content: string | Uint8Array, options: ReadOptions = {}, name = "list.csv") {
  const file = readTables(name, typeof content === "string" ? strToU8(content) : content, options);
  if (!file.ok) throw new Error(file.problem.sentence);
  const { readings, encoding, tables } = file.value;
  return { encoding, rows: tables[0]?.rows ?? [], doubts: readings.filter(isDoubtful).join(" "), readings };
}

function refusal(content: string, name: string) {
  const file = readTables(name, strToU8(content), {});
  return file.ok ? undefined : file.problem;
}

/** The bytes of a text in an encoding of one byte a character. */
function encoded(text: string, encoding: string): Uint8Array {
  const characters = textIn(
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
    encoding,
  );
  return Uint8Array.from(text, (character) => characters.indexOf(character));
}

describe("a text in UTF-8 with bad bytes", () => {
  const good = strToU8("Name;Raum\nJürgen;Büro\nSören;Küche\n");

  it("keeps its other letters, and the line with the bad bytes is told", () => {
    const file = read(Uint8Array.of(...good, 0x42, 0xff, 0x64, 10));
    expect(file.rows).toEqual([["Name", "Raum"], ["Jürgen", "Büro"], ["Sören", "Küche"], ["B\ufffdd"]]);
    expect(file.doubts).toContain("line 4 has bytes that are no UTF-8");
  });

  it("keeps its letters when it is cut inside one, and that is told", () => {
    const file = read(strToU8("Name;Raum\nJürgen;Bü").subarray(0, -1));
    expect(file.rows[1]).toEqual(["Jürgen", "B\ufffd"]);
    expect(file.doubts).toContain("ends inside a character of line 2");
  });

  it("is told when it begins with the mark, or when UTF-8 was chosen", () => {
    const bad = Uint8Array.of(0x4e, 0x0a, 0xfc, 0x0a);
    expect(read(Uint8Array.of(0xef, 0xbb, 0xbf, ...bad)).doubts).toContain("line 2");
    const chosen = read(bad, { encoding: "utf-8" });
    expect(chosen.readings[0]).toContain("as you chose");
    expect(chosen.doubts).toContain("line 2");
  });

  it("is none when most of its letters are no UTF-8", () => {
    const mixed = Uint8Array.of(...encoded("Name;Raum\nJürgen;Büro\nSören;Küche\nMax;", "windows-1252"), 0xc3, 0xbc);
    expect(read(mixed).encoding).toBe("windows-1252");
  });
});

describe("a text without a mark that is no UTF-8", () => {
  it.each([
    ["cp850", "Name;Hersteller\nMünchen-1;Büro & Söhne\nPrüf;Ärzte\n"],
    ["windows-1250", "Name;Hersteller\nŁódź-1;Žluťoučký kůň\nŚwinoujście;Ščuka\n"],
    ["windows-1251", "Name;Hersteller\nМосква-1;Заря\nСервер;Ромашка\n"],
    ["windows-1253", "Name;Ort\nΓιώργος;Αθήνα\nΕλένη;Πάτρα\n"],
    ["koi8-r", "Name;Ort\nМосква;Сергей\n"],
    ["ibm866", "Name;Ort\nМосква;Сергей\n"],
    ["windows-1252", "Name;Preis\nMünchen;5 €\nSöhne;15” Monitor – “neu”…\nl’été;Ærø\n"],
    ["windows-1252", "Name;Preis\nAdobe “acrobat” reader…;don’t – 19” Windows™\n"],
  ])("is read in the encoding whose letters make words, and that it was guessed is told: %s", (encoding, text) => {
    const file = read(encoded(text, encoding));
    expect(file.rows).toEqual(
      text
        .trimEnd()
        .split("\n")
        .map((line) => line.split(";")),
    );
    expect(file.doubts).toContain(`Text is ${encoding}`);
  });

  it("is said to fit no encoding when characters remain that no list has", () => {
    expect(read(Uint8Array.of(0x4e, 0x0a, 0x35, 0x8d, 0x35, 0x90, 0x35, 0x0a)).doubts).toMatch(/fits/);
  });

  it.each([
    ["CP850", "cp850"],
    ["ibm437", "cp437"],
    ["cp1251", "windows-1251"],
    ["latin1", "windows-1252"],
    ["klingon", undefined],
  ])("can be named in the words of programs: %s", (name, encoding) => expect(encodingNamed(name)).toBe(encoding));
});

describe("a quotation mark that is opened and never closed", () => {
  it.each([
    ["in the last row", 'Name,Serial\nN0,"S,0"\nN1,"S-1', 3],
    ["in a remark of several lines", 'Name,Note,Serial\nN0,"a,b",S0\nN1,"first\nsecond\nthi', 3],
    ["before a last line end", 'Name,Serial\nN0,"S,0"\nN1,"S-1\n', 3],
    ["under a line that names the delimiter", 'sep=,\nName,Serial\nN0,"S,0"\nN1,"S-1', 4],
  ])("leaves that row unread, for the file is cut off: %s", (_, text, row) => {
    const file = read(text);
    expect(file.rows).toHaveLength(row - 1);
    expect(file.rows.at(-1)?.join("|")).toMatch(/^N0\|(S,0|a,b\|S0)$/);
    expect(file.readings.filter(isUnread).join(" ")).toMatch(new RegExp(`^Not read: Row ${row} .*looks cut off`));
  });

  it("is a plain character where rows follow it, and cells in other rows keep theirs", () => {
    const file = read('Name,Note,Serial\nN0,"a,b",S0\nN1,"19" screen,S1\nN2,x,S2\nN3,"c,d",S3\nN4,y,S4\n');
    expect(file.rows.slice(1).map((row) => row.at(-1))).toEqual(["S0", "S1", "S2", "S3", "S4"]);
    expect(file.rows[1]?.[1]).toBe("a,b");
    expect(file.readings.filter(isUnread)).toEqual([]);
    expect(file.doubts).toContain("row 3");
  });

  it("takes no rows with it when another one ends it", () => {
    const file = read('Name,Note\nN1,"19" screen\nN2,"ok"\nN3,x\n');
    expect(file.rows.slice(1)).toEqual([
      ["N1", '"19" screen'],
      ["N2", "ok"],
      ["N3", "x"],
    ]);
    expect(file.doubts).toContain("row 2");
  });

  it("may stand single in a text of several lines, which is told", () => {
    const file = read('Name,Note\nN1,"the "big" one\nof two"\nN2,"ok"\n');
    expect(file.rows.slice(1)).toEqual([
      ["N1", 'the "big" one\nof two'],
      ["N2", "ok"],
    ]);
    expect(file.doubts).toContain("row 2");
  });

  it("is read fast though every row has one", () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `N${i};"13 inch`);
    const start = performance.now();
    expect(read(["Name;Size", ...rows].join("\n")).rows).toHaveLength(20_001);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe("a cell of a text", () => {
  it.each(["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#NV", "#BEZUG!", "#WERT!", "#ZAHL!"])(
    "is an error when it only names one: %s",
    (error) => {
      expect(read(`Name,Serial\nN1, ${error} \n`).rows[1]).toEqual(["N1", { error }]);
      expect(read(`[{"Name": "N1", "Serial": "${error}"}]`, {}, "x.json").rows[1]).toEqual(["N1", { error }]);
      expect(read(`Name,Serial\nN1,x ${error}\n`).rows[1]).toEqual(["N1", `x ${error}`]);
    },
  );

  it("loses what nobody sees at its ends, and keeps what stands inside", () => {
    const cells = "\u200bS1\ufeff,\u2060 S2 \u200e,a\u200db,\u200b";
    expect(read(`A,B,C,D\n${cells}\n`).rows[1]).toEqual(["S1", "S2", "a\u200db"]);
    expect(read('[{"A": "\\u200bS1\\u200b"}]', {}, "x.json").rows[1]).toEqual(["S1"]);
  });

  it("can't be longer than any spreadsheet allows: the file is refused at once, with its address", () => {
    const long = "a".repeat(50_000_000);
    const start = performance.now();
    expect(refusal(`Name,Serial\n${long},S\n`, "long.csv")).toMatchObject({
      code: "cell-too-long",
      sentence: expect.stringMatching(/^Cell A2 of “long.csv” has 50,000,000 characters/),
    });
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(refusal(`[{"Name": "A", "Note": "${"a".repeat(32_768)}"}]`, "long.json")?.sentence).toContain("Cell B2");
    expect(read(`Name,Note\nN1,${"a".repeat(32_767)}\n`).rows).toHaveLength(2);
  });

  it("is an error when it is a list that no cell could hold, which harms only who reads that column", () => {
    const text = JSON.stringify([{ Name: "PC1", Programs: Array.from({ length: 10_000 }, (_, i) => `Program ${i}`) }]);
    expect(read(text, {}, "x.json").rows[1]).toEqual(["PC1", { error: expect.stringContaining("characters") }]);
  });
});

describe("an object of a JSON file", () => {
  it.each([
    ['[\n{"Name": "A", "Name": "B", "Serial": "S1"}]', "line 2 has “Name” twice"],
    ['{"Name": "A"}\n{"Name": "A", "N\\u0061me": "B"}\n', "line 2 has “Name” twice"],
    ['[{"a": {"b": 1, "b": 2}, "c": 3}]', "line 1 has “b” twice"],
  ])("that has a name twice is told", (text, sentence) => {
    expect(read(text, {}, "x.json").doubts).toContain(sentence);
  });

  it("may have names that others have, and colons and quotation marks in texts", () => {
    const text = '[{"a": "x:y \\" :", "b": {"a": 1}}, {"a": "{\\"a\\":1}", "__proto__": "z"}]';
    expect(read(text, {}, "x.json").doubts).toBe("");
  });
});
