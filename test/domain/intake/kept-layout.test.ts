import { describe, expect, it } from "vitest";
import type { Table } from "../../../src/domain/intake/cell.ts";
import type { ImportChoices } from "../../../src/domain/intake/draft.ts";
import type { KnownProfile } from "../../../src/domain/intake/import-profile.ts";
import { profileFromChoices } from "../../../src/domain/intake/profile-choices.ts";
import { profileFromJson } from "../../../src/domain/intake/profile-from-json.ts";
import { aTable, laid, proposalFor } from "./an-import.ts";

const HIDING = laid(aTable("Name|Serial number|Notes", "PC1|S1|old", "PC2|S2|older", "PC3|S3|oldest"), {
  hiddenRows: [3],
  hiddenColumns: [2],
});
const LINES = ["Kit|Bought|", "|When|Where", "PC1|2026-01-02|Kiel", "PC2|2026-02-03|Jena"];

/** The profile that is kept when a person decided so about a table, after it went through the journal. */
function keptOf(table: Table, given: Partial<ImportChoices>): readonly KnownProfile[] {
  const { choices, columns } = proposalFor(table, given);
  const profile = profileFromChoices(
    "Kept",
    choices,
    columns.map(({ header }) => header),
  );
  const read = profileFromJson(JSON.parse(JSON.stringify(profile)));
  if (!read.ok) throw new Error(read.problem.sentence);
  return [{ key: "own:p1", profile: read.value }];
}

describe("How a sheet is laid out, once decided,", () => {
  it.each(["take", "leave"] as const)("is not asked again for the next file that hides cells: %s", (answer) => {
    const given = { hiddenRows: answer, hiddenColumns: answer };
    expect(proposalFor(HIDING).questions.map(({ id }) => id)).toEqual(["hiddenRows", "hiddenColumns"]);
    const next = proposalFor(HIDING, {}, keptOf(HIDING, given));
    expect(next.questions).toEqual([]);
    expect(next.choices).toMatchObject({ ...given, profile: "own:p1" });
    expect(next.table.rows[2]).toEqual(answer === "leave" ? [] : ["PC2", "S2", "older"]);
    expect(next.readings.includes("Hidden columns are left out.")).toBe(answer === "leave");
  });

  it("gives way to another answer", () => {
    const kept = keptOf(HIDING, { hiddenRows: "leave", hiddenColumns: "leave" });
    const { choices } = proposalFor(HIDING, { hiddenRows: "take", hiddenColumns: "take" }, kept);
    expect(choices).toMatchObject({ hiddenRows: "take", hiddenColumns: "take" });
  });

  it("joins the headings of as many lines as were said, under whatever title rows", () => {
    const kept = keptOf(aTable(...LINES), { register: "hardware", headerTop: 1, headerRow: 2 });
    const { choices, columns } = proposalFor(aTable("Workshop 2026||", "", ...LINES), {}, kept);
    expect(choices).toMatchObject({ profile: "own:p1", headerTop: 3, headerRow: 4 });
    expect(columns.map(({ header }) => header)).toEqual(["Kit", "Bought / When", "Where"]);
  });

  it("asks each time where the file that was decided about hid nothing", () => {
    const plain = laid(HIDING, {});
    const { questions } = proposalFor(HIDING, {}, keptOf(plain, {}));
    expect(questions.map(({ id }) => id)).toEqual(["hiddenRows", "hiddenColumns"]);
  });

  it.each([0, 1.5, "two"])("is refused in a profile's file that says %s lines", (headerLines) => {
    const [kept] = keptOf(aTable(...LINES), {});
    const read = profileFromJson({ ...kept?.profile, headerLines });
    expect(read).toMatchObject({ ok: false, problem: { sentence: expect.stringContaining("headerLines") } });
  });
});
