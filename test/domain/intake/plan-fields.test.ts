import { describe, expect, it } from "vitest";
import { filteredRows, type PlanFilter, REASON } from "../../../src/domain/intake/plan-filter.ts";
import type { ImportPlan } from "../../../src/domain/intake/plan-input.ts";
import { FOUND, foundKey } from "../../../src/domain/registers/installation.ts";
import { aRecord } from "../../builders/records.ts";
import { sheetsOf, workbookOf, workbookPlan } from "../../builders/workbook-import.ts";
import { anOffice, aTable } from "./an-import.ts";

const MANY = 150;

function fieldsOf(plan: ImportPlan, rows: PlanFilter["rows"]): Readonly<Record<string, boolean>> {
  const fields = plan.fields(filteredRows(plan, { rows, field: null }));
  return Object.fromEntries(fields.map(({ id, isAbout }) => [id, isAbout]));
}

/** A list of devices, the last row of which says more than the others. */
function devices(heading: string, last: string) {
  const lines = Array.from({ length: MANY }, (_, i) => `T-${i}|PC-${i}|`);
  return aTable(`Asset tag|Name|${heading}`, ...lines, `T-${MANY}|PC-${MANY}|${last}`);
}

describe("What there is to show of the rows of a kind", () => {
  it("is told from all of them, not from the first ones", () => {
    const plan = anOffice().plan(devices("Model", "E14"), { register: "hardware" });
    expect(fieldsOf(plan, "new")).toEqual({ tag: false, name: false, model: false });
    expect(fieldsOf(plan, "rejected")).toEqual({});
  });

  it("leaves out a field that only repeats what the record is called", () => {
    const list = (last: string) => aTable("Name|Email", "Ada|ada@brook.example", last);
    const people = (last: string) => fieldsOf(anOffice().plan(list(last), { register: "person" }), "new");
    expect(Object.keys(people("Bert|bert@brook.example"))).toEqual(["email"]);
  });

  it("says what changes in a later row", () => {
    const known = Array.from({ length: MANY + 1 }, (_, i) =>
      aRecord("hardware", `h${i}`, { tag: `T-${i}`, name: `PC-${i}`, model: "E14" }),
    );
    const lines = Array.from({ length: MANY + 1 }, (_, i) => `T-${i}|PC-${i}|${i === MANY ? "E15" : "E14"}|Loan ${i}`);
    const plan = anOffice(known).plan(aTable("Asset tag|Name|Model|Notes", ...lines), { register: "hardware" });
    expect(fieldsOf(plan, "changed")).toEqual({ tag: false, name: false, model: true, notes: true });
  });

  it("holds the field for which rows are rejected although none has a value that can be read, with the file's text", () => {
    const plan = anOffice().plan(devices("Purchased on", "2026-02-31"), { register: "hardware" });
    expect(fieldsOf(plan, "rejected")).toEqual({ [REASON]: false, tag: false, name: false, purchasedOn: true });
    const [row] = filteredRows(plan, { rows: "rejected", field: null });
    const cells = row ? plan.shown(row).cells : [];
    expect(cells.map(({ field, after, wrong }) => [field, after, wrong])).toEqual([
      ["tag", `T-${MANY}`, false],
      ["name", `PC-${MANY}`, false],
      ["purchasedOn", "2026-02-31", true],
    ]);
    const found = (typed: string) =>
      filteredRows(plan, { rows: "rejected", field: null, cells: { purchasedOn: typed } }).length;
    expect(["02-31", "not empty", "empty", ">=2026-01-01", "2025"].map(found)).toEqual([1, 1, 0, 0, 0]);
  });

  it("holds the fields for which rows of a Muster workbook are rejected, with the sheet's text", () => {
    const office = [aRecord("hardware", "h1", { tag: "T-1", name: "PC-1", cores: 4, notes: "Loan" })];
    const tables = sheetsOf(workbookOf(office)).map((table) => {
      const at = table.name === "Hardware" ? (table.rows[0]?.indexOf("Cores per socket") ?? -1) : -1;
      return at < 0 ? table : { ...table, rows: table.rows.map((row, i) => (i === 1 ? row.with(at, "many") : row)) };
    });
    const plan = workbookPlan(tables, office);
    expect(fieldsOf(plan, "rejected")).toEqual({ [REASON]: false, coresPerSocket: true });
    const [row] = filteredRows(plan, { rows: "rejected", field: null });
    expect(row && plan.shown(row).cells).toMatchObject([{ label: "Cores per socket", after: "many", wrong: true }]);
  });

  it("gathers the programs found on devices into one", () => {
    const found = { device: "h1", source: "inventory", title: "PC-1, inventory", lastSeen: "2026-01-01" };
    const programs = { [foundKey("Edge", "Microsoft")]: { name: "Edge", publisher: "Microsoft", version: "1" } };
    const office = anOffice([
      aRecord("hardware", "h1", { name: "PC-1" }),
      aRecord("installation", "i1", { ...found, ...programs }),
    ]);
    const table = aTable("Device name|Program|Publisher|Version", "PC-1|Edge|Microsoft|2", "PC-1|Visio|Microsoft|3");
    const plan = office.plan(table, { register: "installation" });
    expect(fieldsOf(plan, "changed")[FOUND]).toBe(true);
  });
});
