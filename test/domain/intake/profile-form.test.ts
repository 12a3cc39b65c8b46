import { describe, expect, it } from "vitest";
import type { ImportProfile, ProfileDerived } from "../../../src/domain/intake/import-profile.ts";
import {
  type FormColumn,
  formFromProfile,
  nextId,
  type ProfileForm,
  profileFromForm,
} from "../../../src/domain/intake/profile-form.ts";
import { profileFormProblems } from "../../../src/domain/intake/profile-form-problems.ts";
import { profileFromJson } from "../../../src/domain/intake/profile-from-json.ts";
import { derivedText } from "../../../src/domain/intake/profile-words.ts";
import { shippedProfiles } from "../../../src/domain/intake/shipped-profiles.ts";

function aProfile(change: Record<string, unknown> = {}): ImportProfile {
  const read = profileFromJson({
    name: "Kits",
    register: "hardware",
    marks: [["Kit", "Gerät"], ["State"]],
    columns: [
      { headings: ["Kit", "Gerät"], field: "name" },
      { headings: ["State"], field: "state", words: { bench: "inRepair", "?": "" }, only: ["bench", ""] },
      { headings: ["Owner"], field: "user", lookup: "employeeNumber", clears: true },
    ],
    ...change,
  });
  if (!read.ok) throw new Error(read.problem.sentence);
  return read.value;
}

/** Marks, and words of which a row must have one, mean the same in any order. */
function inOneOrder(profile: ImportProfile): ImportProfile {
  const columns = profile.columns.map((column) =>
    column.only ? { ...column, only: [...column.only].sort() } : column,
  );
  return { ...profile, columns, marks: profile.marks.map((any) => [...any].sort()).sort() };
}

const COLUMN: FormColumn = {
  id: 9,
  headings: ["Colour"],
  field: null,
  clears: false,
  lookup: null,
  words: [],
  only: [],
  onlyBlank: false,
};

/** The sentences for a profile of kits after an edit. */
function problems(edit: (form: ProfileForm) => Partial<ProfileForm>, profile = aProfile()) {
  const form = formFromProfile(profile);
  return profileFormProblems({ ...form, ...edit(form) });
}

describe("A profile that is opened for editing", () => {
  it.each([
    { name: "kits", profile: aProfile() },
    { name: "one shape", profile: aProfile({ exact: true, marks: [["State"], ["Gerät", "Kit"], ["Owner"]] }) },
    { name: "no other headings", profile: aProfile({ exact: true }) },
    {
      name: "all else",
      profile: aProfile({ rowsPer: { of: "Kit", at: ";" }, keys: [["serial"]], notes: ["A.", "B."] }),
    },
    ...shippedProfiles.map(({ key, profile }) => ({ name: key, profile })),
  ])("says the same when nothing was edited, and nothing is wrong with it: $name", ({ profile }) => {
    const form = formFromProfile(profile);
    expect(inOneOrder(profileFromForm(form))).toEqual(inOneOrder(profile));
    expect(profileFormProblems(form)).toEqual({});
  });

  it("is told by its columns, also by those that are added, where it is for files of just one shape", () => {
    const form = formFromProfile(aProfile({ exact: true, marks: [["Kit", "Gerät"], ["State"], ["Owner"]] }));
    expect(form).toMatchObject({ toldBy: "columns", noOthers: false });
    const { marks } = profileFromForm({ ...form, columns: [...form.columns, COLUMN] });
    expect(marks).toEqual([["Kit", "Gerät"], ["State"], ["Owner"], ["Colour"]]);
  });

  it("takes a key that was chosen and not added yet", () => {
    const form = formFromProfile(aProfile({ keys: [["serial"]] }));
    expect(profileFromForm({ ...form, begunKey: ["name", "model"] }).keys).toEqual([["serial"], ["name", "model"]]);
  });

  it("gives each new part an identity of its own", () => {
    expect(nextId([])).toBe(1);
    expect(nextId([{ id: 4 }, { id: 2 }])).toBe(5);
  });

  it("takes words as the file has them, without lines that were only begun", () => {
    const form = formFromProfile(aProfile());
    const [kit, state, owner] = form.columns;
    if (!kit || !state || !owner) throw new Error("No columns");
    const words = [...state.words, { id: 3, word: " In Use ", ours: "deployed" }, { id: 4, word: " ", ours: null }];
    const saved = profileFromForm({ ...form, columns: [kit, { ...state, words, only: ["Bench"] }, owner] });
    expect(saved.columns[1]).toEqual({
      headings: ["State"],
      field: "state",
      words: { bench: "inRepair", "?": "", "in use": "deployed" },
      only: ["bench", ""],
    });
    expect(profileFromJson(saved)).toEqual({ ok: true, value: saved });
  });
});

describe("What keeps an edited profile from being saved is said where it stands:", () => {
  const derived = (made: ProfileDerived) => () => ({ derived: [{ id: 1, made }] });
  const stateWords =
    (...words: readonly (readonly [word: string, ours: string | null])[]) =>
    (form: ProfileForm) => ({
      columns: form.columns.map((column) =>
        column.field === "state"
          ? { ...column, words: words.map(([word, ours], i) => ({ id: i + 1, word, ours })) }
          : column,
      ),
    });
  const withColumn = (column: Partial<FormColumn>) => (form: ProfileForm) => ({
    columns: [...form.columns, { ...COLUMN, ...column }],
  });

  it.each([
    ["no name", () => ({ name: " " }), { name: /Give the profile a name/ }],
    ["nothing that tells its files", () => ({ marks: [] }), { marks: /at least one heading/ }],
    ["a mark without a heading", () => ({ marks: [{ id: 7, any: [] }] }), { "mark 7": /Name a heading/ }],
    [
      "a mark that it rules out",
      () => ({ noOthers: true, marks: [{ id: 7, any: ["Site"] }] }),
      { "mark 7": /No column below has it/ },
    ],
    ["no columns", () => ({ columns: [] }), { columns: /at least one column/ }],
    ["columns that feed nothing", () => ({ columns: [COLUMN] }), { columns: /feed a field/ }],
    ["a column without a heading", withColumn({ headings: [] }), { "column 9": /Name the heading/ }],
    ["a field fed twice", withColumn({ field: "name" }), { "columnField 9": /“Kit” feeds Name already/ }],
    ["a field that is gone", withColumn({ field: "custom:x" }), { "columnField 9": /no longer there/ }],
    ["a meaning without a word", stateWords(["", "deployed"]), { "word 2 1": /Which word/ }],
    ["a word twice", stateWords(["Bench", "deployed"], ["bench ", ""]), { "word 2 2": /stands above/ }],
    ["a word without a meaning", stateWords(["Bench", null]), { "meaning 2 1": /Choose what it means/ }],
    ["a meaning that the field hasn't", stateWords(["Bench", "asleep"]), { "meaning 2 1": /Choose what it means/ }],
    [
      "a text for a field that hasn't it",
      derived({ kind: "constant", text: "asleep", field: "state" }),
      { "derived 1": /State has no “asleep”/ },
    ],
    ["a blank text", derived({ kind: "constant", text: "", field: "tag" }), { "derived 1": /Type the text/ }],
    ["a text without a field", derived({ kind: "constant", text: "x", field: "" }), { "derivedField 1": /Choose the/ }],
    [
      "a part of a column that no such file has",
      (form: ProfileForm) => ({
        noOthers: true,
        ...derived({ kind: "split", of: "Site", at: "/", part: 1, last: false, field: "location" })(),
        columns: form.columns,
      }),
      { "derived 1": /heading “Site”/ },
    ],
    [
      "records for parts of one",
      () => ({ toldBy: "columns", rowsPer: { of: "Parts", at: ";" } }),
      { rowsPer: /“Parts”/ },
    ],
  ] as const)("%s", (_, edit, expected) => {
    const found = problems(edit as (form: ProfileForm) => Partial<ProfileForm>);
    expect(Object.keys(found)).toEqual(Object.keys(expected));
    for (const [place, sentence] of Object.entries(expected))
      expect(found).toHaveProperty([place], expect.stringMatching(sentence));
  });

  it("not where an other file of its kind may have it", () => {
    const split = derived({ kind: "split", of: "Site", at: "/", part: 1, last: false, field: "location" });
    expect(problems(split)).toEqual({});
  });
});

describe("A column that a profile makes", () => {
  it.each([
    [
      { kind: "split", of: "Product", at: " (", part: 2, last: true },
      "part 2 and what follows of “Product”, cut at “ (”",
    ],
    [{ kind: "join", of: ["First", "Last"], with: " " }, "“First” and “Last”, joined with a space"],
    [{ kind: "join", of: ["Login"], with: " " }, "a copy of “Login”"],
    [{ kind: "constant", text: "Adobe" }, "“Adobe” in every row"],
    [{ kind: "fileName", at: "", part: 1, last: true }, "the name of the file"],
    [{ kind: "fileName", at: "_", part: 1, last: false }, "part 1 of the file's name, cut at “_”"],
  ] as const)("is said in words: %o", (made, text) => {
    expect(derivedText({ ...made, field: "name" })).toBe(text);
  });
});
