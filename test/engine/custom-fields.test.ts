import { afterEach, describe, expect, it } from "vitest";
import { changedFields } from "../../src/domain/change/changed-fields.ts";
import { importFields } from "../../src/domain/intake/import-fields.ts";
import { createRecordIndex } from "../../src/domain/intake/record-index.ts";
import { describeCustomFields, registerOf, registers } from "../../src/domain/registers/all.ts";
import type { RegisterId } from "../../src/domain/registers/register-id.ts";
import { textFormat } from "../../src/domain/registers/text-from-value.ts";
import { createCellEdits } from "../../src/renderer/engine/cell-edits.ts";
import { createForms } from "../../src/renderer/engine/forms.ts";
import { createTables } from "../../src/renderer/engine/tables.ts";
import { wordsOf } from "../../src/renderer/features/registers/register-words.ts";
import { aStartedCore } from "../builders/started-core.ts";

afterEach(() => describeCustomFields([]));

async function withField(texts: Record<string, string>) {
  const { core } = aStartedCore();
  const forms = createForms(core);
  const made = await forms.saveForm({ register: "customField", id: null, seq: 0, texts, why: "" });
  return { core, forms, made, id: made.ok ? `custom:${made.value.id}` : "" };
}

/** Registers that are no lists of the organisation's things. */
const OWN: readonly RegisterId[] = ["organisation", "customField", "savedView", "importProfile"];

const INSURED = { label: "Insured until", of: "hardware", kind: "date" };

describe("a custom field", () => {
  it("is in the form, the table and the import of its register as soon as it was saved", async () => {
    const { core, forms, id } = await withField(INSURED);
    expect(registerOf("hardware").fields.at(-1)).toMatchObject({ id, label: "Insured until", type: "date" });
    expect(importFields("hardware").some((field) => field.id === id)).toBe(true);
    const texts = { name: "PC-1", state: "inStock", [id]: "2027-03-31" };
    const saved = await forms.saveForm({ register: "hardware", id: null, seq: 0, texts, why: "" });
    expect(saved.ok).toBe(true);
    const view = { register: "hardware", columns: ["name", id], sort: [], search: "", retired: false } as const;
    const tables = createTables(core).calls;
    expect(await tables.arrange({ ...view, filters: { [id]: ">2027-01-01" } })).toMatchObject({ matching: 1 });
    expect((await tables.rows("hardware", 0, 1))[0]).toMatchObject({ cells: ["PC-1", "31/03/2027"] });
    expect(await tables.arrange({ ...view, filters: { [id]: ">2028-01-01" } })).toMatchObject({ matching: 0 });
  });

  it("can be made for every register whose records are entered by hand", async () => {
    const made = registers.filter(({ id }) => wordsOf(id).made && !OWN.includes(id)).map(({ id }) => id);
    const offered = registerOf("customField").fields.find(({ id }) => id === "of")?.choices ?? [];
    expect(offered.map(({ id }) => id).sort()).toEqual([...made].sort());
  });

  it("is kept with an exchange rate and shown in its table", async () => {
    const { core, forms, id } = await withField({ label: "Approved by", of: "exchangeRate", kind: "text" });
    const texts = { from: "USD", to: "EUR", rate: "0.9", validFrom: "2026-01-01", [id]: "C. Calm" };
    const saved = await forms.saveForm({ register: "exchangeRate", id: null, seq: 0, texts, why: "" });
    expect(saved.ok).toBe(true);
    const tables = createTables(core).calls;
    await tables.arrange({
      register: "exchangeRate",
      columns: ["from", id],
      sort: [],
      search: "",
      retired: false,
      filters: { [id]: "calm" },
    });
    expect((await tables.rows("exchangeRate", 0, 1))[0]).toMatchObject({ cells: ["USD", "C. Calm"] });
  });

  it("refuses in words what doesn't fit it", async () => {
    const { forms, id } = await withField({
      label: "Keyboard",
      of: "hardware",
      kind: "choice",
      choices: "German\nSwiss",
    });
    const texts = { name: "PC-1", state: "inStock", [id]: "French" };
    const saved = await forms.saveForm({ register: "hardware", id: null, seq: 0, texts, why: "" });
    expect(saved.ok ? {} : saved.problem.fields).toEqual({ [id]: "Choose one of: German, Swiss." });
  });

  it.each([
    [{ label: "Keyboard", of: "hardware", kind: "choice" }, { choices: "Name the choices, one a line." }],
    [{ label: "Bag", of: "hardware", kind: "link" }, { target: "Choose the register it links to." }],
    [
      { label: "Floor", of: "location", kind: "integer", min: "5", max: "1" },
      { max: "The largest number is smaller than the smallest." },
    ],
    [{ of: "hardware", kind: "text" }, { label: "Name is needed." }],
  ])("%o that can't work is refused at the field", async (texts, fields) => {
    const { made } = await withField(texts as Record<string, string>);
    expect(made.ok ? {} : made.problem.fields).toEqual(fields);
  });

  it("keeps its kind, and once retired its values and its name in the trail", async () => {
    const { core, forms, made, id } = await withField(INSURED);
    if (!made.ok) throw new Error(made.problem.sentence);
    const texts = { name: "PC-1", state: "inStock", [id]: "2027-03-31" };
    const device = await forms.saveForm({ register: "hardware", id: null, seq: 0, texts, why: "" });
    const { seq } = made.value.head;
    const other = await forms.saveForm({
      register: "customField",
      id: made.value.id,
      seq,
      texts: { kind: "text" },
      why: "",
    });
    expect(other.ok ? {} : other.problem.fields).toHaveProperty("kind");
    expect((await forms.retire("customField", [made.value.id], "", false)).ok).toBe(true);
    expect(registerOf("hardware").fields.some((field) => field.id === id)).toBe(false);
    expect(device.ok && core.registers.of("hardware").get(device.value.id)?.values[id]).toBe("2027-03-31");
    const change = { register: "hardware", id: made.value.id, label: "PC-1", act: "edit" } as const;
    const [field] = changedFields({ ...change, fields: { [id]: [null, "2027-03-31"] } }, textFormat("en-GB"));
    expect(field).toMatchObject({ label: "Insured until", after: "31/03/2027" });
  });

  it("for numbers is sorted, filtered, grouped and added up exactly", async () => {
    const { core, forms, id } = await withField({ label: "Disk (TB)", of: "hardware", kind: "decimal", decimals: "2" });
    for (const size of ["0.1", "10", "0.2"]) {
      const texts = { name: `PC ${size}`, state: "inStock", [id]: size };
      await forms.saveForm({ register: "hardware", id: null, seq: 0, texts, why: "" });
    }
    const { calls: tables } = createTables(core);
    const view = { register: "hardware", columns: [id], search: "", retired: false } as const;
    const sort = [{ field: id, descending: false }];
    expect(await tables.arrange({ ...view, sort, filters: { [id]: ">0,1" } })).toMatchObject({ matching: 2 });
    expect(await tables.rows("hardware", 0, 2)).toMatchObject([{ cells: ["0.2"] }, { cells: ["10"] }]);
    await tables.arrange({ ...view, sort, filters: {} });
    expect(await tables.sums("hardware", [id])).toEqual({ [id]: "10.3" });
    expect(await tables.tally("hardware", { kind: "all" }, [id])).toMatchObject({
      numbers: [{ count: 3, sum: "10.3", average: "3.43" }],
    });
    await tables.arrange({ ...view, sort, filters: {}, groupBy: [id] });
    const [group] = await tables.rows("hardware", 0, 1);
    expect(group).toMatchObject({ text: "0.1", conditions: [{ field: id, op: "equals", values: ["0.1"] }] });
  });

  it("that is different in each record is refused where another has it, and tells an import which record is meant", async () => {
    const { core, forms, id } = await withField({
      label: "Case",
      of: "hardware",
      kind: "text",
      mask: "AA-99",
      unique: "yes",
    });
    const save = (name: string, text: string) =>
      forms.saveForm({
        register: "hardware",
        id: null,
        seq: 0,
        texts: { name, state: "inStock", [id]: text },
        why: "",
      });
    const problems = async (name: string, text: string) => {
      const saved = await save(name, text);
      return saved.ok ? {} : saved.problem.fields;
    };
    expect(await problems("PC-1", "DE-07")).toEqual({});
    expect(await problems("PC-2", "de-07")).toEqual({ [id]: "“PC-1” has this already. Each device needs its own." });
    expect(await problems("PC-2", "DE07")).toEqual({
      [id]: "“DE07” doesn't look like AA-99 (A a letter, 9 a digit).",
    });
    const devices = core.registers.of("hardware");
    const index = createRecordIndex(registerOf("hardware"), devices.values(), (each) => devices.get(each));
    expect(index.find({ name: "Another name", [id]: "de-07" }).map(({ values }) => values.name)).toEqual(["PC-1"]);
  });

  it("of several choices holds any of them, pasted by label and asked for one by one", async () => {
    const { core, forms, id } = await withField({
      label: "Keyboards",
      of: "hardware",
      kind: "choices",
      choices: "German\nSwiss\nUS",
    });
    const texts = { name: "PC-1", state: "inStock", [id]: "German" };
    const device = await forms.saveForm({ register: "hardware", id: null, seq: 0, texts, why: "" });
    if (!device.ok) throw new Error(device.problem.sentence);
    const edits = createCellEdits(core);
    const seen = await edits.planCellEdits("hardware", [{ id: device.value.id, field: id, text: "us · Swiss" }]);
    expect(seen).toMatchObject([{ before: "German", after: "US · Swiss", problem: null }]);
    expect((await edits.saveCellEdits("hardware", seen, "", "pasted")).ok).toBe(true);
    const { calls: tables } = createTables(core);
    const view = { register: "hardware", columns: [id], sort: [], search: "", retired: false } as const;
    expect(await tables.arrange({ ...view, filters: { [id]: "=swiss" } })).toMatchObject({ matching: 1 });
    expect(await tables.arrange({ ...view, filters: { [id]: "=german" } })).toMatchObject({ matching: 0 });
  });
});
