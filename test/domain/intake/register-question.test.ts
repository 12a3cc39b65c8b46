import fc from "fast-check";
import { describe, expect, it } from "vitest";
import synonyms from "../../../resources/seeds/header-synonyms.json" with { type: "json" };
import { anOffice, aTable, proposalFor } from "./an-import.ts";

/** The registers among which headings leave the choice; none where they don't. */
function asked(header: string, row = header.replaceAll(/[^|]+/g, "x")): readonly string[] {
  const [question] = proposalFor(aTable(header, row)).questions.filter(({ id }) => id === "register");
  return question?.options.map(({ value }) => value) ?? [];
}

describe("A list whose headings fit several registers", () => {
  it("is asked about, with its first rows as each of them would take them", () => {
    const table = aTable("Name|Location|User", "PC1|Berlin|Ada", "", "PC2|Bonn|", "PC3|Ulm|Bob");
    const [question] = proposalFor(table).questions;
    expect(question).toMatchObject({
      id: "register",
      sentence:
        "The headings in row 1 (“Name”, “Location” and “User”) fit several registers. What is each row of this list?",
    });
    expect(question?.options.slice(0, 1)).toEqual([
      {
        value: "hardware",
        label: "Hardware",
        samples: [
          "3 of 3 columns: Name, Location, User",
          "Row 2: Name “PC1”, Location “Berlin”, User “Ada”",
          "Row 4: Name “PC2”, Location “Bonn”",
        ],
      },
    ]);
    expect(question?.options.map(({ value }) => value)).toContain("location");
    expect(proposalFor(table, { register: "hardware" }).questions).toEqual([]);
    expect(anOffice().plan(table, { register: "location" }).summary.counts.new).toBe(3);
  });

  it.each([
    ["Name|Department|Location", ["person", "location", "hardware"]],
    ["Name|Manufacturer|Model|Location", ["hardware", "location"]],
  ])("is asked about where one without its marks explains more: %s", (header, registers) => {
    expect(asked(header)).toEqual(expect.arrayContaining(registers));
  });

  it.each([
    "Name|City",
    "Name|Email",
    "Name|Model|Serial number|Location|User",
    "Product|Publisher|Version",
    "Name|Location|Address|Country",
  ])("isn't asked about where one register explains it best: %s", (header) => {
    expect(asked(header)).toEqual([]);
  });

  it("is always asked about with the register among the answers that explains most of its headings", () => {
    const names = [...new Set(Object.values(synonyms.registers).flatMap((fields) => Object.values(fields).flat()))];
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...names), { minLength: 2, maxLength: 5 }), (headings) => {
        const [question] = proposalFor(aTable(headings.join("|"), headings.map(() => "x").join("|")), {
          headerRow: 1,
        }).questions.filter(({ id }) => id === "register");
        if (!question || question.sentence.includes("none of the registers")) return;
        const shares = question.options.map(({ samples }) => Number.parseInt(samples[0] ?? "", 10));
        expect(shares).toEqual(shares.toSorted((a, b) => b - a));
        expect(shares.length).toBeGreaterThan(1);
        expect(shares.every((share) => share > 0)).toBe(true);
      }),
    );
  });
});
