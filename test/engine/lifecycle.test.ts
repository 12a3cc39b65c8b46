import { describe, expect, it } from "vitest";
import { comesSoon, DEADLINES } from "../../src/domain/lifecycle/deadlines.ts";
import type { RegisterId } from "../../src/domain/registers/register-id.ts";
import { textFormat } from "../../src/domain/registers/text-from-value.ts";
import { addDays } from "../../src/domain/value/calendar-date.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { createLifecycle } from "../../src/renderer/engine/lifecycle.ts";
import { createTables } from "../../src/renderer/engine/tables.ts";
import { aStartedCore, made } from "../builders/started-core.ts";

async function aLeaver() {
  const { core, journal } = aStartedCore();
  await made(core, "person", "p1", { name: "Ada Example", state: "active" });
  await made(core, "hardware", "d1", { name: "PC-1", state: "deployed", user: "p1" });
  await made(core, "hardware", "d2", { name: "PC-2", state: "deployed", user: "p1" });
  await made(core, "hardware", "d3", { name: "PC-3", state: "deployed" });
  await made(core, "cloudService", "s1", { name: "Mail" });
  await made(core, "seat", "s2", { service: "s1", person: "p1", state: "assigned" });
  return { core, journal, lifecycle: createLifecycle(core) };
}

describe("the days that are watched", () => {
  it("count the last day for notice that follows from end and notice period, and show it in the list", async () => {
    const { core } = aStartedCore();
    const endsOn = addDays(core.today(), 100);
    await made(core, "contract", "c1", { name: "Lease", endsOn, noticeDays: 90 });
    await made(core, "contract", "c2", { name: "Support", endsOn, noticeDays: 90, noticeBy: addDays(endsOn, 300) });
    await made(core, "contract", "c3", { name: "Rental", endsOn, noticeDays: 90, state: "noticeGiven" });
    const [notice] = DEADLINES.map(({ label }) => label);
    expect(notice).toBe("Contracts: last day for notice");
    expect((await createLifecycle(core).deadlines())[0]).toBe(1);
    const conditions = { match: "all" as const, list: DEADLINES.slice(0, 1).map(comesSoon) };
    const view = { register: "contract", retired: false, search: "", filters: {}, sort: [], conditions } as const;
    const { arranged, text } = createTables(core);
    const found = arranged({ ...view, columns: [] });
    expect(found.map((record) => [record.id, text(record, "noticeDay")])).toEqual([
      ["c1", textFormat(core.locale).date(addDays(core.today(), 10))],
    ]);
  });
});

describe("a lifecycle step", () => {
  it("of a leaver takes along what is chosen of what they hold, as one event", async () => {
    const { core, journal, lifecycle } = await aLeaver();
    const p1 = asRecordId("p1");
    const [offer] = await lifecycle.transitions("person", [p1]);
    expect(offer?.transition.id).toBe("leave");
    expect(offer?.also.map(({ title }) => title)).toEqual(["PC-1", "PC-2", "Mail – Ada Example"]);
    const before = journal.length;
    const also = (offer?.also ?? []).map(({ id }) => id).filter((id) => id !== "d2");
    const texts = { leftOn: "2026-11-24" };
    const request = { register: "person", ids: [p1], transition: "leave", texts, also, why: "Leaves" } as const;
    expect((await lifecycle.transit(request)).ok).toBe(true);
    expect(journal.length).toBe(before + 1);
    const values = (register: RegisterId, id: string) => core.registers.of(register).get(id)?.values;
    expect(values("person", "p1")).toMatchObject({ state: "leaver", leftOn: "2026-11-24" });
    expect(values("hardware", "d1")).toEqual({ name: "PC-1", state: "inStock" });
    expect(values("hardware", "d2")).toMatchObject({ state: "deployed", user: "p1" });
    expect(values("seat", "s2")).toEqual({ service: "s1", state: "free", title: "Mail" });
  });

  it("of a leaver takes the user off what is missing or in repair, and keeps where that is", async () => {
    const { core, lifecycle } = await aLeaver();
    const missing = { name: "PC-4", state: "missing", missingSince: "2026-11-01", reportNumber: "R-7" };
    const inRepair = { name: "PC-5", state: "inRepair", repairSince: "2026-11-02" };
    await made(core, "hardware", "d4", { ...missing, user: "p1" });
    await made(core, "hardware", "d5", { ...inRepair, user: "p1" });
    const p1 = asRecordId("p1");
    const [offer] = await lifecycle.transitions("person", [p1]);
    expect(offer?.also.map(({ title, state, step }) => [title, state, step])).toEqual([
      ["PC-4", "Missing", "Take the user off"],
      ["PC-5", "In repair", "Take the user off"],
      ["PC-1", "Deployed", "Take back into stock"],
      ["PC-2", "Deployed", "Take back into stock"],
      ["Mail – Ada Example", "Assigned", "Take back"],
    ]);
    const also = (offer?.also ?? []).map(({ id }) => id);
    await lifecycle.transit({ register: "person", ids: [p1], transition: "leave", texts: {}, also, why: "Leaves" });
    const values = (id: string) => core.registers.of("hardware").get(id)?.values;
    expect([values("d4"), values("d5")]).toEqual([missing, inRepair]);
    const steps = await lifecycle.transitions("hardware", [asRecordId("d4")]);
    expect(steps.map(({ transition }) => transition.id)).not.toContain("takeOff");
  });

  it("of a leaver lists what they answer for besides; a successor takes it over in the same event", async () => {
    const { core, journal, lifecycle } = await aLeaver();
    await made(core, "person", "p2", { name: "Ben Next", state: "active" });
    await made(core, "person", "p3", { name: "Cleo Calm", state: "active", manager: "p1" });
    await made(core, "hardware", "d4", { name: "SRV-1", state: "deployed", user: "p1", custodian: "p1" });
    await made(core, "contract", "c1", { name: "Lease", state: "active", owner: "p1" });
    await made(core, "contract", "c2", { name: "Old lease", state: "ended", owner: "p1" });
    await made(core, "cloudService", "k1", { name: "Chat", state: "active", owner: "p1" });
    const p1 = asRecordId("p1");
    const [offer] = await lifecycle.transitions("person", [p1]);
    expect(offer?.answersFor.map(({ key, titles }) => [key, titles])).toEqual([
      ["hardware.custodian", ["SRV-1"]],
      ["contract.owner", ["Lease"]],
      ["cloudService.owner", ["Chat"]],
      ["person.manager", ["Cleo Calm"]],
    ]);
    const also = (offer?.also ?? []).map(({ id }) => id);
    const leave = { register: "person", ids: [p1], transition: "leave", texts: {}, also, why: "Leaves" } as const;
    const toSelf = await lifecycle.transit({ ...leave, successors: { "contract.owner": "Ada Example" } });
    expect(toSelf.ok ? {} : toSelf.problem.fields).toEqual({
      "contract.owner": "Choose somebody else: this is who it is taken from.",
    });
    const before = journal.length;
    const successors = { "hardware.custodian": "@p2", "contract.owner": "Ben Next", "person.manager": "" };
    expect((await lifecycle.transit({ ...leave, successors })).ok).toBe(true);
    expect(journal.length).toBe(before + 1);
    const values = (register: RegisterId, id: string) => core.registers.of(register).get(id)?.values;
    expect(values("hardware", "d4")).toEqual({ name: "SRV-1", state: "inStock", custodian: "p2" });
    expect(values("contract", "c1")).toMatchObject({ owner: "p2" });
    expect(values("contract", "c2")).toMatchObject({ owner: "p1" });
    const found = (await lifecycle.missingFacts()).flatMap(({ title, contradicting }) =>
      contradicting.map((says) => `${title}: ${says}`),
    );
    expect(found).toEqual([
      "Cleo Calm: Ada Example, who left, is still the manager",
      "Chat: Ada Example, who left, is still the owner",
    ]);
  });

  it("is recorded with the authorisation it was done under", async () => {
    const { journal, lifecycle } = await aLeaver();
    const texts = { disposedOn: "2026-11-24", disposalAuthorisation: "A-17" };
    const ids = ["d1", "d3"].map(asRecordId);
    await lifecycle.transit({ register: "hardware", ids, transition: "dispose", texts, also: [], why: "Old" });
    expect(journal.at(-1)).toContain('"authorisation":"A-17"');
    const missing = await lifecycle.missingFacts();
    expect(missing.filter(({ id }) => id === "d3").map(({ missing: facts }) => facts)).toEqual([
      ["Disposal method", "Wipe or disposal certificate"],
    ]);
  });

  it("with an end before the beginning saves nothing and tells at the field", async () => {
    const { core, journal, lifecycle } = await aLeaver();
    await made(core, "person", "p2", { name: "Kim Example", state: "active", startedOn: "2026-05-01" });
    const before = journal.length;
    const ids = [asRecordId("p2")];
    const texts = { leftOn: "2026-04-30" };
    const answer = await lifecycle.transit({
      register: "person",
      ids,
      transition: "leave",
      texts,
      also: [],
      why: "",
    });
    expect(answer).toMatchObject({
      ok: false,
      problem: { fields: { leftOn: expect.stringMatching(/before “Started/) } },
    });
    expect(journal.length).toBe(before);
  });

  it("with a fact that can't be read saves nothing and tells at the field", async () => {
    const { journal, lifecycle } = await aLeaver();
    const before = journal.length;
    const texts = { user: "Nobody Known" };
    const ids = [asRecordId("d3")];
    const answer = await lifecycle.transit({
      register: "hardware",
      ids,
      transition: "handOn",
      texts,
      also: [],
      why: "",
    });
    expect(answer.ok ? {} : answer.problem.fields).toEqual({
      user: "There is no “Nobody Known” in People. Choose one from the list or create it there first.",
    });
    expect(journal.length).toBe(before);
  });

  it("leaves no contradicting state unfound", async () => {
    const { core, lifecycle } = await aLeaver();
    await made(core, "hardware", "d4", { name: "PC-4", state: "inStock", user: "p1" });
    expect(await lifecycle.missingFacts()).toMatchObject([
      { title: "PC-3", missing: ["User or Location"], contradicting: [] },
      { title: "PC-4", missing: [], contradicting: ["The state is “In stock”, yet “User” is filled"] },
    ]);
  });

  it("that would change nothing is refused in a sentence, and is no event", async () => {
    const { journal, lifecycle } = await aLeaver();
    const before = journal.length;
    const ids = [asRecordId("d1")];
    const texts = { user: "", deployedOn: "" };
    const request = { register: "hardware", ids, transition: "handOn", texts, also: [], why: "" } as const;
    const answer = await lifecycle.transit(request);
    expect(answer.ok ? "" : answer.problem.sentence).toBe(
      "Nothing was saved: the step would change nothing of “PC-1”. Enter what changes, or cancel.",
    );
    expect(journal.length).toBe(before);
  });

  it("of many says in which states they are, how many somebody has, and names those first", async () => {
    const { core, lifecycle } = await aLeaver();
    const spare = ["d4", "d5", "d6", "d7"];
    for (const id of spare) await made(core, "hardware", id, { name: `PC-${id}`, state: "inStock" });
    const offers = await lifecycle.transitions("hardware", [...spare, "d1"].map(asRecordId));
    expect(offers.find(({ transition }) => transition.id === "dispose")?.chosen).toMatchObject({
      total: 5,
      states: [
        { label: "In stock", count: 4 },
        { label: "Deployed", count: 1 },
      ],
      held: [{ label: "User", count: 1 }],
      first: [{ title: "PC-1", state: "Deployed", holders: "Ada Example" }, {}, {}, {}, {}],
    });
  });

  it("is offered only where all records chosen can take it, and refused when one moved on meanwhile", async () => {
    const { lifecycle } = await aLeaver();
    const ids = ["d1", "d3"].map(asRecordId);
    await lifecycle.transit({
      register: "hardware",
      ids: [asRecordId("d3")],
      transition: "retire",
      texts: {},
      also: [],
      why: "",
    });
    const offers = await lifecycle.transitions("hardware", ids);
    expect(offers.map(({ transition }) => transition.id)).toEqual(["takeBack", "missing", "dispose"]);
    const late = await lifecycle.transit({
      register: "hardware",
      ids,
      transition: "repair",
      texts: {},
      also: [],
      why: "",
    });
    expect(late.ok ? "" : late.problem.sentence).toContain("PC-3");
  });
});
