import { describe, expect, it } from "vitest";
import type { Value } from "../../src/domain/registers/field.ts";
import { isTexts } from "../../src/domain/registers/text-from-value.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { createDuplicates } from "../../src/renderer/engine/duplicates.ts";
import { createFoundNames } from "../../src/renderer/engine/found-names.ts";
import { createRecognition } from "../../src/renderer/engine/recognition.ts";
import { createTables } from "../../src/renderer/engine/tables.ts";
import { aChange } from "../builders/records.ts";
import { aStartedCore } from "../builders/started-core.ts";

const [a, b] = [asRecordId("a"), asRecordId("b")];

function created(register: Parameters<typeof aChange>[3], id: string, values: Readonly<Record<string, Value>>) {
  const fields = Object.entries(values).map(([field, value]) => [field, [null, value]] as const);
  return aChange("create", id, Object.fromEntries(fields), register);
}

async function started() {
  const { core } = aStartedCore();
  await core.commit({
    why: "Made",
    source: { kind: "form" },
    changes: [
      created("person", "a", { name: "Ada Lovelace", email: "ada@example.org", department: "Engines" }),
      created("person", "b", { name: "Lovelace, Ada", phone: "1" }),
      created("hardware", "d", { name: "pc-1", user: "b" }),
      created("software", "s", { product: "Planner", aliases: ["Planner 1"] }),
      created("installation", "i", {
        device: "d",
        source: "Agent",
        "found:planner 1|": { name: "Planner 1" },
        "found:planner 2|": { name: "Planner 2" },
        "found:else|": { name: "Else" },
      }),
    ],
  });
  const recognition = createRecognition(core);
  return { core, calls: createDuplicates(core, createTables(core)), names: createFoundNames(core, recognition) };
}

describe("duplicates of the registers as they are", () => {
  it("are told of a record as soon as it is saved, unless they are no more than possible", async () => {
    const { core, calls } = await started();
    const device = (id: string, name: string) =>
      created("hardware", id, { name, maker: "Dell", serial: id === "x3" ? "S-2" : "S-1" });
    const changes = [device("x1", "pc-7"), device("x2", "pc-8"), device("x3", "pc-9")];
    await core.commit({ why: "Entered twice", source: { kind: "form" }, changes });
    const [found, ...more] = await calls.duplicatesOf("hardware", asRecordId("x2"));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ reasons: ["Same maker and serial number: Dell, S-1"], size: 2 });
    expect(await calls.duplicatesOf("hardware", asRecordId("x3"))).toEqual([]);
  });

  it("are counted, looked at and merged in one event, and counted anew", async () => {
    const { core, calls } = await started();
    expect(await calls.duplicateCount()).toBe(1);
    const { groups } = await calls.duplicates(null, 50);
    expect(groups).toMatchObject([{ register: "person", strength: "likely", members: [{ id: a }, { id: b }] }]);
    const merge = { register: "person", stays: a, goes: [b], choices: {} } as const;
    const view = await calls.mergeView(merge);
    if (!view.ok) throw new Error(view.problem.sentence);
    expect(view.value).toMatchObject({ records: 3, problem: null, reasons: ["Same name: Ada Lovelace"] });
    expect(view.value.links).toMatchObject([{ label: "Hardware: user", count: 1, titles: [{ title: "pc-1" }] }]);
    expect(view.value.fields.find(({ id }) => id === "phone")).toMatchObject({
      choice: { take: "of", id: b },
      result: "1",
    });

    expect(await calls.merge(merge, view.value.seqs, "Same person")).toMatchObject({ ok: true, value: { records: 3 } });
    expect(core.head().seq).toBe(2);
    expect(core.registers.of("hardware").get("d")?.values.user).toBe("a");
    expect(await calls.duplicateCount()).toBe(0);
  });

  it("are not merged when one of them was changed since it was looked at", async () => {
    const { core, calls } = await started();
    const merge = { register: "person", stays: a, goes: [b], choices: {} } as const;
    await core.commit({
      why: "Later",
      source: { kind: "form" },
      changes: [aChange("edit", "b", { phone: ["1", "2"] }, "person")],
    });
    expect(await calls.merge(merge, [1, 1], "Same")).toMatchObject({
      ok: false,
      problem: { code: "changed-meanwhile" },
    });
    expect(core.registers.of("person").get("b")?.withdrawn).toBeUndefined();
  });

  it("are not told again once they were declared different", async () => {
    const { calls } = await started();
    expect(await calls.notDuplicates("person", [a, b], "Two people")).toMatchObject({
      ok: true,
      value: { records: 2 },
    });
    expect(await calls.duplicateCount()).toBe(0);
    expect(await calls.notDuplicates("person", [a, b], "Again")).toMatchObject({ value: { records: 0 } });
  });
});

describe("names found on the devices of the registers", () => {
  it("are listed with proposals, previewed and decided for all devices", async () => {
    const { core, names } = await started();
    const list = await names.unrecognisedNames("", 50);
    expect(list.names.map(({ name }) => name)).toEqual(["Else", "Planner 2"]);
    const [proposal] = list.names[1]?.proposals ?? [];
    expect(proposal).toMatchObject({ product: "Planner", meaning: { kind: "title", record: "s" } });

    const preview = await names.previewAlias("Planner *");
    expect(preview).toMatchObject({ names: 1, devices: 1, examples: ["Planner 2"], taken: [] });
    const whole = await names.previewAlias("*l*e*");
    expect(whole.examples).toEqual(["Else", "Planner 2"]);

    const meaning = { kind: "title", record: asRecordId("s") } as const;
    await names.decideNames([{ name: "Planner 2", publisher: "", alias: "Planner *", meaning }], "Decided");
    const aliases = core.registers.of("software").get("s")?.values.aliases;
    expect(aliases !== undefined && isTexts(aliases) && aliases).toEqual(["Planner 1", "Planner *"]);
    expect(await names.unrecognisedNames("planner", 50)).toMatchObject({ total: 1, matching: 0 });
  });

  it("stay decided when the title they were decided for is merged into another", async () => {
    const { core, calls, names } = await started();
    const changes = [created("software", "t", { product: "Brook Planner", aliases: ["Brook*"] })];
    await core.commit({ why: "Another title", source: { kind: "form" }, changes });
    const meaning = { kind: "title", record: asRecordId("s") } as const;
    await names.decideNames([{ name: "Planner 2", publisher: "", alias: "Planner 2", meaning }], "Decided");
    const merge = { register: "software", stays: asRecordId("t"), goes: [asRecordId("s")], choices: {} } as const;
    const view = await calls.mergeView(merge);
    if (!view.ok) throw new Error(view.problem.sentence);
    expect((await calls.merge(merge, view.value.seqs, "Same title")).ok).toBe(true);
    expect((await names.unrecognisedNames("", 50)).names.map(({ name }) => name)).toEqual(["Else"]);
  });
});
