import { describe, expect, it } from "vitest";
import type { CatalogueTitle } from "../../../src/domain/recognition/recogniser.ts";
import { aRecord } from "../../builders/records.ts";
import { anOffice, aTable, proposalFor } from "./an-import.ts";

const FILE = aTable(
  "Software|Measured|What is counted|Peak|From|Source",
  "Draw|Peak of sessions|Licence server|17|2026-01-01|Report 1",
  "Draw|Peak of sessions|Licence server|about 20|2026-02-01|Report 2",
);

const ACROBAT: CatalogueTitle = {
  product: "Adobe Acrobat Pro",
  publisher: "Adobe",
  class: "commercial",
  licenceNeeded: true,
  aliases: ["Acrobat Pro DC*"],
  metric: "perNamedUser",
};

describe("A list of what was measured", () => {
  it("is for the title that the catalogue knows the name as, and is the same when it comes again", () => {
    const office = anOffice([], [ACROBAT]);
    const file = aTable("Software|Measured|What is counted|Quantity", "Acrobat Pro DC|Users with access|Staff|12");
    office.accept(file);
    expect(office.values("software", "Adobe Acrobat Pro")).toMatchObject({ class: "commercial" });
    expect(office.plan(file).summary.counts).toMatchObject({ new: 0, changed: 0, unchanged: 1 });
  });

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
