import { describe, expect, it } from "vitest";
import type { Cell, Table } from "../../../src/domain/intake/cell.ts";
import { cellText } from "../../../src/domain/intake/cell-text.ts";
import { musterWorkbook } from "../../../src/domain/workbook/muster-workbook.ts";
import { aRecord } from "../../builders/records.ts";
import { events, sheetsOf, workbookOf, workbookPlan } from "../../builders/workbook-import.ts";

const ADA = aRecord("person", "0000000000000ada", { name: "Ada", email: "ada@example.org", state: "active" });
const PC = aRecord("hardware", "00000000000000pc", {
  name: "PC-1",
  state: "deployed",
  user: ADA.id,
  cost: { minor: 99_900, currency: "EUR" },
  warrantyEnd: "2027-03-31",
});
const OFFICE = [ADA, PC];

/** The sheets of a workbook in which somebody has edited: by sheet, a row number and texts by heading. A new row has none. */
function edited(
  edits: readonly { readonly sheet: string; readonly row?: number; readonly cells: Readonly<Record<string, Cell>> }[],
  records = OFFICE,
  seq = 1,
): readonly Table[] {
  const tables = sheetsOf(workbookOf(records, seq)).map(({ rows, ...table }) => ({
    ...table,
    rows: rows.map((row) => [...row]),
  }));
  for (const { sheet, row, cells } of edits) {
    const rows = tables.find(({ name }) => name === sheet)?.rows ?? [];
    const headings = (rows[0] ?? []).map((cell) => cellText(cell));
    const target = row === undefined ? [] : (rows[row - 1] ?? []);
    if (row === undefined) rows.push(target);
    for (const [heading, cell] of Object.entries(cells)) {
      const at = headings.indexOf(heading);
      if (at === -1) throw new Error(`There is no column ${heading}`);
      while (target.length < at) target.push(null);
      target[at] = cell;
    }
  }
  return tables;
}

function reasons(tables: readonly Table[], records = OFFICE): readonly string[] {
  return workbookPlan(tables, records).rows.flatMap(({ reason }) => (reason === "" ? [] : [reason]));
}

describe("a Muster workbook that was edited", () => {
  it("takes the currency from its own column, not from the format that somebody gave the amount", () => {
    const cost = { number: 999, currency: "USD" };
    expect(
      workbookPlan(edited([{ sheet: "Hardware", row: 2, cells: { "Purchase cost": cost } }]), OFFICE).changes,
    ).toEqual([]);
    const changed = edited([
      { sheet: "Hardware", row: 2, cells: { "Purchase cost": cost, "Purchase cost currency": "CHF" } },
    ]);
    expect(workbookPlan(changed, OFFICE).changes[0]?.fields.cost?.[1]).toEqual({ minor: 99_900, currency: "CHF" });
  });

  it("changes just the cells that were edited, and clears those that were emptied", () => {
    const plan = workbookPlan(
      edited([
        { sheet: "Hardware", row: 2, cells: { "Purchase cost": 1_050.5, "Warranty end": null } },
        { sheet: "People", row: 2, cells: { Department: "=Engines" } },
      ]),
      OFFICE,
    );
    expect(plan.changes.map(({ register, fields }) => [register, fields])).toEqual([
      ["person", { department: [null, "=Engines"] }],
      [
        "hardware",
        {
          cost: [
            { minor: 99_900, currency: "EUR" },
            { minor: 105_050, currency: "EUR" },
          ],
          warrantyEnd: ["2027-03-31", null],
        },
      ],
    ]);
    expect(plan.summary.sheets.find(({ register }) => register === "person")?.counts).toMatchObject({ changed: 1 });
  });

  it("takes new rows that name each other, whichever sheet stands first", () => {
    const plan = workbookPlan(
      edited([
        { sheet: "Hardware", cells: { Name: "PC-2", State: "In stock", User: "Bob", Location: "Oslo" } },
        { sheet: "People", cells: { Name: "Bob", Manager: "Bob", Location: "Oslo" } },
        { sheet: "Locations", cells: { Name: "Oslo" } },
        { sheet: "Allocations", cells: { Entitlement: "Suite", Person: "Bob" } },
        { sheet: "Entitlements", cells: { Name: "Suite", "May be used as (older versions)": "2021\n2019" } },
      ]),
      OFFICE,
    );
    expect(events(plan).map(({ register, kind }) => [register, kind])).toEqual([
      ["hardware", "new"],
      ["entitlement", "new"],
      ["allocation", "new"],
      ["person", "new"],
      ["location", "new"],
    ]);
    const made = new Map(plan.changes.map((change) => [change.register, change]));
    const bob = made.get("person");
    expect(made.get("hardware")?.fields.user?.[1]).toBe(bob?.id);
    expect(bob?.fields.manager?.[1]).toBe(bob?.id);
    expect(made.get("entitlement")?.fields.downgradeTo?.[1]).toEqual(["2021", "2019"]);
    expect(made.get("allocation")?.label).toBe("Suite – Bob");
  });

  it("rejects what can't be told, with the cell, and makes nothing that only a rejected row names", () => {
    const tables = edited([
      { sheet: "Hardware", row: 2, cells: { User: "Nobody" } },
      { sheet: "Hardware", cells: { Name: "PC-2", State: "Somewhere" } },
      { sheet: "Hardware", cells: { Name: "PC-3", "Purchased on": "03/04/2026" } },
      { sheet: "Hardware", cells: { Name: "PC-4", Location: "Oslo" } },
      { sheet: "Locations", cells: { Name: "Oslo", Within: "Nowhere" } },
      { sheet: "People", cells: { "Muster id": "7", Name: "Eve" } },
    ]);
    expect(reasons(tables)).toEqual([
      expect.stringMatching(/^Hardware!\w+2 \(User\): nothing in the sheet People is called “Nobody”/),
      expect.stringMatching(/^Hardware!\w+3 \(State\): “Somewhere” is none of Planned, Ordered/),
      expect.stringMatching(/^Hardware!\w+4 \(Purchased on\): “03\/04\/2026” could be read two ways/),
      expect.stringMatching(/^Hardware!\w+5 \(Location\): nothing in the sheet Locations is called “Oslo”/),
      "People, row 3: “7” is no Muster id. Leave the cell blank for a new record.",
      expect.stringMatching(/^Locations!C2 \(Within\): nothing in the sheet Locations is called “Nowhere”/),
    ]);
    expect(workbookPlan(tables, OFFICE).changes).toEqual([]);
  });

  it("takes no copied row for its original, and nothing that Muster makes", () => {
    const copied = edited([{ sheet: "People", cells: { "Muster id": ADA.id, Name: "Eve" } }]);
    expect(reasons(copied)).toEqual([
      "People, row 3 means the same person as row 2. Clear its Muster id if it is a new one.",
    ]);
    const file = aRecord("document", "00000000000000dd", { name: "Invoice", sha256: "a".repeat(64) });
    const forged = edited([{ sheet: "Documents", row: 2, cells: { "SHA-256": "b".repeat(64) } }], [file]);
    expect(reasons(forged, [file])).toEqual([expect.stringMatching(/\(SHA-256\): this is made by Muster/)]);
  });

  it("finds the record of a row without id, so that a template can be imported twice", () => {
    const tables = edited([{ sheet: "People", cells: { Name: "Ada", "E-mail": "ADA@example.org" } }], []);
    expect(events(workbookPlan(tables, [ADA]))).toMatchObject([{ kind: "changed", title: "Ada" }]);
  });

  it("says which records were edited since it was written", () => {
    const tables = edited([{ sheet: "People", row: 2, cells: { Department: "Sales" } }], OFFICE, 4);
    const later = { ...ADA, trail: [1, 7] };
    expect(workbookPlan(tables, [later, PC]).summary.notes).toEqual([
      expect.stringMatching(/^1 row means a record edited since this workbook was written \(event 4\): “Ada”/),
    ]);
    expect(workbookPlan(tables, OFFICE).summary.notes).toEqual([]);
  });

  it("comes back to registers that lost everything, under the same identities", () => {
    const plan = workbookPlan(sheetsOf(workbookOf(OFFICE)), []);
    expect(events(plan).map(({ kind }) => kind)).toEqual(["new", "new"]);
    expect(plan.changes.find(({ register }) => register === "hardware")).toMatchObject({
      id: PC.id,
      fields: { user: [null, ADA.id, "", "Ada"] },
    });
  });

  it("is known by its first sheet; sheets and columns of others are named and left out", () => {
    expect(musterWorkbook([{ name: "About", hidden: false, rows: [["About us"]] }])).toBeUndefined();
    const tables = sheetsOf(workbookOf(OFFICE)).map((table) =>
      table.name === "People" ? { ...table, rows: table.rows.map((row) => [...row, "mine"]) } : table,
    );
    const strange = { name: "Sheet1", hidden: false, rows: [["x"]] };
    expect(musterWorkbook([...tables, strange])?.notes).toEqual([
      "Sheets that are none of Muster's were left out: “Sheet1”.",
      "Sheet “People”: columns that are none of Muster's were left out: “mine”.",
    ]);
  });
});
