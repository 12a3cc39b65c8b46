import { describe, expect, it } from "vitest";
import { anOffice, aTable, laid, proposalFor, shownRows } from "./an-import.ts";

function merged(top: number, bottom: number, left: number, right: number) {
  return { top, bottom, left, right };
}

const TWO_LINES = laid(
  aTable(
    "Licence list 2026",
    "Software|Purchase|||Seats",
    "|Date|Price|Supplier|",
    "Visio|2024-01-02|10.50|Contoso|3",
    "Project|2024-02-03|20.50|Contoso|4",
  ),
  { merged: [merged(1, 1, 0, 4), merged(2, 2, 1, 3), merged(2, 3, 0, 0), merged(2, 3, 4, 4)] },
);

describe("a header of several lines", () => {
  it("names a column by the texts of all its lines, a merged text over each column that it covers", () => {
    const { choices, columns, readings } = proposalFor(TWO_LINES);
    expect([choices.headerTop, choices.headerRow]).toEqual([2, 3]);
    expect(columns.map(({ header }) => header)).toEqual([
      "Software",
      "Purchase / Date",
      "Purchase / Price",
      "Purchase / Supplier",
      "Seats",
    ]);
    expect(choices.columns[4]).toBe("quantity");
    expect(readings).toContain("Headings are joined from rows 2 to 3.");
  });

  it("is found in a text, where nothing is merged, by the columns that its upper line leaves open", () => {
    const { choices, columns } = proposalFor(
      aTable("Name|Serial Number|Purchase||", "||Date|Cost|", "PC1|S1|2024-01-02|10.50|", "PC2|S2|2024-01-03|11.50|"),
    );
    expect([choices.headerTop, choices.headerRow]).toEqual([1, 2]);
    expect(columns.map(({ header }) => header).slice(0, 4)).toEqual([
      "Name",
      "Serial Number",
      "Purchase / Date",
      "Cost",
    ]);
  });

  it("is not made of a header and the data below it", () => {
    const { choices } = proposalFor(aTable("Name|Serial Number||", "PC1|S1|Berlin|Desk", "PC2|S2|Paris|Shelf"));
    expect([choices.headerTop, choices.headerRow]).toEqual([1, 1]);
  });

  it("is one line when somebody says so", () => {
    const { columns } = proposalFor(TWO_LINES, { headerRow: 3, headerTop: 3 });
    expect(columns[1]?.header).toBe("Date");
  });

  it("leaves a title above alone, merged or not", () => {
    for (const layout of [{ merged: [merged(1, 1, 0, 2)] }, {}]) {
      const { choices } = proposalFor(
        laid(aTable("Devices 2026||", "Name|Serial Number|Model", "PC1|S1|X", "PC2|S2|Y"), layout),
      );
      expect([choices.headerTop, choices.headerRow]).toEqual([2, 2]);
    }
  });
});

describe("a cell merged over several rows", () => {
  const table = laid(
    aTable("Product|Publisher|Version", "Visio|Contoso|1", "Project||2", "Other||3", "|||", "Last|Example|4"),
    { merged: [merged(2, 5, 1, 1)] },
  );

  it("stands for each of them, and that is told; a blank row stays blank", () => {
    const { table: read, readings } = proposalFor(table);
    expect(read.rows.map((row) => row[1] ?? null)).toEqual([
      "Publisher",
      "Contoso",
      "Contoso",
      "Contoso",
      null,
      "Example",
    ]);
    expect(readings.join(" ")).toContain(
      "1 cell is merged over several rows and stands for each of them, such as B2 for rows 2 to 5.",
    );
  });

  it("doesn't fill anything where the file says nothing of merged cells", () => {
    const { layout: _, ...plain } = table;
    expect(proposalFor(plain).table.rows[2]?.[1]).toBeNull();
  });
});

describe("what a sheet hides", () => {
  const table = laid(aTable("Name|Serial Number|Model|Notes", "PC1|S1|X|a", "PC2|S2|X|b", "PC3|S3|Y|c", "PC4|S4|Y|d"), {
    hiddenRows: [3, 4],
    hiddenColumns: [1],
  });

  it("is asked with what stands there", () => {
    const { questions } = proposalFor(table);
    expect(questions.map(({ id, sentence }) => [id, sentence])).toEqual([
      ["hiddenRows", "The file hides rows 3–4. Do they belong to the list?"],
      ["hiddenColumns", "The file hides column B. Does it belong to the list?"],
    ]);
    expect(questions[0]?.options[0]?.samples[0]).toBe("Row 3: PC2 · S2 · X · b");
  });

  it.each([
    ["take", 4],
    ["leave", 2],
  ] as const)("is read or left out as somebody answers: %s", (hiddenRows, rows) => {
    const plan = anOffice().plan(table, { hiddenRows, hiddenColumns: "take" });
    expect(plan.summary.counts.new).toBe(rows);
  });

  it("isn't in the record when its column is left out", () => {
    const plan = anOffice().plan(table, { hiddenRows: "take", hiddenColumns: "leave", register: "hardware" });
    expect(shownRows(plan)[0]?.cells.map(({ field }) => field)).not.toContain("serial");
  });

  it("isn't asked about when nothing depends on it", () => {
    const other = laid(aTable("Name|Serial Number|Colour of the lid", "PC1|S1|red"), {
      hiddenRows: [1, 9],
      hiddenColumns: [2],
    });
    expect(proposalFor(other).questions).toEqual([]);
  });
});

describe("a sheet with several tables", () => {
  const devices = ["Devices", "Name|Serial Number|Model", "PC1|S1|X", "PC2|S2|Y"];
  const people = ["Name|E-mail|Department", "Anna|anna@firm.example|IT"];

  it("is offered table by table with the place of each, and asked which is meant", () => {
    const { tables, questions } = proposalFor(aTable(...devices, "", ...people, "", "Printed in October"));
    expect(tables.map(({ name }) => name)).toEqual(["Sheet1", "Sheet1, rows 1–4", "Sheet1, rows 6–9"]);
    expect(questions[0]).toMatchObject({ id: "sheet", sentence: expect.stringContaining("holds 2 tables") });
    expect(questions[0]?.options.map(({ value, samples }) => [value, samples])).toEqual([
      ["1", ["Name · Serial Number · Model"]],
      ["2", ["Name · E-mail · Department"]],
    ]);
  });

  it("is asked about too when the headings of one have several lines", () => {
    const sheet = aTable("Name|Serial Number|Purchase|", "||Date|Cost", "PC1|S1|2024-01-02|10.50", "", ...people);
    const layout = { merged: [merged(1, 1, 2, 3), merged(1, 2, 0, 0), merged(1, 2, 1, 1)] };
    expect(proposalFor(laid(sheet, layout)).questions[0]?.options.map(({ samples }) => samples[0])).toEqual([
      "Name · Serial Number · Purchase / Date · Purchase / Cost",
      "Name · E-mail · Department",
    ]);
  });

  it("keeps the row numbers of the sheet", () => {
    const plan = anOffice().plan(aTable(...devices, "", ...people), { sheet: 2 });
    expect(shownRows(plan).map(({ row, title }) => [row, title])).toEqual([[7, "Anna"]]);
  });

  it("is parted where two tables stand beside each other", () => {
    const { tables } = proposalFor(
      aTable("Name|Serial Number||Name|E-mail", "PC1|S1||Anna|anna@firm.example", "PC2|S2||Bert|bert@firm.example"),
    );
    expect(tables.map(({ name }) => name)).toEqual(["Sheet1", "Sheet1, columns A–B", "Sheet1, columns D–E"]);
    expect(tables[2]?.rows[1]).toEqual([null, null, null, "Anna", "anna@firm.example"]);
  });

  it("is one table when only blank rows or remarks part it", () => {
    const { tables } = proposalFor(aTable(...devices, "", "PC3|S3|Z", "", "Name of the person who counted"));
    expect(tables).toHaveLength(1);
  });
});

describe("hidden sheets", () => {
  const visible = { ...aTable("Name|Serial Number|Model", "PC1|S1|X"), name: "Now" };
  const hidden = { ...aTable("Name|Serial Number|Model", "PC0|S0|X"), name: "Old", hidden: true };

  it("are asked about when a list stands in them", () => {
    expect(proposalFor(visible, {}, [], [hidden]).questions[0]).toMatchObject({
      id: "sheet",
      sentence: "This file hides “Old”, and there is a list in it too. Which is to be imported?",
    });
  });

  it("are left alone when none does", () => {
    const lists = { ...aTable("Laptop", "Desktop"), name: "Choices", hidden: true };
    expect(proposalFor(visible, {}, [], [lists]).questions).toEqual([]);
  });

  it.each([
    ["a visible one is empty", [{ ...aTable(), name: "Sheet1" }]],
    ["there is no other", []],
  ])("are asked about when the only list stands in one and %s", (_, others) => {
    const asked = proposalFor(hidden, {}, [], others);
    expect(asked.questions.map(({ id, sentence }) => [id, sentence])).toEqual([
      [
        "sheet",
        "The only list in this file stands in “Old”, a sheet that the file hides. Is it to be imported? If not, leave the file out.",
      ],
    ]);
    expect(asked.questions[0]?.options).toEqual([
      { value: "0", label: "Old (hidden)", samples: ["Name · Serial Number · Model"] },
    ]);
    const answered = proposalFor(hidden, { sheet: 0 }, [], others);
    expect(answered.questions).toEqual([]);
    expect(answered.readings).toContain("The sheet “Old”, which the file hides, is used.");
  });

  it("are asked about table by table when all that the file holds is hidden", () => {
    const people = ["Name|E-mail|Department", "Anna|anna@firm.example|IT"];
    const both = { ...aTable("Name|Serial Number|Model", "PC0|S0|X", "", ...people), name: "Old", hidden: true };
    expect(proposalFor(both).questions[0]?.options.map(({ label }) => label)).toEqual([
      "Old, rows 1–2 (hidden)",
      "Old, rows 4–5 (hidden)",
    ]);
  });

  it("come before a visible one that fits nothing", () => {
    const cover = { ...aTable("Report of the year|Made by Bob", "2026|"), name: "Cover" };
    expect(proposalFor(cover, {}, [], [hidden]).questions[0]).toMatchObject({
      sentence:
        "What this file shows looks like no list that Muster knows, but what it hides does: “Old”. Which is to be imported?",
      options: [
        { value: "1", label: "Old (hidden)", samples: ["Name · Serial Number · Model"] },
        { value: "0", label: "Cover", samples: [expect.stringContaining("Report of the year"), "Fits no register."] },
      ],
    });
  });

  it("leave every other question until it is known which is meant", () => {
    const note = { ...aTable("Ask Bob", "or Jim"), name: "Note" };
    expect(proposalFor(note, {}, [], [hidden]).questions.map(({ id }) => id)).toEqual(["sheet"]);
    expect(proposalFor(note, { sheet: 0 }, [], [hidden]).questions.map(({ id }) => id)).toEqual(["register"]);
  });
});
