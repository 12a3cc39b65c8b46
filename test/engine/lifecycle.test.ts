import { describe, expect, it } from "vitest";
import type { RegisterId } from "../../src/domain/registers/register-id.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { createLifecycle } from "../../src/renderer/engine/lifecycle.ts";
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
