import { afterEach, describe, expect, it } from "vitest";
import { changedFields } from "../../src/domain/change/changed-fields.ts";
import { importFields } from "../../src/domain/intake/import-fields.ts";
import { describeCustomFields, registerOf } from "../../src/domain/registers/all.ts";
import { textFormat } from "../../src/domain/registers/text-from-value.ts";
import { createForms } from "../../src/renderer/engine/forms.ts";
import { createTables } from "../../src/renderer/engine/tables.ts";
import { aStartedCore } from "../builders/started-core.ts";

afterEach(() => describeCustomFields([]));

async function withField(texts: Record<string, string>) {
  const { core } = aStartedCore();
  const forms = createForms(core);
  const made = await forms.saveForm({ register: "customField", id: null, seq: 0, texts, why: "" });
  return { core, forms, made, id: made.ok ? `custom:${made.value.id}` : "" };
}

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
});
