import { describe, expect, it } from "vitest";
import { checksums } from "../../../../src/domain/licence/evidence/checksums.ts";
import { packName } from "../../../../src/domain/licence/evidence/cover.ts";
import { evidenceDocument } from "../../../../src/domain/licence/evidence/evidence-document.ts";
import { evidenceTables } from "../../../../src/domain/licence/evidence/evidence-tables.ts";
import { aRecord } from "../../../builders/records.ts";
import { TODAY } from "../licence-facts.ts";
import { aPack, COVER, DRAW, HASH, RECORDS, registersOf, rowsOf } from "./an-audited-organisation.ts";

const pack = aPack();

describe("An evidence pack", () => {
  it("states the position of its products: 4 found, 1 disposed of, 1 exempt, 2 required, 2 owned", () => {
    expect(rowsOf(pack, "Position")).toMatchObject([{ Product: "Draw", Rights: 2, Required: 2, Result: "Compliant" }]);
    const steps = rowsOf(pack, "How each number comes about").filter(({ Side }) => Side === "Required");
    expect(steps.reduce((sum, { Counts }) => sum + Number(Counts), 0)).toBe(2);
  });

  it("lists every installation that the position counts from, with source and day of the inventory", () => {
    const found = { "Program as found": "Draw 2", Version: "2.1", Source: "Agent", "Last inventory": "2026-03-30" };
    expect(rowsOf(pack, "Deployments")).toEqual(
      ["PC1", "PC2", "PC3", "PC4"].map((Device) => ({
        Product: "Draw",
        Device,
        State: Device === "PC3" ? "Disposed" : "Deployed",
        ...found,
      })),
    );
  });

  it("lists what was measured of its products and counts on the day, with the source", () => {
    const use = (id: string, values: Record<string, string>) =>
      aRecord("measuredUse", id, { software: DRAW, what: "users", name: id, ...values });
    const records = [
      ...RECORDS,
      use("Contractors", { quantity: "12", source: "Directory of 1 March", validFrom: "2026-03-01" }),
      use("Everybody", { countedFrom: "people" }),
      use("Later", { quantity: "5", validFrom: "2099-01-01" }),
      use("Of Ledger", { software: "ledger", quantity: "9" }),
    ];
    expect(rowsOf(aPack({ registers: registersOf(records) }), "Measured use")).toMatchObject([
      { Product: "Draw", "What is counted": "Contractors", Quantity: "12", Source: "Directory of 1 March" },
      { "What is counted": "Everybody", Quantity: "1", Source: "People of the register" },
    ]);
    expect(rowsOf(pack, "Measured use")).toEqual([]);
  });

  it("gives the reason and the authorisation of each exclusion, and says what of it isn't on record", () => {
    expect(rowsOf(pack, "Exclusions")).toEqual([
      {
        Product: "Draw",
        Device: "PC3",
        "Excluded as": "Disposed of",
        Installations: 1,
        "Reason and authorisation":
          "Disposed of on 3 February 2026, method: Recycled. Certificate: W-7. Authorised by: not recorded.",
      },
      {
        Product: "Draw",
        Device: "PC4",
        "Excluded as": "Exempt",
        Installations: 1,
        "Reason and authorisation": "Test machine of the publisher. Authorised by Bea Brook.",
      },
    ]);
  });

  it("names each proof with its SHA-256, under a name that stands once, and where paper is kept", () => {
    expect(rowsOf(pack, "Proofs").map((row) => [row["File in the pack"], row["SHA-256"], row.Proves])).toEqual([
      ["proofs/invoice.pdf", HASH, "Draw 2 licences"],
      ["proofs/Invoice (2).pdf", "c".repeat(64), "Draw 2 licences"],
      ["On paper: Safe 2", "", "Draw 2 licences"],
    ]);
    expect(pack.proofs.map(({ path }) => path)).toEqual(["proofs/invoice.pdf", "proofs/Invoice (2).pdf"]);
  });

  it("names proofs that are attached to something outside of it", () => {
    expect(pack.outside).toEqual(["Agreement"]);
  });

  it("never lets the name of a file lead out of its folder", () => {
    const evil = { name: "x", fileName: "../..\\evil:name?.pdf", sha256: HASH };
    const records = [...RECORDS.filter(({ id }) => id !== "invoice"), aRecord("document", "invoice", evil)];
    const [first] = aPack({ registers: registersOf(records) }).proofs;
    expect(first?.path).toMatch(/^proofs\/[^/\\:?]+\.pdf$/);
    expect(first?.path).not.toContain("../");
  });

  it("names the values that the rule of a metric counts with, with source and day", () => {
    expect(rowsOf(pack, "Rules and parameters").map((row) => [row.Metric, row["Rule or parameter"]])).toEqual([
      ["Per device", expect.stringMatching(/^Every /)],
      ["Per device", "Installations on one device that a right covers"],
    ]);
  });

  it("tells what of the same publisher is in no figure", () => {
    const about = rowsOf(pack, "Assumptions").map(({ About }) => About);
    expect(about).toContain("Fable Soft Viewer");
    expect(about).toContain("Draw pack of old");
    expect(about).not.toContain("Quillworks Helper");
  });

  it("says what is open and what would close it", () => {
    expect(rowsOf(pack, "Open remediation")).toEqual([
      {
        "What is open": "Proof is missing",
        About: "Draw 2 licences",
        "What closes it": expect.stringContaining("A document is attached"),
      },
    ]);
    const fewer = RECORDS.map((record) =>
      record.id === "right" ? { ...record, values: { ...record.values, quantity: 1, proof: "Folder 1" } } : record,
    );
    expect(rowsOf(aPack({ registers: registersOf(fewer) }), "Open remediation")).toEqual([
      {
        "What is open": "Shortfall",
        About: "Draw",
        "What closes it": expect.stringMatching(/^1 right missing. Buy 1/),
      },
    ]);
  });

  it("names the terms that aren't kept", () => {
    const bound = RECORDS.map((record) =>
      record.id === "right" ? { ...record, values: { ...record.values, region: "Elsewhere" } } : record,
    );
    const places = ["Here", "Elsewhere"].map((name) => aRecord("location", name.toLowerCase(), { name }));
    const there = bound.map((record) =>
      record.register === "hardware" ? { ...record, values: { ...record.values, location: "here" } } : record,
    );
    const rows = rowsOf(aPack({ registers: registersOf([...there, ...places]) }), "Open remediation");
    expect(rows.map((row) => row["What is open"])).toEqual([
      "Shortfall",
      "Term not kept: countries or sites",
      "Proof is missing",
    ]);
    expect(rows[1]?.["What closes it"]).toMatch(
      /These uses are in the shortfall of Draw above: closing one closes both\. Use it only where the right allows/,
    );
  });

  it("shows the publisher's figures beside ours only where they are asked for", () => {
    expect(pack.sections.map(({ title }) => title)).not.toContain("Publisher's figures");
    const figure = { product: DRAW, rights: 1, rightsReason: "", required: null, requiredReason: "", note: "Letter" };
    const both = aPack({ figures: [figure] });
    expect(rowsOf(both, "Publisher's figures")).toMatchObject([
      {
        Figure: "Rights",
        Ours: "2",
        "Publisher's": 1,
        Difference: -1,
        "Why they differ": "No reason is recorded yet.",
      },
    ]);
    expect(rowsOf(both, "Open remediation").map((row) => row["What is open"])).toContain("Difference without a reason");
  });
});

describe("What is handed over", () => {
  const document = evidenceDocument(pack, COVER);
  const tables = evidenceTables(pack, COVER);

  it("tells nothing of other products, of rights to them, or of devices without those chosen", () => {
    const said = JSON.stringify([document, tables, pack.proofs]);
    expect(said).toContain("PC1");
    for (const foreign of ["Ledger", "Quill", "quill", "PC9", "d".repeat(64)]) expect(said).not.toContain(foreign);
    expect(said).not.toContain("99.00");
  });

  it("says for whom, why, by whom and as at which event it was made", () => {
    const facts = document.blocks.flatMap((block) => (block.kind === "facts" ? block.facts : []));
    const said = Object.fromEntries(facts.map(({ label, value }) => [label, value]));
    expect(said).toMatchObject({
      Publisher: "Fable Soft",
      Purpose: "Audit 2026",
      "Handed to": "Auditors & Co",
      "Our contact": "Ada, ada@brook.example",
      "Authorised by": "Bea Brook",
      "Non-disclosure agreement": "Signed",
      Scope: "1 product",
      "Files of proof": "2 files",
      "Event of the audit trail": "12",
    });
    expect(document.seal).toBe(`Trail: 12 events · head ${"e".repeat(16)}`);
  });

  it("has a numbered heading for each entry of its contents, and every record of the position", () => {
    const headings = document.blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
    for (const [at, { title }] of pack.sections.entries()) expect(headings).toContain(`${at + 1}. ${title}`);
    const cells = document.blocks.flatMap((block) =>
      block.kind === "table" ? block.rows.flatMap((r) => r.cells) : [],
    );
    for (const step of pack.lines.flatMap(({ steps }) => steps))
      for (const { sentence } of step.rows) expect(cells).toContain(sentence);
  });

  it("is one table a section in the workbook, each row as long as its heading", () => {
    expect(tables.map(({ name }) => name)).toEqual(["Cover", ...pack.sections.map(({ title }) => title)]);
    for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  it("has a name that every system can write, and checksums that sha256sum reads", () => {
    expect(packName({ publisher: "A/B: Soft", madeOn: TODAY })).toBe("Evidence A-B- Soft 2026-03-31.zip");
    const files = [
      { path: "proofs/a.pdf", sha256: "2".repeat(64) },
      { path: "evidence.pdf", sha256: "1".repeat(64) },
    ];
    expect(checksums(files)).toBe(`${"1".repeat(64)}  evidence.pdf\n${"2".repeat(64)}  proofs/a.pdf\n`);
  });
});
