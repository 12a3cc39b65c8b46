import { describe, expect, it } from "vitest";
import type { RegisterId } from "../../../src/domain/registers/register-id.ts";
import { anOffice, aTable } from "./an-import.ts";

describe("before rows are accepted, it is said that one ends before it begins", () => {
  it.each<[RegisterId, string, string]>([
    ["entitlement", "Software|Quantity|Valid from|Valid to", "Visio|3|2021-05-01|2021-04-30"],
    [
      "contract",
      "Contract number|Contract name|Starts on|Ends on|Contract party",
      "C1|Support|2021-05-01|2021-04-30|Foo",
    ],
  ])("in a list for the register %s", (register, headings, row) => {
    const plan = anOffice().plan(aTable(headings, row), { register });
    expect(plan.summary.counts).toMatchObject({ new: 1, rejected: 0 });
    expect(plan.summary.notes.join(" ")).toContain("1 row ends before it begins: row 2. Check the order of the dates.");
  });

  it("but not of one that begins and ends on the same day, or has no end", () => {
    const lines = ["Visio|3|2021-05-01|2021-05-01", "Project|3|2021-05-01|"];
    const plan = anOffice().plan(aTable("Software|Quantity|Valid from|Valid to", ...lines));
    expect(plan.summary.notes.join(" ")).not.toContain("begin");
  });
});
