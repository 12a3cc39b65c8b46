import { describe, expect, it } from "vitest";
import { aRecord } from "../../builders/records.ts";
import { anOffice, aTable, proposalFor, tableOf } from "./an-import.ts";

const HARDWARE = { register: "hardware" } as const;

describe("An amount", () => {
  it("with a dollar sign alone is in the dollars of its column", () => {
    const table = aTable("Name|Serial number|Purchase cost (CAD)", "A|A1|100.50", "B|B1|$100.50", "C|C1|US$ 1.00");
    const costs = anOffice()
      .plan(table, HARDWARE)
      .rows.map(({ values }) => values.cost);
    expect(costs).toEqual([
      { minor: 10_050, currency: "CAD" },
      { minor: 10_050, currency: "CAD" },
      { minor: 100, currency: "USD" },
    ]);
  });

  it("with a dollar sign is no amount in francs", () => {
    const table = aTable("Name|Serial number|Purchase cost (CHF)", "A|A1|$7.00");
    expect(anOffice().plan(table, HARDWARE).rows[0]?.values.cost).toEqual({ minor: 700, currency: "USD" });
  });

  it("that contradicts the currency of its row is rejected with both", () => {
    const table = aTable(
      "Name|Serial number|Purchase cost|Currency",
      "A|A1|100 GBP|EUR",
      "B|B1|100 EUR|EUR",
      "C|C1|1|XXX",
    );
    const { rows } = anOffice().plan(table, HARDWARE);
    expect(rows.map(({ kind }) => kind)).toEqual(["rejected", "new", "rejected"]);
    expect(rows[0]?.reason).toBe("C2 (Purchase cost): “100 GBP” names another currency than “EUR” in its row.");
    expect(rows[2]?.reason).toMatch(/^D4: “XXX” is no currency code/);
  });
});

describe("A heading that is nearly another", () => {
  it.each([
    ["Memory (GB)", "memoryMb"],
    ["Checked out by", "user"],
  ])("%s is not taken for the field %s", (heading, field) => {
    const { choices } = proposalFor(aTable(`Name|Serial number|${heading}`, "A|A1|16"), HARDWARE);
    expect(choices.columns).not.toContain(field);
  });

  it("is taken for no number of licences when it counts the inactive ones", () => {
    const table = aTable("Product|Publisher|Inactive quantity", "Visio|Microsoft|3");
    expect(proposalFor(table, { register: "entitlement" }).choices.columns[2]).toBeNull();
  });

  it("is taken for it when it is only mistyped", () => {
    const table = aTable("Name|Serail number|Manufactuer", "A|A1|Dell");
    expect(proposalFor(table, HARDWARE).choices.columns).toEqual(["name", "serial", "maker"]);
  });
});

describe("What a spreadsheet program made of a serial number", () => {
  it.each([
    [{ date: "2024-03-01" }, /is a date/],
    [true, /is a yes or no/],
    [0.5, /is a fraction or a percentage/],
  ])("%o is rejected by its address", (cell, why) => {
    const table = tableOf([
      ["Name", "Serial number", "Model"],
      ["A", cell, "X"],
    ]);
    const [row] = anOffice().plan(table, HARDWARE).rows;
    expect(row).toMatchObject({ kind: "rejected" });
    expect(row?.reason).toMatch(/^B2 \(Serial number\): /);
    expect(row?.reason).toMatch(why);
  });
});

describe("A date", () => {
  it("of short numbers with dashes is asked three ways", () => {
    const table = aTable("Name|Serial number|Purchase date", "A|A1|23-12-31", "B|B1|24-01-15");
    const [question, ...others] = proposalFor(table, HARDWARE).questions;
    expect(others).toEqual([]);
    expect(question?.options.map(({ value }) => value)).toEqual(["dmy", "mdy", "ymd"]);
    expect(question?.options[2]?.samples).toEqual(["C2: “23-12-31” is 2023-12-31", "C3: “24-01-15” is 2024-01-15"]);
    const { rows } = anOffice().plan(table, { ...HARDWARE, dateOrder: "ymd" });
    expect(rows.map(({ values }) => values.purchasedOn)).toEqual(["2023-12-31", "2024-01-15"]);
  });

  it("of short numbers that can only begin with the year needs no question", () => {
    const table = aTable("Name|Serial number|Purchase date", "A|A1|98-12-31");
    expect(proposalFor(table, HARDWARE)).toMatchObject({ questions: [], choices: { dateOrder: "ymd" } });
  });

  it("that isn't said is blank, and told by its cell", () => {
    const table = aTable("Name|E-mail|Left on", "Ada|ada@firm.example|N/A", "Bob|bob@firm.example|never");
    const { rows, summary } = anOffice().plan(table, { register: "person" });
    expect(rows.map(({ values }) => values.leftOn)).toEqual([undefined, undefined]);
    expect(summary.notes).toContain("Where a date belongs, these were read as blank: C2 has “N/A”.");
  });

  it("written as a number of days is told by its cell", () => {
    const table = aTable("Name|Serial number|Purchase date", "A|A1|45292");
    expect(anOffice().plan(table, HARDWARE).summary.notes).toContain(
      "1 date written as a number of days, counted as spreadsheet programs do: C2 has 45292.",
    );
  });
});

describe("Records that a file doesn't name", () => {
  const office = () =>
    anOffice(
      ["PC1", "PC2", "PC3"].map((name) => aRecord("hardware", name, { name, serial: `S-${name}`, maker: "Dell" })),
    );
  const missing = { ...HARDWARE, missing: "report" } as const;

  it("are not those that a row may mean", () => {
    const plan = office().plan(aTable("Name|Serial number|Manufacturer", "PC1|S-PC1|HP"), missing);
    expect(plan.summary).toMatchObject({ near: 1, missing: { total: 2, titles: ["PC2", "PC3"] } });
  });

  it("are not those that stand alone under the table, which are no remarks", () => {
    const table = aTable(
      "Name|Serial number|Manufacturer",
      "PC1|S-PC1|Dell",
      "PC2|S-PC2|Dell",
      "||",
      "PC3||",
      "Printed by Bob||",
    );
    const plan = office().plan(table, missing);
    expect(plan.summary.missing.total).toBe(0);
    expect(plan.rows.map(({ row, kind }) => [row, kind])).toEqual([
      [2, "unchanged"],
      [3, "unchanged"],
      [5, "unchanged"],
      [6, "ignored"],
    ]);
    expect(plan.summary.notes).toContain("Remarks under the table were passed over: row 6.");
  });
});

describe("A row with more cells than headings", () => {
  it("is rejected as a whole, by its number", () => {
    const table = aTable(
      "Name|Purchase cost|Serial number",
      "NB0|99 EUR|AB1",
      "NB1|1|234.50 EUR|ABC123",
      "NB2|5 EUR|AB2|",
    );
    const { rows } = anOffice().plan(table, HARDWARE);
    expect(rows.map(({ kind }) => kind)).toEqual(["new", "rejected", "new"]);
    expect(rows[1]?.reason).toBe(
      "Row 3 has 4 cells under 3 headings: a delimiter inside a value shifts the cells behind it. Put the value in quotes.",
    );
  });

  it("is no sample of a question and of no column, and proves nothing", () => {
    const table = aTable(
      "Name|Purchase cost|Purchased on|Serial number",
      "NB1|1|234.50|25/12/2025|ABC123",
      "NB2|5.00|03/04/2025|AB2",
      "NB3|1|299.00|31/12/2025|ABC124",
      "NB4|6.00|04/05/2025|AB3",
      "NB5|7.00|05/06/2025|AB4",
    );
    const { questions, columns } = proposalFor(table);
    const samples = questions.flatMap(({ options }) => options[0]?.samples ?? []);
    expect(questions.map(({ id }) => id)).toEqual(["dateOrder", "currency"]);
    expect(samples.map((sample) => sample.split(":")[0])).toEqual(["C3", "C5", "C6", "B3", "B5", "B6"]);
    expect(columns[1]?.samples).toEqual(["5.00", "6.00", "7.00"]);
  });
});
