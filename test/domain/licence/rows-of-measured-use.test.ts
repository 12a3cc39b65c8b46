import { describe, expect, it } from "vitest";
import { line, measured, parameter } from "./a-line-of-records.ts";

describe("Rows of measured use say what they rest on:", () => {
  it("people of the register, each with the record that counts them, its source and its day", () => {
    const values = { countedFrom: "people", source: "Directory", validFrom: "2026-03-01" };
    const made = line("userCal", [
      measured("users", "Everybody", values),
      measured("users", "Contractors", { quantity: "12", source: "List 7" }),
    ]);
    expect(made.steps.find(({ label }) => label === "Client access by user")?.rows.map((row) => row.sentence)).toEqual([
      "12 users with access. Recorded: source List 7.",
      ...Array.from(
        { length: 2 },
        () =>
          "1 user with access. Recorded: counted by “Everybody” of Measured use, source Directory, from 1 March 2026.",
      ),
    ]);
  });

  it("value units whose sums aren't whole: each row says how it comes to a whole number", () => {
    const amounts = [measured("amount", "A", { quantity: "2999.5" }), measured("amount", "B", { quantity: "3000.5" })];
    const made = line("ibmRvu", [...amounts, parameter("ibm.rvu.tiers", "more: 1")]);
    const rows = made.steps.find(({ label }) => label === "IBM RVU")?.rows ?? [];
    expect(rows.map(({ counts }) => counts)).toEqual([3000, 3000]);
    expect(rows.map(({ sentence }) => sentence)).toEqual([
      "2999.5 × 1 = 2999.5. The running sum of 2999.5 is rounded up to 3,000.",
      "3000.5 × 1 = 3000.5. The running sum is 6,000; the rows before were rounded up.",
    ]);
  });
});
