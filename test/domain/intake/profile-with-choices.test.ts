import { describe, expect, it } from "vitest";
import type { ImportChoices } from "../../../src/domain/intake/draft.ts";
import type { ImportProfile } from "../../../src/domain/intake/import-profile.ts";
import { profileFromJson } from "../../../src/domain/intake/profile-from-json.ts";
import { profileWithChoices } from "../../../src/domain/intake/profile-with-choices.ts";
import { REJECTED_HEADING } from "../../../src/domain/intake/rejected-table.ts";
import { aTable, proposalFor } from "./an-import.ts";

const KITS = {
  name: "Kits",
  register: "hardware",
  marks: [["Kit", "Gerät"]],
  columns: [
    { headings: ["Kit", "Gerät"], field: "name" },
    { headings: ["State", "Zustand"], field: "state", words: { bench: "inRepair" } },
    { headings: ["Bought"], field: "purchasedOn", clears: true },
    { headings: ["Remark"], field: null },
  ],
  derived: [
    { kind: "join", of: ["Shelf", "Room"], with: " ", field: "location" },
    { kind: "constant", text: "Kiel", field: "location" },
    { kind: "constant", text: "Tools", field: "costCentre" },
  ],
  rowsPer: { of: "Parts", at: ";" },
  keys: [["serial"], ["name"]],
  notes: ["Ask Ada about spares."],
};

/** The profile after choices about a file of German headings that lacks some of its columns. */
function keptAfter(change: (choices: ImportChoices) => Partial<ImportChoices>): ImportProfile {
  const read = profileFromJson(KITS);
  if (!read.ok) throw new Error(read.problem.sentence);
  const headings = ["Gerät", "Zustand", "Serial number", REJECTED_HEADING];
  const table = aTable(headings.join("|"), "PC1|Bench|S1|");
  const { choices } = proposalFor(table, {}, [{ key: "own:p1", profile: read.value }]);
  expect(choices.profile).toBe("own:p1");
  return profileWithChoices(read.value, { ...choices, ...change(choices) }, headings);
}

describe("What is decided about a file that a profile reads", () => {
  it("changes nothing else of the profile: marks, other headings, columns that this file lacks, notes", () => {
    const kept = keptAfter(() => ({ words: { 1: { bench: "inRepair", "in use": "deployed" } } }));
    expect(kept).toMatchObject({
      name: "Kits",
      marks: KITS.marks,
      exact: false,
      columns: [
        KITS.columns[0],
        { ...KITS.columns[1], words: { bench: "inRepair", "in use": "deployed" } },
        KITS.columns[2],
        KITS.columns[3],
        { headings: ["Serial number"], field: "serial" },
      ],
      derived: KITS.derived,
      rowsPer: KITS.rowsPer,
      keys: KITS.keys,
      currency: null,
      notes: KITS.notes,
    });
  });

  it("puts a new column before those that the profile makes for the same field", () => {
    const { derived } = keptAfter(({ columns, derived: made }) => ({
      derived: [...made, { kind: "constant", text: "Jena" }],
      columns: [...columns.map((field) => (field === "location" ? null : field)), "location"],
    }));
    expect(derived).toEqual([{ kind: "constant", text: "Jena", field: "location" }, KITS.derived[0], KITS.derived[2]]);
  });

  it("takes away a made column, but none that this file couldn't have", () => {
    const { derived } = keptAfter(({ columns, derived: made }) => ({
      derived: made.slice(0, -1),
      columns: columns.slice(0, -1),
    }));
    expect(derived).toEqual(KITS.derived.slice(0, 2));
  });
});

describe("A profile that somebody saved", () => {
  const [own, shipped] = ["own:p1", "shipped:kits"].map((key) => {
    const read = profileFromJson(key === "own:p1" ? { ...KITS, columns: KITS.columns.slice(0, 1) } : KITS);
    if (!read.ok) throw new Error(read.problem.sentence);
    return { key, profile: read.value };
  });

  it("comes before the one of Muster's that it was made from, although it knows fewer columns", () => {
    const table = aTable("Kit|State|Bought", "PC1|Bench|2026-01-02");
    const { profiles } = proposalFor(
      table,
      {},
      [own, shipped].flatMap((known) => known ?? []),
    );
    expect(profiles.map(({ key }) => key)).toEqual(["own:p1", "shipped:kits"]);
  });
});
