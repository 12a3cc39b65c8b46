import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { reasonText } from "../../src/domain/reports/comparison-table.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { createDocuments } from "../../src/main/hands/documents.ts";
import { createPositionSnapshots } from "../../src/renderer/engine/position-snapshots.ts";
import type { SnapshotGiven } from "../../src/renderer/engine/position-snapshots-calls.ts";
import { createRecognition } from "../../src/renderer/engine/recognition.ts";
import { createUndo } from "../../src/renderer/engine/undo.ts";
import { readTables } from "../../src/renderer/formats/read-tables.ts";
import { aStartedCore, fromDocuments, made } from "../builders/started-core.ts";

const given: SnapshotGiven = { name: "March", basis: "all", why: "Quarter's end", authorisedBy: "CAB 7" };

/** One product that needs two rights and has one, worth 10 EUR; and the calls over it. */
async function started() {
  const folder = mkdtempSync(join(tmpdir(), "muster-position-snapshots-"));
  const documents = createDocuments(join(folder, "documents"), join(folder, "copies"), async () => "");
  const begun = aStartedCore(fromDocuments(documents));
  const { core, calls: undo } = createUndo(begun.core);
  const snapshots = createPositionSnapshots(core, createRecognition(core));
  await made(core, "software", "draw", { product: "Draw", licenceNeeded: true, aliases: ["Draw"] });
  const unitCost = { minor: 1_000, currency: "EUR" };
  const right = { name: "Draw 2026", software: "draw", kind: "base", metric: "perDevice", quantity: 1, unitCost };
  await made(core, "entitlement", "right", right);
  for (const id of ["a", "b"]) {
    await made(core, "hardware", id, { name: `PC ${id}`, state: "deployed" });
    const found = { "found:draw|": { name: "Draw" } };
    await core.commit({
      why: "Set-up",
      source: { kind: "form" },
      changes: [
        {
          register: "installation",
          id: asRecordId(`${id}:scan`),
          label: id,
          act: "create",
          fields: { device: [null, id, "", id], "found:draw|": [null, found["found:draw|"]] },
        },
      ],
    });
  }
  const taken = async (change: Partial<SnapshotGiven> = {}) => {
    const answer = await snapshots.takeSnapshot({ ...given, ...change });
    if (!answer.ok) throw new Error(answer.problem.sentence);
    return answer.value;
  };
  return { core, undo, snapshots, taken, folder, journal: begun.journal };
}

describe("A frozen position", () => {
  it("is one change-set with why and authorisation, and says its figures, its event and who took it", async () => {
    const { core, snapshots, taken, journal } = await started();
    const before = core.head();
    const { records, head } = await taken();
    expect({ records, seq: head.seq }).toEqual({ records: 1, seq: before.seq + 1 });
    const header: unknown = JSON.parse(journal.at(-1)?.split("\t")[1] ?? "");
    expect(header).toMatchObject({
      why: "Froze the licence position as “March”: Quarter's end",
      authorisation: "CAB 7",
      source: { kind: "form" },
    });
    const [listed] = await snapshots.positionSnapshots();
    expect(listed).toMatchObject({
      name: "March",
      by: "anna",
      day: core.today(),
      seq: before.seq,
      app: "0.1.0",
      figures: { under: 1, missing: 1, trueUp: [{ minor: 1_000, currency: "EUR" }] },
    });
  });

  it("shows what was frozen, whatever became of the registers since", async () => {
    const { core, snapshots, taken } = await started();
    const { id } = await taken();
    await made(core, "entitlement", "more", {
      name: "More",
      software: "draw",
      kind: "base",
      metric: "perDevice",
      quantity: 5,
    });
    const opened = await snapshots.openSnapshot(id);
    expect(opened).toMatchObject({
      ok: true,
      value: { answer: { lines: [{ name: "Draw", rights: 1, shortfall: 1 }] } },
    });
    const line = await snapshots.snapshotLine(id, asRecordId("draw"));
    const installed = line?.steps.find(({ label }) => label === "Installations found");
    expect(installed?.rows.map(({ title }) => title)).toEqual(["PC a", "PC b"]);
  });

  it("is compared with now, and named by what happened since", async () => {
    const { core, snapshots, taken } = await started();
    const { id } = await taken();
    await made(core, "entitlement", "more", {
      name: "More",
      software: "draw",
      kind: "base",
      metric: "perDevice",
      quantity: 5,
    });
    const compared = await snapshots.compareSnapshots(id, null);
    if (!compared.ok) throw new Error(compared.problem.sentence);
    const [difference] = compared.value.differences;
    expect(difference).toMatchObject({ before: { shortfall: 1 }, after: { shortfall: 0, surplus: 4 } });
    expect(difference?.reasons.map(reasonText)[0]).toBe("Rights added: More.");
    const workbook = new Uint8Array(await snapshots.exportComparison(id, null));
    const read = await readTables("differences.xlsx", workbook, {});
    expect(JSON.stringify(read)).toContain("Rights added: More.");
  });

  it("is withdrawn when its taking is undone, and there again when that is", async () => {
    const { snapshots, taken, undo } = await started();
    const { id } = await taken();
    await undo.undoNext();
    expect(await snapshots.positionSnapshots()).toEqual([]);
    expect(await snapshots.openSnapshot(id)).toMatchObject({ ok: false, problem: { code: "no-snapshot" } });
    await undo.redoNext();
    expect(await snapshots.openSnapshot(id)).toMatchObject({ ok: true });
  });

  it.each([
    ["missing", (path: string) => rmSync(path)],
    [
      "altered",
      (path: string) => {
        chmodSync(path, 0o600);
        writeFileSync(path, "{}");
      },
    ],
  ])("whose file is %s is told in words, and its record stays", async (_what, harm) => {
    const { core, taken, folder } = await started();
    const { id } = await taken();
    const again = createPositionSnapshots(core, createRecognition(core));
    const sha256 = String(core.registers.of("positionSnapshot").get(id)?.values.sha256);
    harm(join(folder, "documents", sha256.slice(0, 2), sha256));
    const opened = await again.openSnapshot(id);
    expect(opened).toMatchObject({ ok: false, problem: { code: "snapshot-damaged" } });
    expect(opened.ok ? "" : opened.problem.sentence).toContain(`documents/${sha256.slice(0, 2)}/${sha256}`);
    expect(await again.positionSnapshots()).toHaveLength(1);
  });

  it("needs a name", async () => {
    const { core, snapshots } = await started();
    const { seq } = core.head();
    expect(await snapshots.takeSnapshot({ ...given, name: " " })).toMatchObject({ ok: false });
    expect(core.head().seq).toBe(seq);
  });

  it("of proven rights only counts no right without proof, and stands newest first in the list", async () => {
    const { snapshots, taken } = await started();
    await taken();
    await taken({ name: "Proven", basis: "proven" });
    expect((await snapshots.positionSnapshots()).map(({ name, figures }) => [name, figures.missing])).toEqual([
      ["Proven", 2],
      ["March", 1],
    ]);
  });
});
