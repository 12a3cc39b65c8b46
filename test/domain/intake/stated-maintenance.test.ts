import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asRecordId } from "../../../src/domain/value/record-id.ts";
import { aRecord } from "../../builders/records.ts";
import { anOffice, aTable, type Office, shownRows } from "./an-import.ts";

const HEADER = "Name|Version|Quantity|Active SA Quantity|Maintenance to|Agreement number|Part number";
const VISIO = "Visio Professional|2021|120|20|2027-06-30|V-1|D87-07284";
const MAINTENANCE = "Visio Professional, maintenance";

/** Kind, quantity and last day of each right, by its name. */
function rights(office: Office) {
  return Object.fromEntries(
    office.all("entitlement").map(({ values }) => [values.name, [values.kind, values.quantity, values.validTo]]),
  );
}

describe("Maintenance that a row states beside its licences", () => {
  it("is a right of its own with its quantity and last day, which rests on them", () => {
    const office = anOffice();
    const plan = office.accept(aTable(HEADER, VISIO));
    expect(plan.summary.counts.new).toBe(2);
    expect(shownRows(plan).map(({ row, title }) => [row, title])).toEqual([
      [2, "Visio Professional"],
      [2, MAINTENANCE],
    ]);
    const licences = office.values("entitlement", "Visio Professional");
    expect(licences).toMatchObject({ quantity: 120, sku: "D87-07284" });
    expect(licences.maintenanceTo).toBeUndefined();
    const maintenance = office.values("entitlement", MAINTENANCE);
    expect(maintenance).toMatchObject({
      kind: "maintenance",
      quantity: 20,
      validTo: "2027-06-30",
      version: "2021",
      agreement: "V-1",
      software: licences.software,
    });
    expect(maintenance.sku).toBeUndefined();
    expect(office.named("entitlement", maintenance.base)).toBe("Visio Professional");
    expect(plan.summary.notes).toContain("Maintenance is a right of its own beside the licences of 1 row.");
  });

  it("changes nothing when the same list comes again, and moves with its numbers", () => {
    const office = anOffice();
    office.accept(aTable(HEADER, VISIO));
    expect(office.accept(aTable(HEADER, VISIO)).summary.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
    office.accept(aTable(HEADER, "Visio Professional|2021|120|25|2030-06-30|V-1|D87-07284"));
    expect(rights(office)).toEqual({
      "Visio Professional": [undefined, 120, undefined],
      [MAINTENANCE]: ["maintenance", 25, "2030-06-30"],
    });
  });

  it("is for the title that somebody gave the licences", () => {
    const office = anOffice([
      aRecord("software", "own", { product: "Drawing" }),
      aRecord("entitlement", "e1", { name: "Visio Professional", agreement: "V-1", software: "own" }),
    ]);
    office.accept(
      aTable(
        "Name|Quantity|Active SA Quantity|Maintenance to|Agreement number",
        "Visio Professional|9|2|2027-06-30|V-1",
      ),
    );
    expect(office.values("entitlement", MAINTENANCE)).toMatchObject({ software: "own", base: "e1" });
  });

  it("is told and not taken without its last day, which would give no version", () => {
    const office = anOffice();
    const plan = office.accept(
      aTable(HEADER, "Visio Professional|2021|120|20||V-1|", "Project|2021|5|0|2027-06-30|V-1|"),
    );
    expect(rights(office)).toEqual({
      "Visio Professional": [undefined, 120, undefined],
      Project: [undefined, 5, undefined],
    });
    expect(plan.summary.notes).toContain(
      "Maintenance without its last day isn't taken: row 2. Enter it as a right of its own when you know the day.",
    );
  });

  it("is told where it is for more licences than the row has, which is recorded all the same", () => {
    const office = anOffice();
    const plan = office.accept(
      aTable(
        HEADER,
        "Visio Professional|2021|5|20|2027-06-30|V-1|",
        "Project|2021|20|20|2027-06-30|V-1|",
        "Office|2021|Unlimited|20|2027-06-30|V-1|",
        "Access|2021|0|3||V-1|",
      ),
    );
    expect(plan.summary.notes).toContain(
      "2 rows state more licences under maintenance than licences: rows 2, 5. Check the numbers against the order.",
    );
    expect(rights(office)[MAINTENANCE]).toEqual(["maintenance", 20, "2027-06-30"]);
    const sound = anOffice().plan(aTable(HEADER, VISIO));
    expect(sound.summary.notes.join()).not.toContain("more licences under maintenance");
  });

  it("stays with the licences where its row has no quantity for it", () => {
    const office = anOffice();
    office.accept(aTable(HEADER, "Visio Professional|2021|120||2027-06-30|V-1|"));
    expect(office.values("entitlement", "Visio Professional").maintenanceTo).toBe("2027-06-30");
    expect(office.all("entitlement")).toHaveLength(1);
  });

  it("is rejected or left out with the licences of its row", () => {
    const office = anOffice();
    const rejected = office.plan(aTable(HEADER, "Visio Professional|2021|many|20|2027-06-30|V-1|"));
    expect(rejected.rows.map(({ kind }) => kind)).toEqual(["rejected", "rejected"]);
    const leftOut = office.plan(aTable(HEADER, VISIO), { decisions: { 2: { kind: "ignore" } } });
    expect(leftOut.rows.map(({ kind }) => kind)).toEqual(["ignored", "ignored"]);
    expect(leftOut.changes).toEqual([]);
  });

  it("goes to the record that somebody said the row means, and never becomes that record", () => {
    const office = anOffice([aRecord("entitlement", "e1", { name: "Visio, all of them" })]);
    office.accept(aTable(HEADER, VISIO), { decisions: { 2: { kind: "take", id: asRecordId("e1") } } });
    expect(office.values("entitlement", MAINTENANCE).base).toBe("e1");
    expect(office.all("entitlement")).toHaveLength(2);
  });

  it("never changes how many licences there are", () => {
    const aRow = fc.record({ quantity: fc.nat(500), under: fc.option(fc.nat(500)), end: fc.boolean() });
    fc.assert(
      fc.property(fc.array(aRow, { minLength: 1, maxLength: 6 }), (rows) => {
        const office = anOffice();
        const lines = rows.map(
          ({ quantity, under, end }, i) => `Title ${i}|1|${quantity}|${under ?? ""}|${end ? "2027-06-30" : ""}|V-1|`,
        );
        office.accept(aTable(HEADER, ...lines), { register: "entitlement", headerRow: 1 });
        const all = office.all("entitlement").map(({ values }) => values);
        const sum = (of: readonly (typeof all)[number][]) =>
          of.reduce((total, { quantity }) => total + (typeof quantity === "number" ? quantity : 0), 0);
        const isMaintenance = ({ kind }: (typeof all)[number]) => kind === "maintenance";
        expect(sum(all.filter((values) => !isMaintenance(values)))).toBe(
          rows.reduce((total, { quantity }) => total + quantity, 0),
        );
        expect(sum(all.filter(isMaintenance))).toBe(
          rows.reduce((total, { under, end }) => total + (end ? (under ?? 0) : 0), 0),
        );
      }),
    );
  });
});
