import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { profileFromJson } from "../../../src/domain/intake/profile-from-json.ts";
import type { RegisterId } from "../../../src/domain/registers/register-id.ts";
import { aTable, proposalFor, tableOf } from "./an-import.ts";

/** What is proposed for a column under this heading that holds these cells, beside a name. */
function proposed(register: RegisterId, heading: string, ...cells: readonly string[]) {
  const table = aTable(`Name|${heading}`, ...cells.map((cell, i) => `Thing ${i}|${cell}`));
  const [, column] = proposalFor(table, { register }).columns;
  return column?.field ? `${column.field}: ${column.how}` : "nothing";
}

const SERIALS = ["5CG1234XYZ", "PF3K9Q2A", "C02XK0AAJGH5", "7HJ4M13", "MJ09T4KL"];

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
      "directoryId: looks like UUIDs",
    ],
    [
      "hardware",
      "",
      ["4c4c4544-0034-3010-8048-b6c04f503732", "4C4C4544-0034-3010-8048-B6C04F503733"],
      "uuid: looks like UUIDs",
    ],
    ["entitlement", "Column5", ["269-12445", "D87-07284"], "sku: looks like part numbers of Microsoft"],
    ["contract", "", ["1.234,50 €", "EUR 12.00"], "cost: looks like amounts of money"],
    ["hardware", "Unnamed: 4", SERIALS, "serial: looks like serial numbers"],
  ] as const)("is proposed by what stands in it: %s, “%s”", (register, heading, cells, expected) => {
    expect(proposed(register, heading, ...cells)).toBe(expected);
  });

  it.each([
    ["too few serial numbers to tell them from part numbers", "hardware", SERIALS.slice(0, 4)],
    ["models, of which there are several", "hardware", [...SERIALS, "PF3K9Q2A"]],
    ["names of devices, which are all of one form", "hardware", ["PC01B7", "PC02B7", "PC03B7", "PC04B7", "PC05B7"]],
    ["network cards, which have no field", "hardware", ["001A2B3C4D5E", "001A2B3C4D5F", "1A2B3C4D5E60"]],
    ["serial numbers elsewhere than with devices", "entitlement", SERIALS],
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

/** What is said to stand in a column under this heading, and the fields for it. */
function held(register: RegisterId, heading: string, ...cells: readonly string[]) {
  const table = aTable(`Name|${heading}`, ...cells.map((cell, i) => `Thing ${i}|${cell}`));
  return proposalFor(table, { register }).columns[1]?.holds ?? null;
}

describe("A column that feeds nothing", () => {
  it.each([
    ["person", "", ["2026-01-13", "13.02.2026"], "days", ["startedOn", "leftOn"]],
    ["entitlement", "Zzz", ["EUR 12.00", "$ 3"], "amounts of money", ["unitCost", "totalCost", "maintenanceCost"]],
    ["hardware", "LAN", ["00:1a:2B:3c:4d:5e", "00-1A-2B-3C-4D-5F", "001a.2b3c.4d60"], "MAC addresses", []],
    ["entitlement", "", ["65304520BA", "65304521BA"], "codes of letters and digits", ["sku", "reference"]],
    ["hardware", "Zzz", ["5CG1234XYZ", "5CG1234XYA"], "codes of letters and digits", ["serial", "tag"]],
  ] as const)(
    "says what stands in it and which fields are for that: %s, “%s”",
    (register, heading, cells, words, fields) => {
      const found = held(register, heading, ...cells);
      expect(found?.words).toBe(words);
      if (fields.length === 0) expect(found?.fields).toEqual([]);
      else expect(found?.fields).toEqual(expect.arrayContaining([...fields]));
    },
  );

  it("names only fields that no other column feeds", () => {
    const table = aTable("Name|Started on|", "Ada|2026-01-13|2026-01-14", "Grace|2026-01-13|2026-01-15");
    expect(proposalFor(table, { register: "person" }).columns[2]?.holds?.fields).toEqual(["leftOn"]);
  });

  it.each([
    ["of no one sort", ["2026-01-13", "blue"]],
    ["bare numbers", ["12", "13"]],
    ["a single cell", ["2026-01-13"]],
  ])("says nothing where its cells are %s", (_, cells) => {
    expect(held("hardware", "", ...cells)).toBeNull();
  });

  it("says nothing where a profile leaves it out knowingly", () => {
    const heading = "Account expires";
    const columns = [
      { headings: ["Name"], field: "name" },
      { headings: [heading], field: null },
    ];
    const profile = profileFromJson({ name: "P", register: "person", marks: [["Name"]], columns });
    if (!profile.ok) throw new Error(profile.problem.sentence);
    const table = aTable(`Name|${heading}|Zzz`, "Ada|2026-01-13|2026-01-14", "Grace|2026-01-13|2026-01-15");
    const { columns: found } = proposalFor(table, {}, [{ key: "own:1", profile: profile.value }]);
    expect(found.map(({ holds }) => holds?.words ?? null)).toEqual([null, null, "days"]);
  });
});

describe("What stands in a column", () => {
  const aCell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      ...SERIALS,
      "2026-01-13",
      "ada@example.org",
      "EUR 5",
      "00:1A:2B:3C:4D:5E",
      "269-12445",
      "pc.corp.example",
    ),
  );
  const aColumn = fc.oneof(
    fc.array(aCell, { minLength: 6, maxLength: 6 }),
    aCell.map((cell) => Array.from({ length: 6 }, () => cell)),
  );
  const headings = fc.constantFrom("", "Column4", "Serial number", "E-mail", "Zzz");

  it("never moves what a heading means, and gives each field at most once", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(headings, aColumn), { minLength: 1, maxLength: 5 }), (columns) => {
        const rows = Array.from({ length: 6 }, (_, i) => [
          `Thing ${i}`,
          ...columns.map(([, cells]) => cells[i] ?? null),
        ]);
        const names = ["Name", ...columns.map(([heading]) => heading)];
        const found = proposalFor(tableOf([names, ...rows]), { register: "hardware", headerRow: 1 }).columns;
        const fields = found.flatMap(({ field }) => field ?? []);
        expect(new Set(fields).size).toBe(fields.length);
        const serial = names.indexOf("Serial number");
        if (serial !== -1) expect(found[serial]?.field).toBe("serial");
        for (const { header, how } of found)
          if (how.startsWith("looks like")) expect(["", "Column4"]).toContain(header);
      }),
    );
  });

  it("is never taken for serial numbers when it counts up or repeats itself", () => {
    const prefix = fc.stringMatching(/^[A-Z0-9]{1,4}[A-Z]$/);
    fc.assert(
      fc.property(prefix, fc.nat(9_000), fc.constantFrom(...SERIALS), (before, first, repeated) => {
        const counted = Array.from({ length: 30 }, (_, i) => `${before}${String(first + i).padStart(5, "0")}`);
        expect(proposed("hardware", "", ...counted)).toBe("nothing");
        expect(proposed("hardware", "", ...SERIALS, repeated)).toBe("nothing");
      }),
    );
  });
});
