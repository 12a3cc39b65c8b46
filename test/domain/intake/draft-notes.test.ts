import { describe, expect, it } from "vitest";
import { draftNotes } from "../../../src/domain/intake/draft-notes.ts";
import { lackingSentence } from "../../../src/domain/intake/lacking-facts.ts";
import { filteredRows, type PlanFilter } from "../../../src/domain/intake/plan-filter.ts";
import { importNotes } from "../../../src/renderer/app/headless/import-notes.ts";
import { aColumn, aDraft, aPlan } from "../../builders/import-draft.ts";
import { aRecord } from "../../builders/records.ts";
import { anOffice, aTable } from "./an-import.ts";

describe("what is said of an import before it is accepted", () => {
  const { choices } = aDraft();
  const columns = [
    aColumn(0, "Product", null),
    aColumn(1, "Parts", null),
    aColumn(2, "State", null),
    aColumn(3, "Remark", null),
    { ...aColumn(4, "Blank", null), samples: [] },
    aColumn(5, "", null),
  ];
  const draft = aDraft({
    columns,
    readings: ["Headings are in row 1.", "Check: the encoding was guessed."],
    choices: {
      ...choices,
      derived: [{ kind: "split", of: 0, at: " (", part: 1, last: false }],
      rowsPer: { column: 1, at: "+" },
      only: { 2: ["active"] },
    },
    plan: aPlan({ near: 2, lacking: [{ fact: "metric", rows: 1 }], notes: ["Totals were passed over: row 9."] }),
  });

  it("is the same in the window and on the command line", () => {
    const sentences = draftNotes(draft).map(({ sentence }) => sentence);
    expect(sentences).toEqual([
      "Check: the encoding was guessed.",
      "2 rows look like records that are on file already, and are taken as new unless you say otherwise.",
      "1 row brings in a right without a metric. Until you choose one, the position can't count it while it is valid.",
      "Totals were passed over: row 9.",
      "Columns left out, as no field takes them: “Remark”, column F without a heading.",
    ]);
    expect(importNotes(draft)).toEqual(sentences);
  });

  it("counts no column as left out of which others are made, which is cut into records, or which chooses the rows", () => {
    const fed = columns.slice(0, 3);
    expect(draftNotes({ ...draft, columns: fed, readings: [], plan: null })).toEqual([]);
  });

  it("leads to what it is about", () => {
    expect(draftNotes(draft).map(({ about }) => about)).toEqual([
      null,
      { rows: "near", field: null },
      { rows: "all", field: null, lacks: "metric" },
      null,
      "columns",
    ]);
    const workbook = aPlan({
      lacking: [{ fact: "quantity", rows: 3 }],
      sheets: [{ register: "entitlement", counts: aPlan().counts }],
    });
    expect(draftNotes({ ...draft, columns: [], readings: [], plan: workbook })[0]?.about).toMatchObject({
      register: "entitlement",
      lacks: "quantity",
    });
  });
});

describe("what rights that rows bring in lack for the position", () => {
  const lacking = (fact: "metric" | "quantity"): PlanFilter => ({ rows: "all", field: null, lacks: fact });
  const known = { name: "Known", metric: "device", quantity: 3 };
  const office = anOffice([
    aRecord("entitlement", "e1", known),
    aRecord("entitlement", "e2", { name: "Bare", quantity: 3 }),
  ]);
  const plan = office.plan(
    aTable(
      "Name|Metric|Quantity|Notes",
      "New|Per device|5|",
      "Open|Per moon|unlimited|",
      "Blank|||",
      "Known||4|",
      "Bare|||seen",
      "Wrong||x|",
    ),
    { register: "entitlement" },
  );

  it("is counted of rows that are taken: words nobody knows lack as well, what is on record doesn't", () => {
    expect(plan.rows.map(({ kind }) => kind)).toEqual(["new", "new", "new", "changed", "changed", "rejected"]);
    expect(plan.summary.lacking).toEqual([
      { fact: "metric", rows: 3 },
      { fact: "quantity", rows: 1 },
    ]);
    expect(plan.summary.lacking.map(lackingSentence)[0]).toBe(
      "3 rows bring in rights without a metric. Until you choose one for each, the position can't count them while they are valid.",
    );
  });

  it("leads to just those rows", () => {
    expect(filteredRows(plan, lacking("metric")).map(({ row }) => row)).toEqual([3, 4, 6]);
    expect(filteredRows(plan, lacking("quantity")).map(({ row }) => row)).toEqual([4]);
  });

  it("is nothing where a file brings no rights", () => {
    const people = office.plan(aTable("Name|E-mail", "Ada|ada@example.org"), { register: "person" });
    expect(people.summary.lacking).toEqual([]);
  });
});
