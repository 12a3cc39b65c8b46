import { describe, expect, it } from "vitest";
import { formFromProfile, type ProfileForm } from "../../../src/domain/intake/profile-form.ts";
import { profileFormProblems } from "../../../src/domain/intake/profile-form-problems.ts";
import { profileFromJson } from "../../../src/domain/intake/profile-from-json.ts";
import { formLines, linesLeft, toldProblems } from "../../../src/domain/intake/told-problems.ts";

function aForm(change: Partial<ProfileForm> = {}): ProfileForm {
  const read = profileFromJson({
    name: "Kits",
    register: "hardware",
    marks: [["Kit"]],
    columns: [{ headings: ["Kit"], field: "name", words: { bench: "Bench 1" } }],
  });
  if (!read.ok) throw new Error(read.problem.sentence);
  return { ...formFromProfile(read.value), ...change };
}

const BLANK = { headings: [], field: null, clears: false, lookup: null, words: [], only: [], onlyBlank: false };

describe("The problems of a profile that are told", () => {
  const begun = aForm();
  const lines = formLines(begun);
  const more = aForm({
    name: "",
    marks: [...begun.marks, { id: 2, any: [] }],
    columns: [
      ...begun.columns.map((column) => ({
        ...column,
        words: [...column.words, { id: 2, word: "", ours: "In repair" }],
      })),
      { ...BLANK, id: 2 },
    ],
    derived: [{ id: 1, made: { kind: "constant", text: "", field: "" } }],
  });

  it("leave out every kind of line that was added since, and hold what the form as a whole lacks", () => {
    const problems = profileFormProblems(more);
    expect(Object.keys(problems)).toHaveLength(5);
    expect(toldProblems(problems, lines)).toEqual({ name: "Give the profile a name." });
    expect(toldProblems(problems, formLines(more))).toEqual(problems);
  });

  it("are those of lines that were there, at each of their places", () => {
    const worse = aForm({
      marks: [{ id: 1, any: [] }],
      columns: [{ ...BLANK, id: 1, field: "gone", words: [{ id: 1, word: "", ours: "In repair" }] }],
    });
    expect(Object.keys(toldProblems(profileFormProblems(worse), lines)).sort()).toEqual([
      "column 1",
      "columnField 1",
      "mark 1",
      "word 1 1",
    ]);
  });

  it("don't come back with a line that gets the number of one taken away", () => {
    const without = aForm({ marks: [] });
    const again = aForm({ marks: [{ id: 1, any: [] }] });
    const left = linesLeft(linesLeft(lines, without), again);
    expect(toldProblems(profileFormProblems(again), left)).toEqual({});
  });
});
