import { describe, expect, it } from "vitest";
import { addressIn, type Preparation, preparedTable } from "../../../src/domain/intake/derived-column.ts";
import type { ImportChoices } from "../../../src/domain/intake/draft.ts";
import { anOffice, aTable } from "./an-import.ts";

const plain: Preparation = { file: "PC-7_software.csv", headerRow: 1, width: 2, derived: [], words: {}, mended: {} };
const people = aTable("First|Last", "Ada|Lovelace", "Grace|", "");

describe("A table that is read with columns made from its own", () => {
  it("is the same table while nothing was decided", () => {
    expect(preparedTable(people, plain)).toBe(people);
  });

  it("joins what is filled, and gives blank rows nothing", () => {
    const derived = [
      { kind: "join", of: [1, 0], with: ", " },
      { kind: "constant", text: "Berlin" },
    ] as const;
    expect(preparedTable(people, { ...plain, derived }).rows).toEqual([
      ["First", "Last", "Last + First", "“Berlin”"],
      ["Ada", "Lovelace", "Lovelace, Ada", "Berlin"],
      ["Grace", null, "Grace", "Berlin"],
      [null, null],
    ]);
  });

  it.each([
    ["Acrobat 2024 (Mac)", 1, false, "Acrobat"],
    ["Acrobat 2024 (Mac)", 2, false, "2024"],
    ["Acrobat 2024 (Mac)", 2, true, "2024 (Mac)"],
    ["Acrobat", 2, true, null],
  ])("takes a part of a text: %s, part %i", (text, part, last, expected) => {
    const derived = [{ kind: "split", of: 0, at: " ", part, last }] as const;
    const { rows } = preparedTable(aTable("Product", text), { ...plain, width: 1, derived });
    expect(rows[1]?.[1]).toBe(expected);
  });

  it.each([
    ["", 1, true, "PC-7_software"],
    ["_", 1, false, "PC-7"],
  ])("takes the computer from the file's name, cut at “%s”", (at, part, last, expected) => {
    const derived = [{ kind: "fileName", at, part, last }] as const;
    const { rows } = preparedTable(aTable("Product", "Acrobat"), { ...plain, width: 1, derived });
    expect(rows).toEqual([
      ["Product", "file name"],
      ["Acrobat", expected],
    ]);
  });

  it("keeps the address of the cell that a text comes from", () => {
    const derived = [
      { kind: "split", of: 1, at: " ", part: 2, last: false },
      { kind: "constant", text: "Berlin" },
      { kind: "fileName", at: "", part: 1, last: true },
    ] as const;
    const columns = { width: 3, derived };
    expect([0, 3, 4, 5].map((column) => addressIn(columns, column, 7))).toEqual(["A7", "B7", "row 7", "row 7"]);
  });

  it("takes mended cells for those of the file", () => {
    const { rows } = preparedTable(people, { ...plain, mended: { 3: { 1: "Hopper" }, 2: { 1: " " } } });
    expect(rows.slice(1, 3)).toEqual([
      ["Ada", null],
      ["Grace", "Hopper"],
    ]);
  });
});

describe("A column that holds several things", () => {
  const file = aTable(
    "User|Account|Licenses",
    "Ada|ada@example.org|VISIO+Project+visio",
    "Grace|g@example.org|Visio",
    "Room|r@example.org|None",
  );
  const choices: Partial<ImportChoices> = {
    register: "seat",
    columns: ["person", "account", "service"],
    rowsPer: { column: 2, at: "+" },
    words: { 2: { none: "", visio: "Visio" } },
  };

  it("gives a record for each of them, in our words, whatever else stands in the row", () => {
    const office = anOffice();
    office.accept(file, choices);
    const seats = office
      .all("seat")
      .map(({ values }) => [values.account, office.named("cloudService", values.service)]);
    expect(seats).toEqual([
      ["ada@example.org", "Visio"],
      ["ada@example.org", "Project"],
      ["g@example.org", "Visio"],
    ]);
  });

  it("shows what the records will be called before they are made", () => {
    const [first] = anOffice().plan(file, choices).rows;
    expect(first?.title).toBe("Visio – Ada – ada@example.org");
  });

  it("gives none where it is blank, and says so", () => {
    const [, , , room] = anOffice().plan(file, choices).rows;
    expect(room).toMatchObject({ kind: "ignored", reason: "Row 4 is left out, as “Licenses” is blank." });
  });
});
