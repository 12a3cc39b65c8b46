import { describe, expect, it } from "vitest";
import type { RegisterId } from "../../../src/domain/registers/register-id.ts";
import { aTable, proposalFor } from "./an-import.ts";

/** What is proposed for a column under this heading that holds these cells, beside a name. */
function proposed(register: RegisterId, heading: string, ...cells: readonly string[]) {
  const table = aTable(`Name|${heading}`, ...cells.map((cell, i) => `Thing ${i}|${cell}`));
  const [, column] = proposalFor(table, { register }).columns;
  return column?.field ? `${column.field}: ${column.how}` : "nothing";
}

describe("A column whose heading says nothing", () => {
  it.each([
    ["person", "", ["ada@example.org", "grace@example.org"], "email: looks like e-mail addresses"],
    ["hardware", "Column2", ["ada@example.org", "grace@example.org"], "userEmail: looks like e-mail addresses"],
    ["seat", "Spalte 2", ["ada@example.org", "grace@example.org"], "account: looks like e-mail addresses"],
    ["hardware", "Unnamed: 1", ["pc1.corp.example", "pc2.corp.example"], "networkName: looks like network names"],
    ["party", "F2", ["https://adobe.example", "www.ibm.example"], "website: looks like web addresses"],
    [
      "person",
      "",
      ["15e91f38-3651-425f-810a-56e0fb00287a", "25E91F38-3651-425F-810A-56E0FB00287B"],
      "directoryId: looks like ids of a directory",
    ],
    [
      "hardware",
      "",
      ["4c4c4544-0034-3010-8048-b6c04f503732", "4C4C4544-0034-3010-8048-B6C04F503733"],
      "uuid: looks like ids that a machine's firmware holds",
    ],
    ["entitlement", "Column5", ["269-12445", "D87-07284"], "sku: looks like part numbers of Microsoft"],
    ["contract", "", ["1.234,50 €", "EUR 12.00"], "cost: looks like amounts of money"],
  ] as const)("is proposed by what stands in it: %s, “%s”", (register, heading, cells, expected) => {
    expect(proposed(register, heading, ...cells)).toBe(expected);
  });

  it.each([
    ["serial and part numbers, which look alike", "hardware", ["5CG1234XYZ", "5CG1234XYA"]],
    ["dates, of which a register has several", "hardware", ["2026-01-13", "2026-02-14"]],
    ["bare numbers, which may be anything", "hardware", ["12.50", "13.50"]],
    ["an id, which a device has of many kinds", "hardware", ["15e91f38-3651-425f-810a-56e0fb00287a", ""]],
    ["cells that don't all look alike", "person", ["ada@example.org", "n/a"]],
    ["a single cell", "person", ["ada@example.org", ""]],
    ["versions of programs and files", "hardware", ["10.0.26100", "setup.exe"]],
  ] as const)("stays open where nothing is certain: %s", (_, register, cells) => {
    expect(proposed(register, "", ...cells)).toBe("nothing");
  });

  it("stays open where two columns look so, or the field is known by a heading", () => {
    const mails = aTable("Name||", "Ada|a@example.org|b@example.org", "Grace|c@example.org|d@example.org");
    expect(proposalFor(mails, { register: "person" }).choices.columns).toEqual(["name", null, null]);
    const named = aTable("Name|E-mail|", "Ada|a@example.org|b@example.org", "Grace|c@example.org|d@example.org");
    expect(proposalFor(named, { register: "person" }).choices.columns).toEqual(["name", "email", null]);
  });

  it("is not looked at when its heading does say something", () => {
    expect(proposed("person", "Private mail", "ada@example.org", "grace@example.org")).toBe("nothing");
  });
});
