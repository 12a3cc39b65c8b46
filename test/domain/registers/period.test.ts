import { describe, expect, it } from "vitest";
import { registerOf } from "../../../src/domain/registers/all.ts";
import { periodProblem } from "../../../src/domain/registers/period.ts";

const right = registerOf("entitlement");
const late = { validFrom: "2026-05-01", validTo: "2026-04-30" };

describe("The period of a record", () => {
  it.each([
    ["its last day, when that is changed", { validFrom: "2026-05-01" }, { validTo: "2026-04-30" }, "validTo"],
    ["its first day, when only that is changed", { validTo: "2026-04-30" }, { validFrom: "2026-05-01" }, "validFrom"],
    ["its last day, when it is new", {}, late, "validTo"],
  ])("that ends before it begins is told at %s", (_where, before, change, field) => {
    expect(periodProblem(right, before, change)).toEqual({
      [field]: "“Valid to” is before “Valid from”. Correct one of the two days.",
    });
  });

  it.each([
    ["a single day", {}, { validFrom: "2026-05-01", validTo: "2026-05-01" }],
    ["no end", late, { validTo: null }],
    ["days that are on record and not changed", late, { ...late, quantity: 5 }],
  ])("may have %s", (_what, before, change) => {
    expect(periodProblem(right, before, change)).toEqual({});
  });

  it("is said of every register that has one by the names of its own fields", () => {
    const problems = (["contract", "cloudService", "person", "seat", "allocation"] as const).map((id) => {
      const [begins, ends] = registerOf(id).period ?? ["", ""];
      return periodProblem(registerOf(id), {}, { [begins]: "2026-05-01", [ends]: "2026-04-30" })[ends];
    });
    expect(problems.map((sentence) => sentence?.split(".")[0])).toEqual([
      "“Ends on” is before “Starts on”",
      "“Ends on” is before “Starts on”",
      "“Left on” is before “Started on”",
      "“Ended on” is before “Assigned on”",
      "“To” is before “From”",
    ]);
  });
});
