import { describe, expect, it } from "vitest";
import type { PlannedCellEdit } from "../../src/domain/change/cell-edit.ts";
import type { RecordChange } from "../../src/domain/change/change-set.ts";
import type { Value } from "../../src/domain/registers/field.ts";
import type { RegisterId } from "../../src/domain/registers/register-id.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { createCellEdits } from "../../src/renderer/engine/cell-edits.ts";
import { createForms } from "../../src/renderer/engine/forms.ts";
import { createUndo } from "../../src/renderer/engine/undo.ts";
import { aChange } from "../builders/records.ts";
import { aStartedCore } from "../builders/started-core.ts";

function made(register: RegisterId, id: string, values: Readonly<Record<string, Value>>): RecordChange {
  const fields = Object.fromEntries(Object.entries(values).map(([field, value]) => [field, [null, value] as const]));
  return aChange("create", id, fields, register);
}

/** Two devices, two people of one name, one with a name of their own. */
async function anOffice() {
  const { core } = aStartedCore();
  await core.commit({
    why: "Set up",
    source: { kind: "form" },
    changes: [
      made("hardware", "h1", { tag: "T-1", state: "inStock", user: "ada" }),
      made("hardware", "h2", { tag: "T-2", state: "deployed", purchasedOn: "2024-03-31" }),
      made("person", "ada", { name: "Ada" }),
      made("person", "kim1", { name: "Kim" }),
      made("person", "kim2", { name: "Kim" }),
    ],
  });
  const cells = createCellEdits(core);
  const plan = (...edits: readonly (readonly [id: string, field: string, text: string])[]) =>
    cells.planCellEdits(
      "hardware",
      edits.map(([id, field, text]) => ({ id: asRecordId(id), field, text })),
    );
  const save = (planned: readonly PlannedCellEdit[]) => cells.saveCellEdits("hardware", planned, "Pasted", "pasted");
  const device = (id: string) => core.registers.of("hardware").get(id)?.values ?? {};
  return { core, cells, plan, save, device };
}

describe("cells edited in a table", () => {
  it.each<[string, string, string, Value]>([
    ["a choice by its label", "state", "in repair", "inRepair"],
    ["a choice by its id", "state", "missing", "missing"],
    ["a day as the table shows it", "purchasedOn", "05/04/2026", "2026-04-05"],
    ["an ISO day", "purchasedOn", "2026-04-05", "2026-04-05"],
    ["an amount as the table shows it", "cost", "1,234.50 EUR", { minor: 123450, currency: "EUR" }],
    ["a link by name", "user", "ada", "ada"],
    ["a link by identity", "user", "@kim2", "kim2"],
  ])("take %s", async (_what, field, text, value) => {
    const { plan, save, device } = await anOffice();
    const planned = await plan(["h2", field, text]);
    expect(planned[0]?.problem).toBeNull();
    expect(await save(planned)).toMatchObject({ ok: true });
    expect(device("h2")[field]).toEqual(value);
  });

  it("are told by record and field, where nobody gives a reason", async () => {
    const { core, plan } = await anOffice();
    const { core: noting, calls } = createUndo(core);
    const edits = await plan(["h1", "model", "Latitude 5440"]);
    await createCellEdits(noting).saveCellEdits("hardware", edits, "", "typed");
    expect((await calls.undoState()).undo?.why).toBe("Edited T-1: Model");
  });

  it.each([
    ["state", "gone", /Choose one of: Planned/],
    ["state", "", /State is needed/],
    ["purchasedOn", "31/02/2026", /day that exists/],
    ["sockets", "many", /whole number/],
    ["user", "Kim", /2 records in People are called “Kim”/],
    ["user", "Zoe", /There is no “Zoe” in People/],
    ["tag", "t-1", /“T-1” has this already/],
  ])("refuse in %s the text “%s” with a sentence", async (field, text, sentence) => {
    const { plan, save } = await anOffice();
    const planned = await plan(["h2", field, text]);
    expect(planned[0]).toMatchObject({ changes: false, after: text });
    expect(planned[0]?.problem).toMatch(sentence);
    const refused = await save(planned);
    expect(!refused.ok && refused.problem.sentence).toMatch(sentence);
  });

  it("say what each was and becomes, as the table shows it", async () => {
    const { plan } = await anOffice();
    const planned = await plan(["h1", "user", ""], ["h1", "state", "Missing"], ["h2", "purchasedOn", "2024-03-31"]);
    expect(planned.map(({ title, label, before, after, changes }) => [title, label, before, after, changes])).toEqual([
      ["T-1", "User", "Ada", "", true],
      ["T-1", "State", "In stock", "Missing", true],
      ["T-2", "Purchased on", "31/03/2024", "31/03/2024", false],
    ]);
  });

  it("save as one event that one undo takes back, touching only what changes", async () => {
    const { core, plan, save, device } = await anOffice();
    const saved = await save(await plan(["h1", "state", "Missing"], ["h2", "state", "Missing"], ["h2", "tag", "T-2"]));
    expect(saved).toMatchObject({ ok: true, value: { records: 2, head: { seq: 2 } } });
    await createUndo(core).calls.undo(2, "Taken back");
    expect([device("h1").state, device("h2").state]).toEqual(["inStock", "deployed"]);
  });

  it("save all or nothing", async () => {
    const { core, plan, save, device } = await anOffice();
    const refused = await save(await plan(["h1", "state", "Missing"], ["h2", "sockets", "x"]));
    expect(!refused.ok && refused.problem.sentence).toMatch(/Nothing was saved: one cell.*“T-2”, Sockets/);
    expect(device("h1").state).toBe("inStock");
    expect(core.head().seq).toBe(1);
  });

  it("are refused when the record was changed after it was looked at", async () => {
    const { core, plan, save, device } = await anOffice();
    const planned = await plan(["h1", "state", "Missing"]);
    await createForms(core).retire("hardware", [asRecordId("h1")], "Retired", false);
    const refused = await save(planned);
    expect(!refused.ok && refused.problem.sentence).toMatch(/“T-1” was changed meanwhile/);
    expect(device("h1").state).toBe("retired");
  });

  it("may swap two asset tags, but not give both the same", async () => {
    const { plan, save, device } = await anOffice();
    const same = await plan(["h1", "tag", "T-9"], ["h2", "tag", "T-9"]);
    expect(same.every(({ problem }) => problem !== null)).toBe(true);
    expect(await save(await plan(["h1", "tag", "T-2"], ["h2", "tag", "T-1"]))).toMatchObject({ ok: true });
    expect([device("h1").tag, device("h2").tag]).toEqual(["T-2", "T-1"]);
  });

  it("begin with the text of a form, which leads back to the same value", async () => {
    const { cells, plan } = await anOffice();
    const places = ["tag", "state", "user", "purchasedOn"].map((field) => ({ id: asRecordId("h1"), field }));
    const texts = await cells.cellTexts("hardware", places);
    expect(texts.map(({ text }) => text)).toEqual(["T-1", "inStock", "@ada", ""]);
    const planned = await plan(...places.map(({ field }, at) => ["h1", field, texts[at]?.text ?? ""] as const));
    expect(planned.filter(({ changes, problem }) => changes || problem !== null)).toEqual([]);
  });

  it("may not let a record end before it begins, as in its form", async () => {
    const { core, cells } = await anOffice();
    const edit = { id: asRecordId("ada"), field: "startedOn", text: "2026-05-01" };
    const edits = [edit, { ...edit, field: "leftOn", text: "2026-04-30" }];
    const planned = await cells.planCellEdits("person", edits);
    expect(planned.map(({ problem }) => problem)).toEqual([null, expect.stringMatching(/“Left on” is before/)]);
    const texts = { name: "Bo", startedOn: "2026-05-01", leftOn: "2026-04-30" };
    const saved = await createForms(core).saveForm({ register: "person", id: null, seq: 0, texts, why: "" });
    expect(saved).toMatchObject({ ok: false, problem: { fields: { leftOn: expect.stringMatching(/“Started on”/) } } });
  });

  it("of a record that is gone are refused", async () => {
    const { plan } = await anOffice();
    expect((await plan(["h9", "state", "Missing"]))[0]?.problem).toMatch(/no longer there/);
  });
});
