import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Table } from "../../../src/domain/intake/cell.ts";
import { filteredRows, type PlanFilter, REASON, RECORD, ROW } from "../../../src/domain/intake/plan-filter.ts";
import type { ImportPlan } from "../../../src/domain/intake/plan-input.ts";
import { FOUND, foundKey } from "../../../src/domain/registers/installation.ts";
import { aRecord } from "../../builders/records.ts";
import { sheetsOf, workbookOf, workbookPlan } from "../../builders/workbook-import.ts";
import { anOffice, aTable } from "./an-import.ts";

const ALL: PlanFilter = { rows: "all", field: null };
const OFFICE = [
  aRecord("person", "p1", { name: "Ada Lovelace", state: "active" }),
  aRecord("hardware", "h1", { tag: "T-1", name: "PC-1", model: "E14", user: "p1", notes: "Loan", cores: 4 }),
  aRecord("hardware", "h2", { tag: "T-2", name: "PC-2", model: "E15" }),
];
const LIST = aTable(
  "Asset tag|Name|Model|User|Purchased on|Notes",
  "T-1|PC-1|E16|Ada Lovelace||",
  "T-2|PC-2|E15||2026-01-31|",
  "T-3|PC-3|E14|Bert|2026-02-31|spare",
  "T-4|PC-4||Ada Lovelace|2026-03-01|spare part",
);

function rowsOf(plan: ImportPlan, filter: Partial<PlanFilter>): readonly number[] {
  return filteredRows(plan, { ...ALL, ...filter }).map(({ row }) => row);
}

describe("the rows of a dry run are narrowed by what stands in a column", () => {
  const plan = anOffice(OFFICE).plan(LIST, { register: "hardware" });

  it.each<[string, Readonly<Record<string, string>>, readonly number[]]>([
    ["text, in rows of every kind", { notes: "SPARE" }, [4, 5]],
    ["what was as well as what comes, where it changes", { model: "e14" }, [2, 4]],
    ["the name of a linked record, and the one that a rejected row has", { user: "a" }, [2, 5]],
    ["the name of somebody whom the import makes", { user: "bert" }, [4]],
    ["blank", { model: "empty" }, [5]],
    ["filled", { notes: "not empty" }, [4, 5]],
    ["days compared", { purchasedOn: ">=2026-02-01" }, [5]],
    ["two columns at once", { notes: "spare", user: "ada" }, [5]],
    ["the name of the record", { [RECORD]: "pc-4" }, [5]],
    ["the number of the row, which isn't looked for in others", { [ROW]: "4" }, [4]],
    ["numbers of rows compared", { [ROW]: ">=4" }, [4, 5]],
    ["the reason", { [REASON]: "2026-02-31" }, [4]],
    ["blanks typed, which narrow nothing", { notes: "  " }, [2, 3, 4, 5]],
  ])("by %s", (_, cells, rows) => {
    expect(rowsOf(plan, { cells })).toEqual(rows);
  });

  it("together with the kind", () => {
    expect(rowsOf(plan, { rows: "new", cells: { notes: "spare" } })).toEqual([5]);
  });

  it("and then show just those rows in whose cell the text can be read", () => {
    const texts = plan.rows.map(plan.shown).flatMap(({ cells }) => cells.map(({ after }) => after));
    const typed = fc.constantFrom(...texts).chain((text) => fc.constantFrom(text, text.slice(1), text.slice(0, 3)));
    fc.assert(
      fc.property(fc.constantFrom("model", "user", "notes", "tag"), typed, (field, text) => {
        fc.pre(text.trim() !== "" && !/^[<>=]/.test(text));
        const read = plan.rows.filter((row) => {
          const cell = plan.shown(row).cells.find((each) => each.field === field);
          const shown = cell ? [cell.after, ...(row.kind === "changed" && cell.changes ? [cell.before] : [])] : [];
          return shown.some((each) => each.toLowerCase().includes(text.trim().toLowerCase()));
        });
        expect(rowsOf(plan, { cells: { [field]: text } })).toEqual(read.map(({ row }) => row));
      }),
    );
  });
});

describe("the rows of a dry run are narrowed by the field that they are about", () => {
  const plan = anOffice(OFFICE).plan(LIST, { register: "hardware" });

  it("where it changes, which a blank cell that keeps what is on record doesn't", () => {
    expect(rowsOf(plan, { rows: "changed", field: "model" })).toEqual([2]);
    expect(rowsOf(plan, { rows: "changed", field: "notes" })).toEqual([]);
    expect(rowsOf(plan, { rows: "changed", field: "purchasedOn" })).toEqual([3]);
  });

  it("where it is why the row is rejected: unreadable, of an unknown currency, or contrary to an earlier row", () => {
    expect(rowsOf(plan, { rows: "rejected", field: "purchasedOn" })).toEqual([4]);
    expect(rowsOf(plan, { rows: "rejected", field: "notes" })).toEqual([]);
    const other = aTable(
      "Asset tag|Model|Purchase cost|Currency",
      "T-1|E16|5,00|EUR",
      "T-1|E17|5,00|EUR",
      "T-2||1,00|XXX",
    );
    const contrary = anOffice(OFFICE).plan(other, { register: "hardware", decimalMark: "," });
    expect(rowsOf(contrary, { rows: "rejected", field: "model" })).toEqual([3]);
    expect(rowsOf(contrary, { rows: "rejected", field: "currency" })).toEqual([4]);
  });

  it("where programs of a device change, all of which stand in one column", () => {
    const found = { device: "h1", source: "inventory", title: "PC-1, inventory", lastSeen: "2026-01-01" };
    const programs = { [foundKey("Edge", "Microsoft")]: { name: "Edge", publisher: "Microsoft", version: "1" } };
    const office = anOffice([...OFFICE, aRecord("installation", "i1", { ...found, ...programs })]);
    const table = aTable("Device name|Program|Publisher|Version", "PC-1|Edge|Microsoft|2", "PC-9|Visio|Microsoft|3");
    const inventory = office.plan(table, { register: "installation" });
    expect(rowsOf(inventory, { rows: "changed", field: FOUND })).toEqual([2]);
    expect(rowsOf(inventory, { cells: { [FOUND]: "visio" } })).toEqual([3]);
  });
});

describe("the rows of a Muster workbook", () => {
  const edit = (tables: readonly Table[], heading: string, cell: Cell): readonly Table[] =>
    tables.map((table) => {
      if (table.name !== "Hardware") return table;
      const at = table.rows[0]?.indexOf(heading) ?? -1;
      if (at < 0) throw new Error(`There is no column ${heading}`);
      return { ...table, rows: table.rows.map((row, i) => (i === 1 ? row.with(at, cell) : row)) };
    });
  const written = sheetsOf(workbookOf(OFFICE));

  it("are narrowed by the cells that were edited, in one sheet and in all", () => {
    const plan = workbookPlan(edit(written, "Model", "X1 Carbon"), OFFICE);
    expect(rowsOf(plan, { cells: { model: "carbon" } })).toEqual([2]);
    expect(rowsOf(plan, { register: "hardware", rows: "changed", field: "model" })).toEqual([2]);
    expect(rowsOf(plan, { register: "person", cells: { model: "carbon" } })).toEqual([]);
  });

  it.each<[string, string, Cell, string]>([
    ["a cell that can't be read", "Cores per socket", "many", "coresPerSocket"],
    ["a link that means nothing", "User", "Nobody", "user"],
  ])("are narrowed by the field for which they are rejected: %s", (_, heading, cell, field) => {
    const plan = workbookPlan(edit(written, heading, cell), OFFICE);
    expect(rowsOf(plan, { rows: "rejected", field })).toEqual([2]);
    expect(rowsOf(plan, { rows: "rejected", field: "model" })).toEqual([]);
  });
});
