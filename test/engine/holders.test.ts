import { describe, expect, it } from "vitest";
import { holderHistory } from "../../src/domain/change/holder-history.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { createForms } from "../../src/renderer/engine/forms.ts";
import { createLifecycle } from "../../src/renderer/engine/lifecycle.ts";
import { createTrail } from "../../src/renderer/engine/trail.ts";
import { aStartedCore, made } from "../builders/started-core.ts";

const D1 = asRecordId("d1");

async function aDeviceAndTwoPeople() {
  const { core, journal } = aStartedCore();
  await made(core, "person", "p1", { name: "Ada", state: "active" });
  await made(core, "person", "p2", { name: "Ben", state: "active" });
  await made(core, "hardware", "d1", { name: "PC-1", state: "deployed", user: "p1" });
  const trail = createTrail(core);
  const users = async () => {
    const { holdings } = holderHistory(await trail.history("hardware", D1), "user");
    return holdings.map(({ holder, from, seq }) => [holder, from === core.today() ? "today" : from, seq]);
  };
  return { core, journal, users };
}

describe("a hand-over", () => {
  it("recorded by a step counts from the day of the step, which the journal keeps", async () => {
    const { core, journal, users } = await aDeviceAndTwoPeople();
    const texts = { user: "@p2", deployedOn: "2020-10-01" };
    const step = { register: "hardware", ids: [D1], transition: "handOn", texts, also: [], why: "" } as const;
    expect((await createLifecycle(core).transit({ ...step, effectiveOn: "2020-10-01" })).ok).toBe(true);
    expect(journal.at(-1)).toContain('"effectiveOn":"2020-10-01"');
    expect(await users()).toEqual([["Ben", "2020-10-01", 4]]);
  });

  it("recorded in a form counts from the day told there, else from today, and then the journal keeps none", async () => {
    const { core, journal, users } = await aDeviceAndTwoPeople();
    const form = { register: "hardware", id: D1, seq: 3, texts: { user: "@p2" }, why: "" } as const;
    await createForms(core).saveForm({ ...form, effectiveOn: core.today() });
    expect(journal.at(-1)).not.toContain("effectiveOn");
    await createForms(core).saveForm({ ...form, seq: 4, texts: { user: "" }, effectiveOn: "2030-01-01" });
    expect(await users()).toEqual([
      ["", "2030-01-01", 5],
      ["Ben", "today", 4],
      ["Ada", "today", 3],
    ]);
  });

  it("keeps no day where nobody who answers for anything changed", async () => {
    const { core, journal } = await aDeviceAndTwoPeople();
    const form = { register: "hardware", id: D1, seq: 3, texts: { model: "X1" }, why: "" } as const;
    await createForms(core).saveForm({ ...form, effectiveOn: "2020-10-01" });
    expect(journal.at(-1)).toContain("X1");
    expect(journal.at(-1)).not.toContain("effectiveOn");
  });
});
