import type { CostRegisters } from "../../../../src/domain/cost/cost-line.ts";
import type { Cover } from "../../../../src/domain/licence/evidence/cover.ts";
import { type Evidence, type EvidenceAsked, evidenceOf } from "../../../../src/domain/licence/evidence/evidence.ts";
import { registerOf } from "../../../../src/domain/registers/all.ts";
import { foundKey } from "../../../../src/domain/registers/installation.ts";
import { type RegisterRecord, recordTitle } from "../../../../src/domain/registers/register.ts";
import { decimalFromMoney } from "../../../../src/domain/value/money.ts";
import { asRecordId } from "../../../../src/domain/value/record-id.ts";
import { inRegisters } from "../../../builders/in-registers.ts";
import { aRecord } from "../../../builders/records.ts";
import { TODAY } from "../licence-facts.ts";

export const DRAW = asRecordId("draw");
export const HASH = "b".repeat(64);

function inventory(device: string, ...names: readonly string[]): RegisterRecord {
  const found = names.map((name) => [foundKey(name, undefined), { name, version: "2.1" }]);
  const values = { device, source: "Agent", lastSeen: "2026-03-30", ...Object.fromEntries(found) };
  return aRecord("installation", `inventory-${device}`, values);
}

function device(id: string, values: Record<string, string> = {}): RegisterRecord {
  return aRecord("hardware", id, { name: id.toUpperCase(), state: "deployed", user: "ada", ...values });
}

/**
 * Two publishers. Draw: 2 rights with a proof, found on 4 devices, of which one is disposed of and one exempt. Ledger, of the
 * other publisher: a right with a proof, found on a device with Draw and on one without.
 */
export const RECORDS: readonly RegisterRecord[] = [
  aRecord("party", "fable", { name: "Fable Soft" }),
  aRecord("party", "quill", { name: "Quillworks" }),
  aRecord("person", "ada", { name: "Ada" }),
  aRecord("software", DRAW, { product: "Draw", publisher: "fable", licenceNeeded: true }),
  aRecord("software", "ledger", { product: "Ledger", publisher: "quill", licenceNeeded: true }),
  device("pc1"),
  device("pc2"),
  device("pc3", {
    state: "disposed",
    disposedOn: "2026-02-03",
    disposalMethod: "Recycled",
    disposalCertificate: "W-7",
  }),
  device("pc4"),
  device("pc9"),
  inventory("pc1", "Draw 2", "Ledger 3"),
  inventory("pc2", "Draw 2", "Fable Soft Viewer"),
  inventory("pc3", "Draw 2"),
  inventory("pc4", "Draw 2"),
  inventory("pc9", "Ledger 3", "Quillworks Helper"),
  aRecord("document", "invoice", { name: "Invoice 7", fileName: "invoice.pdf", kind: "invoice", sha256: HASH }),
  aRecord("document", "same", { name: "Agreement", fileName: "Invoice.pdf", sha256: "c".repeat(64) }),
  aRecord("document", "paper", { name: "Certificate", place: "Safe 2" }),
  aRecord("document", "theirs", { name: "Quill invoice", fileName: "quill.pdf", sha256: "d".repeat(64) }),
  aRecord("entitlement", "right", {
    name: "Draw 2 licences",
    software: DRAW,
    kind: "base",
    metric: "perDevice",
    quantity: 2,
    agreement: "A-1",
    documents: ["invoice", "same", "paper"],
    unitCost: { minor: 9_900, currency: "EUR" },
  }),
  aRecord("entitlement", "loose", { name: "Draw pack of old", publisher: "fable" }),
  aRecord("entitlement", "other", {
    name: "Ledger seats",
    software: "ledger",
    metric: "perDevice",
    quantity: 5,
    documents: ["theirs", "same"],
  }),
  aRecord("allocation", "exemption", {
    entitlement: "right",
    device: "pc4",
    state: "exempt",
    reason: "Test machine of the publisher",
    authorisation: "Bea Brook",
  }),
];

/** The registers as the rules read them. */
export function registersOf(records: readonly RegisterRecord[]): CostRegisters {
  const maps = inRegisters(...records);
  const of: CostRegisters["of"] = (register) => maps.get(register) ?? new Map();
  const nameOf: CostRegisters["nameOf"] = (register, id) => {
    const record = of(register).get(id);
    return record ? recordTitle(registerOf(register), record) : "";
  };
  return { of, nameOf, day: TODAY, money: decimalFromMoney };
}

/** The pack about Draw, unless the case asks for something else. */
export function aPack(asked: Partial<EvidenceAsked> = {}): Evidence {
  const titles = [DRAW, asRecordId("ledger")];
  return evidenceOf({
    registers: registersOf(RECORDS),
    recognise: (name) => titles.find((title) => name.toLowerCase().startsWith(`${title} `)),
    head: { seq: 12, hash: "e".repeat(64) },
    products: [DRAW],
    figures: null,
    ...asked,
  });
}

/** The rows of a section, each cell under its heading. */
export function rowsOf({ sections }: Evidence, title: string): readonly Record<string, unknown>[] {
  const section = sections.find((each) => each.title === title);
  if (!section) throw new Error(`There is no section ${title}`);
  return section.rows.map((row) => Object.fromEntries(section.columns.map(({ label }, at) => [label, row[at]])));
}

export const COVER: Cover = {
  organisation: "Brook",
  publisher: "Fable Soft",
  to: "Auditors & Co",
  purpose: "Audit 2026",
  contact: "Ada, ada@brook.example",
  authorisedBy: "Bea Brook",
  nda: true,
  madeOn: TODAY,
};
