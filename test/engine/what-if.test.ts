import { describe, expect, it } from "vitest";
import { totalRows } from "../../src/domain/licence/what-if/comparison.ts";
import type { Assumption, Named } from "../../src/domain/licence/what-if/scenario.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import type { Core } from "../../src/renderer/engine/core.ts";
import { createLicences } from "../../src/renderer/engine/licences.ts";
import { createRecognition } from "../../src/renderer/engine/recognition.ts";
import { createUndo } from "../../src/renderer/engine/undo.ts";
import { createWhatIf } from "../../src/renderer/engine/what-if.ts";
import { aStartedCore, made } from "../builders/started-core.ts";

const TODAY = "2026-03-31";
const visio: Named = { id: asRecordId("visio"), name: "Visio" };
const five: Assumption = {
  kind: "rightsBought",
  product: visio,
  metric: "perDevice",
  packs: 5,
  unitsPerPack: 1,
  price: { minor: 41_250, currency: "EUR" },
  paid: "once",
};
const oneRetires: Assumption = { kind: "devicesRetire", devices: [{ id: asRecordId("pc1"), name: "PC-1" }] };

/** Three devices with Visio, one right to it at 400 EUR. */
async function anOrganisation() {
  const { core, journal } = aStartedCore();
  await made(core, "software", visio.id, { product: "Visio", licenceNeeded: true, aliases: ["Visio"] });
  for (const pc of ["pc1", "pc2", "pc3"]) {
    await made(core, "hardware", pc, { name: pc.toUpperCase(), state: "deployed", class: "desktop" });
    const found = { name: "Visio", publisher: "", version: "1" };
    await made(core, "installation", `${pc}-list`, { device: pc, source: "list", "found:visio": found });
  }
  const price = { unitCost: { minor: 40_000, currency: "EUR" } };
  await made(core, "entitlement", "e1", {
    name: "Visio",
    software: visio.id,
    metric: "perDevice",
    quantity: 1,
    ...price,
  });
  const undo = createUndo(core);
  return { core: undo.core, undo: undo.calls, journal, whatIf: whatIfOver(undo.core) };
}

function whatIfOver(core: Core) {
  const recognition = createRecognition(core);
  return createWhatIf(core, recognition, createLicences(core, recognition));
}

const none = { day: null, assumptions: [] };

describe("A what-if over the registers", () => {
  it("stands beside the position of today, stores nothing and is 0 without assumptions", async () => {
    const { whatIf, journal } = await anOrganisation();
    const events = journal.length;
    const same = await whatIf.whatIf(TODAY, none);
    expect(same.differences).toEqual([]);
    expect([same.before.missing, same.after.missing]).toEqual([2, 2]);
    const { before, after, differences } = await whatIf.whatIf(TODAY, { day: null, assumptions: [oneRetires] });
    expect([before.missing, after.missing]).toEqual([2, 1]);
    expect(differences.map(({ name }) => name)).toEqual(["Visio"]);
    expect(journal.length).toBe(events);
  });

  it("prices what is still missing by the purchase that is assumed, and says what is paid for it", async () => {
    const { whatIf } = await anOrganisation();
    const money = ({ minor, currency }: { readonly minor: number; readonly currency: string }) =>
      `${minor} ${currency}`;
    const comparison = await whatIf.whatIf(TODAY, { day: null, assumptions: [five] });
    const rows = totalRows(comparison, money).map(({ label, before, after, change }) => [label, before, after, change]);
    expect(rows).toEqual([
      ["Products under-licensed", "1", "0", "−1"],
      ["Rights missing", "2", "0", "−2"],
      ["Products not evaluable", "0", "0", ""],
      ["To buy what is missing", "80000 EUR", "nothing", "−80000 EUR"],
      ["Bought and not used", "nothing", "123750 EUR", "+123750 EUR"],
      ["Paid a year", "nothing", "nothing", ""],
      ["Paid once for what is bought", "nothing", "206250 EUR", "+206250 EUR"],
    ]);
    const [visioAfter] = comparison.differences;
    expect(visioAfter?.after?.money.idle?.sentence).toContain("5 more rights to Visio (assumed)");
    const line = await whatIf.whatIfLine(TODAY, { day: null, assumptions: [five] }, visio.id);
    expect(line?.steps.flatMap(({ rows: all }) => all.map(({ title }) => title))).toContain(
      "5 more rights to Visio (assumed)",
    );
  });

  it("is made anew from the registers as they are, and names what is gone", async () => {
    const { whatIf, core } = await anOrganisation();
    const scenario = { day: null, assumptions: [oneRetires] };
    expect((await whatIf.whatIf(TODAY, scenario)).assumptions[0]?.notes).toEqual([]);
    const gone = { register: "hardware", id: asRecordId("pc1"), label: "PC1", act: "withdraw", fields: {} } as const;
    await core.commit({ why: "Made in error", source: { kind: "form" }, changes: [gone] });
    const after = await whatIf.whatIf(TODAY, scenario);
    expect(after.assumptions[0]?.notes[0]).toContain("“PC-1” is no longer in the register Hardware");
    expect([after.before.missing, after.after.missing]).toEqual([1, 1]);
  });

  it("is written as a workbook", async () => {
    const { whatIf } = await anOrganisation();
    const bytes = await whatIf.exportWhatIf(TODAY, { day: null, assumptions: [five] });
    expect(new TextDecoder().decode(bytes.slice(0, 2))).toBe("PK");
  });
});

describe("A kept scenario", () => {
  it("comes back by its name, is replaced, renamed and removed, each as one change that can be taken back", async () => {
    const { whatIf, journal, undo, core } = await anOrganisation();
    const events = journal.length;
    const kept = await whatIf.keepScenario(" Leavers ", { day: null, assumptions: [oneRetires] });
    if (!kept.ok) throw new Error(kept.problem.sentence);
    await whatIf.keepScenario("leavers", { day: null, assumptions: [five] });
    expect(await whatIf.keptScenarios()).toEqual([
      { id: kept.value.id, name: "leavers", scenario: { day: null, assumptions: [five] } },
    ]);
    await whatIf.renameScenario(kept.value.id, "Visio");
    await whatIf.removeScenario(kept.value.id);
    expect(await whatIf.keptScenarios()).toEqual([]);
    expect(journal.length).toBe(events + 4);
    await undo.undo(core.head().seq, "Taken back");
    expect((await whatIf.keptScenarios()).map(({ name }) => name)).toEqual(["Visio"]);
  });

  it("has a name of its own", async () => {
    const { whatIf } = await anOrganisation();
    expect(await whatIf.keepScenario(" ", none)).toMatchObject({ ok: false, problem: { code: "scenario-unnamed" } });
    await whatIf.keepScenario("A", none);
    const b = await whatIf.keepScenario("B", none);
    if (!b.ok) throw new Error(b.problem.sentence);
    expect(await whatIf.renameScenario(b.value.id, "a")).toMatchObject({
      ok: false,
      problem: { code: "scenario-name-taken" },
    });
  });
});
