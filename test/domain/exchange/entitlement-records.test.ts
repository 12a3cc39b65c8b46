import { describe, expect, it } from "vitest";
import { entitlementRecords } from "../../../src/domain/exchange/entitlement-records.ts";
import { inRegisters } from "../../builders/in-registers.ts";
import { aRecord } from "../../builders/records.ts";

const HEAD = { log: "log", seq: 5, hash: "a".repeat(64) };
const RECORDS = [
  aRecord("party", "p1", { name: "Fable Soft", website: "fable.example" }),
  aRecord("software", "s1", { product: "Draw", publisher: "p1", swidIds: ["draw-tag"] }),
  aRecord("person", "ada", { name: "Ada", email: "ada@example.org" }),
  aRecord("document", "d1", { name: "Invoice 7", kind: "invoice", sha256: "b".repeat(64) }),
  aRecord("entitlement", "e0", { name: "Draw 1" }),
  aRecord("entitlement", "e1", {
    name: "Draw 2 upgrade",
    kind: "upgrade",
    software: "s1",
    base: "e0",
    metric: "perDevice",
    quantity: 5,
    trust: "full",
    trustReason: "Invoice and agreement agree",
    reviewer: "ada",
    agreement: "A-1",
    documents: ["d1"],
    unitCost: { minor: 12_345, currency: "EUR" },
  }),
];

describe("entitlements for others", () => {
  it("say the right, what it rests on, who vouches for it, and by which files it is proved", () => {
    const written = entitlementRecords(inRegisters(...RECORDS), "Brook", "2026-03-31", HEAD);
    expect(written.journal).toEqual(HEAD);
    expect(written.entitlements.find(({ entId }) => entId === "e1")).toEqual({
      entId: "e1",
      entType: "Initial",
      linkedToPrimaryEntId: "e0",
      name: "Draw 2 upgrade",
      trust: {
        trustLevel: "full",
        trustBasedOn: "Invoice and agreement agree",
        trustDefinedByName: "Ada",
        trustDefinedByEmail: "ada@example.org",
      },
      entities: [
        { name: "Fable Soft", role: "softwareCreator", regid: "fable.example" },
        { name: "Brook", role: "entCreator" },
      ],
      software: { id: "s1", name: "Draw", swidTagIds: ["draw-tag"] },
      right: { kind: "upgrade", metric: "perDevice", quantity: 5 },
      proof: {
        agreement: "A-1",
        documents: [{ name: "Invoice 7", kind: "invoice", sha256: "b".repeat(64) }],
      },
      cost: { unitCost: { amount: "123.45", currency: "EUR" } },
    });
  });

  it("leave out what was taken back, and say nothing that isn't on record", () => {
    const withdrawn = { ...aRecord("entitlement", "e2", { name: "Mistake" }), withdrawn: true as const };
    const written = entitlementRecords(inRegisters(withdrawn, ...RECORDS), "Brook", "2026-03-31", HEAD);
    expect(written.entitlements.map(({ entId }) => entId)).toEqual(["e0", "e1"]);
    expect(written.entitlements[0]).toMatchObject({ trust: {}, software: null, right: {}, proof: { documents: [] } });
  });
});
