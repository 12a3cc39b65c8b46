import { describe, expect, it } from "vitest";
import { foundKey } from "../../src/domain/registers/installation.ts";
import type { RegisterId } from "../../src/domain/registers/register-id.ts";
import { createHarvest } from "../../src/renderer/engine/harvest.ts";
import { createLicences } from "../../src/renderer/engine/licences.ts";
import { createRecognition } from "../../src/renderer/engine/recognition.ts";
import { createUndo } from "../../src/renderer/engine/undo.ts";
import { aStartedCore, made } from "../builders/started-core.ts";

const COST = { cost: { minor: 1_200, currency: "EUR" }, costPeriod: "month" };

async function anOrganisation() {
  const started = aStartedCore();
  const { core, calls } = createUndo(started.core);
  await made(core, "person", "p1", { name: "Ada Gone", state: "leaver", leftOn: "2026-03-03" });
  await made(core, "person", "p2", { name: "Ben Here", state: "active" });
  await made(core, "cloudService", "c1", { name: "Mail" });
  await made(core, "seat", "s1", { service: "c1", person: "p1", state: "assigned", assignedOn: "2025-01-01", ...COST });
  await made(core, "seat", "s2", { service: "c1", person: "p2", state: "assigned", lastUsed: "2026-01-01", ...COST });
  await made(core, "seat", "s3", { service: "c1", account: "spare", state: "free", ...COST });
  await made(core, "entitlement", "e1", { name: "Draw", quantity: 5 });
  await made(core, "allocation", "a1", { entitlement: "e1", person: "p1", state: "pinned", quantity: 1 });
  const recognition = createRecognition(core);
  const harvest = createHarvest(core, recognition, createLicences(core, recognition));
  const values = (register: RegisterId, id: string) => core.registers.of(register).get(id)?.values;
  const keys = async () => (await harvest.harvest()).proposals.map(({ key }) => key);
  return { core, calls, harvest, values, keys, journal: started.journal };
}

const REQUEST = { seats: "free", from: "2026-04-01", authorisation: "IT 7/26", why: "Cleared up" } as const;

describe("Accepted proposals", () => {
  it("are one event with reason, authorisation and day, and gone from the list; undo brings all back", async () => {
    const { core, calls, harvest, values, keys, journal } = await anOrganisation();
    const before = journal.length;
    const all = await keys();
    expect(all).toEqual(["leaverSeat s1", "idleSeat s2", "freeSeat s3", "allocation a1"]);
    expect((await harvest.acceptHarvest({ ...REQUEST, keys: all })).ok).toBe(true);
    expect(journal.length).toBe(before + 1);
    expect(journal.at(-1)).toContain('"authorisation":"IT 7/26"');
    expect(journal.at(-1)).toContain('"effectiveOn":"2026-04-01"');
    expect(values("seat", "s1")).toEqual({ service: "c1", state: "free", title: "Mail", ...COST });
    expect(values("seat", "s2")).not.toHaveProperty("person");
    expect(values("seat", "s3")).toMatchObject({ state: "ended", endedOn: "2026-04-01" });
    expect(values("allocation", "a1")).toMatchObject({ state: "ended", to: "2026-03-31" });
    expect(await keys()).toEqual(["freeSeat s1", "freeSeat s2"]);
    expect((await calls.undo(core.head().seq, "Taken back")).ok).toBe(true);
    expect(await keys()).toEqual(all);
  });

  it("end seats where that was chosen, without whoever had them", async () => {
    const { harvest, values, keys } = await anOrganisation();
    const request = { ...REQUEST, seats: "ended", keys: ["leaverSeat s1", "freeSeat s3"] } as const;
    const planned = await harvest.planHarvest(request);
    expect(planned.map(({ title, label, before, after }) => [title, label, before, after])).toEqual([
      ["Mail – Ada Gone", "Person", "Ada Gone", ""],
      ["Mail – Ada Gone", "State", "Assigned", "Ended"],
      ["Mail – Ada Gone", "Ended on", "", "01/04/2026"],
      ["Mail – spare", "State", "Free", "Ended"],
      ["Mail – spare", "Ended on", "", "01/04/2026"],
    ]);
    expect((await harvest.acceptHarvest(request)).ok).toBe(true);
    expect(values("seat", "s1")).toMatchObject({ state: "ended", endedOn: "2026-04-01", title: "Mail" });
    expect(await keys()).toEqual(["idleSeat s2", "allocation a1"]);
  });

  it("are refused wholly, with sentences at the fields, without authorisation, reason and a day that has come", async () => {
    const { harvest, journal, keys } = await anOrganisation();
    const before = journal.length;
    const blank = { keys: await keys(), seats: "free", from: "2999-01-01", authorisation: " ", why: "" } as const;
    const answer = await harvest.acceptHarvest(blank);
    expect(answer.ok ? [] : Object.keys(answer.problem.fields).sort()).toEqual(["authorisation", "from", "why"]);
    expect(await harvest.planHarvest(blank)).toEqual([]);
    expect(journal.length).toBe(before);
  });

  it("are refused wholly when one no longer stands", async () => {
    const { harvest, journal, keys } = await anOrganisation();
    const all = await keys();
    await harvest.acceptHarvest({ ...REQUEST, keys: ["idleSeat s2"] });
    const before = journal.length;
    const late = await harvest.acceptHarvest({ ...REQUEST, keys: all });
    expect(late.ok ? "" : late.problem.sentence).toContain("one of the proposals no longer stands");
    expect(journal.length).toBe(before);
  });
});

describe("Programs on devices nobody works with", () => {
  it("are proposed while the position counts them, and no more once an exemption holds", async () => {
    const { core, keys, harvest } = await anOrganisation();
    await made(core, "software", "w1", { product: "Planner", licenceNeeded: true });
    await made(core, "hardware", "d1", { name: "PC-1", state: "inStock" });
    await made(core, "installation", "i1", {
      device: "d1",
      source: "Agent",
      [foundKey("Planner", "")]: { name: "Planner" },
    });
    await made(core, "entitlement", "e2", { name: "Planner", software: "w1", quantity: 1, metric: "perInstall" });
    expect(await keys()).toContain("installation w1 d1");
    const refused = await harvest.planHarvest({ keys: ["installation w1 d1"], seats: "free", from: "2026-04-01" });
    expect(refused).toEqual([]);
    await made(core, "allocation", "a2", {
      ...{ entitlement: "e2", device: "d1", state: "exempt" },
      ...{ reason: "Kept for a test", authorisation: "IT 8/26" },
    });
    expect(await keys()).not.toContain("installation w1 d1");
  });
});
