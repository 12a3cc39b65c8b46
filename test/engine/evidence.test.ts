import { createHash } from "node:crypto";
import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { createDocuments } from "../../src/main/hands/documents.ts";
import { createEvidence } from "../../src/renderer/engine/evidence.ts";
import { createRecognition } from "../../src/renderer/engine/recognition.ts";
import { createUndo } from "../../src/renderer/engine/undo.ts";
import { aStartedCore, fromDocuments, made } from "../builders/started-core.ts";
import { COVER, DRAW, RECORDS } from "../domain/licence/evidence/an-audited-organisation.ts";

const INVOICE = new TextEncoder().encode("%PDF-1.4 an invoice");
const PDF = new TextEncoder().encode("%PDF-1.4 the pages");
const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** An organisation whose one proof is kept on disk. */
async function anOrganisation() {
  const folder = mkdtempSync(join(tmpdir(), "muster-evidence-"));
  const documents = createDocuments(folder, folder, async () => "");
  const started = aStartedCore(fromDocuments(documents));
  const { core, calls } = createUndo(started.core);
  const kept = await documents.keep(INVOICE);
  if (!kept.ok) throw new Error(kept.problem.sentence);
  for (const { register, id, values } of RECORDS) {
    const here = id === "invoice" ? { ...values, sha256: kept.value.sha256 } : values;
    const documentsHere = id === "right" ? { documents: ["invoice"] } : {};
    if (id !== "same" && id !== "paper") await made(core, register, id, { ...here, ...documentsHere });
  }
  const evidence = createEvidence(core, createRecognition(core));
  const path = join(folder, kept.value.sha256.slice(0, 2), kept.value.sha256);
  return { core, calls, evidence, path };
}

describe("The pack of evidence", () => {
  it("holds pages, workbook, proofs as they were attached, and checksums that fit", async () => {
    const { evidence } = await anOrganisation();
    const told = await evidence.evidence([DRAW], null);
    const pack = await evidence.evidencePack(told, COVER, PDF);
    if (!pack.ok) throw new Error(pack.problem.sentence);
    const files = unzipSync(pack.value.bytes);
    expect(Object.keys(files).sort()).toEqual(["SHA256SUMS", "evidence.pdf", "evidence.xlsx", "proofs/invoice.pdf"]);
    expect(files["evidence.pdf"]).toEqual(PDF);
    expect(files["proofs/invoice.pdf"]).toEqual(INVOICE);
    const lines = strFromU8(files.SHA256SUMS ?? new Uint8Array())
      .trimEnd()
      .split("\n");
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      const [hash = "", path = ""] = line.split(/ {2}(.*)/);
      expect(hashOf(files[path] ?? new Uint8Array()), path).toBe(hash);
    }
    expect(pack.value.sha256).toBe(hashOf(pack.value.bytes));
  });

  it("is not made without a proof that is no longer what was attached", async () => {
    const { evidence, path } = await anOrganisation();
    chmodSync(path, 0o600);
    writeFileSync(path, "something else");
    const told = await evidence.evidence([DRAW], null);
    expect(await evidence.evidencePack(told, COVER, PDF)).toMatchObject({
      ok: false,
      problem: { code: "proof-lost", sentence: expect.stringContaining("“Invoice 7”") },
    });
  });
});

describe("A hand-over", () => {
  it("is logged with who authorised it and every hash, and can be taken back", async () => {
    const { core, calls, evidence } = await anOrganisation();
    const told = await evidence.evidence([DRAW], null);
    const files = [{ path: "evidence.pdf", sha256: hashOf(PDF) }];
    const logged = await evidence.logHandOver(told, { cover: COVER, name: "pack.zip", sha256: "f".repeat(64), files });
    if (!logged.ok) throw new Error(logged.problem.sentence);
    const { seq } = logged.value.head;
    expect(await evidence.handOvers()).toEqual([
      {
        id: expect.any(String),
        seq,
        to: "Auditors & Co",
        publisher: "Fable Soft",
        purpose: "Audit 2026",
        on: COVER.madeOn,
        asAt: told.asAt,
        authorisedBy: "Bea Brook",
        pack: "pack.zip",
        sha256: "f".repeat(64),
        products: ["Draw"],
        files: [`${hashOf(PDF)}  evidence.pdf`],
      },
    ]);
    const [record] = core.registers.of("handOver").values();
    expect(record?.values.head).toBe(`${told.head.seq} ${told.head.hash}`);
    expect(await calls.undo(seq, "Never sent")).toMatchObject({ ok: true });
    expect(await evidence.handOvers()).toEqual([]);
  });
});

describe("A publisher's figures", () => {
  const figure = { product: DRAW, rights: 0, rightsReason: "", required: 4, requiredReason: "Test machine", note: "" };

  it("are one record a product, 0 being a figure, and are taken back when nothing of them is left", async () => {
    const { core, evidence } = await anOrganisation();
    await evidence.savePublisherFigures("Fable Soft", [figure]);
    await evidence.savePublisherFigures("Fable Soft", [{ ...figure, required: 5 }]);
    expect(await evidence.publisherFigures()).toEqual([{ ...figure, required: 5 }]);
    expect(core.registers.of("publisherFigure").size).toBe(1);
    const blank = { ...figure, rights: null, required: null, requiredReason: "" };
    await evidence.savePublisherFigures("Fable Soft", [blank]);
    expect(await evidence.publisherFigures()).toEqual([]);
  });

  it("change nothing when they say what is on record", async () => {
    const { core, evidence } = await anOrganisation();
    await evidence.savePublisherFigures("Fable Soft", [figure]);
    const { seq } = core.head();
    await evidence.savePublisherFigures("Fable Soft", [figure]);
    expect(core.head().seq).toBe(seq);
  });
});
