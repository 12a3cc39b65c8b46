import { describe, expect, it } from "vitest";
import { anOffice, aTable, shownRows } from "./an-import.ts";

const HEADER = "Name|Publisher|Quantity|Valid from|Unit cost";

describe("Rows that hold no record are passed over, and the note says which", () => {
  it.each(["Total||30||", "Summe||30||900.00", "Grand total:||30||", "Subtotal Adobe||30||", "||30||900.00"])(
    "%s",
    (totals) => {
      const plan = anOffice().plan(aTable(HEADER, "Acrobat|Adobe|10|2026-01-01|30.00", totals));
      expect(plan.summary.counts).toEqual({ new: 1, changed: 0, unchanged: 0, ignored: 1, rejected: 0 });
      expect(plan.summary.notes.join(" ")).toContain("Totals were passed over: row 3");
    },
  );

  it("totals and remarks as well where a column was made for every row", () => {
    const plan = anOffice().plan(
      aTable(HEADER, "Acrobat|Adobe|10|2026-01-01|30.00", "Total||10||", "", "Exported on 3 March"),
      {
        register: "entitlement",
        columns: ["name", null, "quantity", "validFrom", "unitCost", "publisher"],
        derived: [{ kind: "constant", text: "Adobe" }],
      },
    );
    expect(plan.summary.counts).toMatchObject({ new: 1, ignored: 2, rejected: 0 });
  });

  it("those that have another word in a column than the wanted ones, which say why", () => {
    const plan = anOffice().plan(aTable("Name|Country|Quantity", "Acrobat|All|10", "Acrobat|Germany|4", "Visio||2"), {
      register: "entitlement",
      columns: ["name", null, "quantity"],
      only: { 1: ["all", ""] },
    });
    expect(plan.rows.map(({ kind, reason }) => [kind, reason])).toEqual([
      ["new", ""],
      ["ignored", "Row 3 is left out, as “Country” is “Germany”."],
      ["new", ""],
    ]);
    expect(plan.summary.lacking).toContainEqual({ fact: "metric", rows: 2 });
  });

  it("blank rows, and remarks under the table", () => {
    const plan = anOffice().plan(
      aTable(
        HEADER,
        "Acrobat|Adobe|10|2026-01-01|30.00",
        "",
        "Visio|Microsoft|5||",
        "",
        "Exported on 3 March by J. Doe",
      ),
    );
    expect(plan.summary.counts.new).toBe(2);
    expect(plan.summary.notes.join(" ")).toContain("Remarks under the table were passed over: row 6");
  });

  it("but not a product that is called like a total", () => {
    const plan = anOffice().plan(aTable(HEADER, "Total Commander|Ghisler|10||", "Total Defense||||"));
    expect(plan.summary.counts.new).toBe(2);
  });
});

describe("A row that holds several licences as lists", () => {
  it("becomes as many rows", () => {
    const plan = anOffice().plan(
      aTable(
        "Object title|Amount|Serial|Start date|Expiration date|Price per unit",
        "License-Z|100,50|111,222|2021-01-01,2021-05-01|2021-12-31,2022-04-30|10200.9,500.9",
        "License-Y|1|333|2021-01-01|2021-12-31|5.5",
      ),
    );
    expect(plan.rows.map(({ row, values }) => [row, values.quantity, values.reference, values.validTo])).toEqual([
      [2, 100, "111", "2021-12-31"],
      [2, 50, "222", "2022-04-30"],
      [3, 1, "333", "2021-12-31"],
    ]);
    expect(plan.rows[1]?.values.unitCost).toEqual({ minor: 50090, currency: "EUR" });
    expect(plan.summary.notes.join(" ")).toContain("taken apart: row 2");
  });

  it.each([
    ["thousands and a name with a comma", "Acrobat|Adobe,Inc|1,000||30.00"],
    ["a name with commas and a blank behind each", "Acrobat, Pro, DC|Adobe, Inc, US|10|2026-01-01|30.00"],
  ])("isn't seen in %s", (_, row) => {
    const plan = anOffice().plan(aTable(HEADER, row));
    expect(plan.rows).toHaveLength(1);
    expect(plan.summary.counts.rejected).toBe(0);
  });
});

describe("The dry run shows", () => {
  it("what a rejected row says as the file says it, and that nothing changes", () => {
    const [row] = shownRows(anOffice().plan(aTable(HEADER, "Acrobat|Adobe|many|2026-01-01|30.00")));
    expect(row).toMatchObject({
      kind: "rejected",
      title: "Acrobat",
      reason: "C2 (Quantity): “many” is no whole number.",
    });
    expect(row?.cells.find(({ field }) => field === "publisher")).toMatchObject({ after: "Adobe", changes: false });
  });
});
