import { describe, expect, it } from "vitest";
import { type ImportChoices, NOTHING_DECIDED } from "../../../src/domain/intake/draft.ts";
import type { ImportProfile } from "../../../src/domain/intake/import-profile.ts";
import { nextChoices } from "../../../src/domain/intake/next-choices.ts";
import { choicesFromProfile, profileFromChoices } from "../../../src/domain/intake/profile-choices.ts";
import { profileFromJson } from "../../../src/domain/intake/profile-from-json.ts";
import { asRecordId } from "../../../src/domain/value/record-id.ts";
import { aTable, proposalFor } from "./an-import.ts";

const HEADINGS = ["Kit", "Who", "Since", "State", "Remark"];
const chosen: ImportChoices = {
  ...NOTHING_DECIDED,
  encoding: "utf-8",
  delimiter: ",",
  quote: '"',
  profile: null,
  sheet: 0,
  headerTop: 1,
  headerRow: 1,
  register: "hardware",
  columns: ["name", "user", "deployedOn", "state", null, "serial", "location", "cluster"],
  derived: [
    { kind: "split", of: 4, at: "/", part: 2, last: true },
    { kind: "constant", text: "Berlin" },
    { kind: "fileName", at: "-", part: 1, last: false },
  ],
  words: { 3: { bench: "inRepair" } },
  clears: [1],
  lookups: { 1: "employeeNumber" },
  rowsPer: { column: 0, at: ";" },
  only: { 3: ["bench", ""] },
  keys: [["serial"], ["name"]],
  missing: "report",
  meant: { "person a. lovelace": asRecordId("p1") },
  dateOrder: "mdy",
  decimalMark: ",",
  currency: "CHF",
};
const saved = profileFromChoices("Workshop list", chosen, HEADINGS);
const known = [{ key: "own:p1", profile: saved }];

function readBack(profile: ImportProfile) {
  const read = profileFromJson(JSON.parse(JSON.stringify(profile)));
  if (!read.ok) throw new Error(read.problem.sentence);
  return read.value;
}

describe("What was decided about a file", () => {
  it("is kept by headings and means the same for the next file, wherever its columns stand", () => {
    const same = choicesFromProfile(readBack(saved), HEADINGS);
    expect({ ...chosen, ...same }).toEqual(chosen);
    const moved = choicesFromProfile(saved, ["Remark", "State", "Kit", "Who", "Since"]);
    expect(moved).toMatchObject({
      columns: [null, "state", "name", "user", "deployedOn", "serial", "location", "cluster"],
      derived: [{ kind: "split", of: 0 }, { kind: "constant" }, { kind: "fileName" }],
      words: { 1: { bench: "inRepair" } },
      lookups: { 3: "employeeNumber" },
      clears: [3],
      rowsPer: { column: 2 },
      only: { 1: ["bench", ""] },
    });
  });

  it("is recognised by the file's shape, under whatever title rows", () => {
    const table = aTable("Workshop||||", "", "KIT|who|Since|State|Remark", "PC1|4711|01/02/2026|Bench|x/SN1");
    const { choices, readings, questions } = proposalFor(table, {}, known);
    expect(choices).toMatchObject({ profile: "own:p1", headerRow: 3, register: "hardware", dateOrder: "mdy" });
    expect(readings).toContain("Read by the profile “Workshop list”.");
    expect(questions).toEqual([]);
  });

  it.each([
    ["a column more", "Kit|Who|Since|State|Remark|Price"],
    ["a column less", "Kit|Who|Since|State"],
  ])("is not taken for a file with %s", (_, headings) => {
    expect(proposalFor(aTable(headings, "PC1|4711|2026-02-01|Bench"), {}, known).choices.profile).toBeNull();
  });

  it("gives way to what the file proves", () => {
    const table = aTable(HEADINGS.join("|"), "PC1|4711|31/02/2026|Bench|", "PC2|4711|30/01/2026|Bench|");
    expect(proposalFor(table, {}, known).choices.dateOrder).toBe("dmy");
  });
});

describe("A vendor's profile", () => {
  const vendor: ImportProfile = {
    ...saved,
    name: "Kit list",
    exact: false,
    marks: [["Kit", "Ausrüstung"], ["Who"]],
    derived: [],
    columns: [
      { headings: ["Kit", "Ausrüstung"], field: "name" },
      { headings: ["Remark"], field: null },
    ],
  };
  const shipped = [{ key: "shipped:kit", profile: vendor }];

  it("leaves headings that it doesn't know to the usual matching, and those it leaves out alone", () => {
    const table = aTable("Who|Ausrüstung|Remark|Serial number", "Ada|PC1|Notes|SN1");
    const { columns } = proposalFor(table, {}, shipped);
    expect(columns.map(({ field, how }) => [field, how])).toEqual([
      [null, ""],
      ["name", "the profile “Kit list”"],
      [null, ""],
      ["serial", "is called “Serial number”"],
    ]);
  });

  it("stands behind what was saved for just this shape, and is offered beside it", () => {
    const both = proposalFor(aTable(HEADINGS.join("|"), "PC1|4711|2026-02-01|Bench|"), {}, [...shipped, ...known]);
    expect(both.profiles.map(({ key }) => key)).toEqual(["own:p1", "shipped:kit"]);
    const other = proposalFor(aTable(HEADINGS.join("|"), "PC1|4711|2026-02-01|Bench|"), { profile: "shipped:kit" }, [
      ...shipped,
      ...known,
    ]);
    expect(other.choices).toMatchObject({ profile: "shipped:kit", columns: ["name", null, null, null, null] });
  });
});

describe("A profile's columns", () => {
  const people: ImportProfile = {
    ...saved,
    register: "person",
    exact: false,
    columns: [
      { headings: ["Display name", "Anzeigename"], field: "name" },
      { headings: ["Vorname", "First name"], field: null },
      { headings: ["Phone"], field: "phone" },
      { headings: ["Phone"], field: "notes" },
    ],
    derived: [
      { kind: "join", of: ["First name", "Last name"], with: " ", field: "name" },
      { kind: "constant", text: "Unknown", field: "name" },
    ],
    rowsPer: { of: "First name", at: "," },
  };

  it("are named by any of their headings, also where others are made from them", () => {
    const { columns, derived, rowsPer } = choicesFromProfile(people, ["Last name", "Vorname"]);
    expect(columns).toEqual([null, null, "name"]);
    expect(derived).toEqual([{ kind: "join", of: [1, 0], with: " " }]);
    expect(rowsPer?.column).toBe(1);
  });

  it("that are made give way to one that the file has", () => {
    const { columns, derived } = choicesFromProfile(people, ["First name", "Last name", "Anzeigename"]);
    expect([columns, derived]).toEqual([[null, null, "name"], []]);
  });

  it("may have the same heading twice", () => {
    expect(choicesFromProfile(people, ["Phone", "Anzeigename", "Phone"]).columns).toEqual(["phone", "name", "notes"]);
  });
});

describe("A profile's file", () => {
  const json = JSON.parse(JSON.stringify(saved));
  it.each([
    ["is no object", [], /the profile is no object/],
    ["names a register that no file feeds", { ...json, register: "organisation" }, /“organisation” is no register/],
    [
      "names a field that isn't there",
      { ...json, columns: [{ headings: ["A"], field: "colour" }] },
      /no field “colour”/,
    ],
    ["has an order of dates that there isn't", { ...json, dateOrder: "ydm" }, /must be one of dmy, mdy, ymd/],
    ["has words that are no texts", { ...json, columns: [{ headings: ["A"], field: "name", words: { a: 1 } }] }, /“a”/],
    [
      "has a part 0",
      { ...json, derived: [{ kind: "split", of: "A", at: "/", part: 0, field: "name" }] },
      /whole number/,
    ],
  ])("that %s is refused in words", (_, wrong, sentence) => {
    const read = profileFromJson(wrong);
    expect(read.ok ? "" : read.problem.sentence).toMatch(sentence);
  });
});

describe("A new choice", () => {
  it.each([
    ["another sheet", { sheet: 1 }, { dateOrder: "mdy", sheet: 1 }],
    ["another profile", { profile: null }, { dateOrder: "mdy", sheet: 0, headerRow: 2, profile: null }],
    ["another register", { register: "software" }, { register: "software", headerRow: 2 }],
    ["a mended cell", { mended: { 3: { 1: "x" } } }, { columns: ["name"], mended: { 3: { 1: "x" } } }],
  ] as const)("opens again what hangs on it: %s", (_, choice, expected) => {
    const given = { sheet: 0, headerRow: 2, register: "hardware", columns: ["name"], dateOrder: "mdy" } as const;
    const next = nextChoices(given, choice);
    expect(next).toMatchObject(expected);
    expect(Object.hasOwn(next, "columns")).toBe("columns" in expected);
  });
});
