import { describe, expect, it } from "vitest";
import { aRecord } from "../../builders/records.ts";
import { anOffice, aTable, proposalFor } from "./an-import.ts";

const FILE = aTable(
  "Software|Measured|What is counted|Peak|From|Source",
  "Draw|Peak of sessions|Licence server|17|2026-01-01|Report 1",
  "Draw|Peak of sessions|Licence server|about 20|2026-02-01|Report 2",
);

describe("A list of what was measured", () => {
  it("becomes a record a number, and a number that is none is rejected with its cell", () => {
    expect(proposalFor(FILE)).toMatchObject({ choices: { register: "measuredUse" }, questions: [] });
    const plan = anOffice([aRecord("software", "draw", { product: "Draw" })]).plan(FILE);
    expect(plan.rows.map(({ kind, values }) => [kind, values])).toMatchObject([
      ["new", { software: "draw", what: "sessions", name: "Licence server", quantity: "17", validFrom: "2026-01-01" }],
      ["rejected", {}],
    ]);
    expect(plan.rows[1]?.reason).toContain("D3");
  });
});
