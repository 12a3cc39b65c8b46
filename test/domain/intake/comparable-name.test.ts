import { describe, expect, it } from "vitest";
import { comparableName } from "../../../src/domain/intake/comparable-name.ts";

describe("names of companies", () => {
  it.each([
    ["Siemens AG", "Siemens Aktiengesellschaft"],
    [
      "Kolb GmbH",
      "Kolb Gesellschaft mit beschränkter Haftung",
      "Kolb Ges.m.b.H.",
      "Kolb G.m.b.H",
      "KOLB GMBH & Co. KG",
    ],
    ["Tessmer e.K.", "Tessmer e. K.", "Tessmer OHG", "Tessmer UG (haftungsbeschränkt)"],
    ["Brook Ltd", "Brook Limited", "Brook plc", "Brook P.L.C.", "Brook LLP", "Brook L.L.C."],
    ["Dell Inc.", "DELL", "Dell, Incorporated", "Dell Corp."],
    ["Lumière SA", "Lumière S.A.S.", "Lumière Société Anonyme", "Lumière SÀRL", "Lumière EURL"],
    ["Olivetti S.p.A.", "Olivetti SPA", "Olivetti Società per Azioni", "Olivetti S.r.l."],
    ["Garza S.L.U.", "Garza SL", "Garza Sociedad Limitada", "Garza, Sociedad Anónima"],
    ["Bakker B.V.", "Bakker NV", "Bakker Besloten Vennootschap", "Bakker V.O.F."],
    [
      "Aktiebolaget Vinter",
      "Vinter AB (publ)",
      "Vinter A/S",
      "Vinter ApS",
      "Vinter ASA",
      "Vinter Oyj",
      "Vinter Osakeyhtiö",
    ],
  ])("are the same in every legal form: %s", (first, ...others) => {
    for (const other of others) expect(comparableName(other)).toBe(comparableName(first));
  });

  it("keep their accents, and letters that only begin like a form", () => {
    expect(comparableName("Société Générale SA")).toBe("société générale");
    expect(comparableName("Agfa")).toBe("agfa");
    expect(comparableName("Sage Group plc")).toBe("sage");
  });

  it("are never blank", () => {
    expect(comparableName("AG")).toBe("ag");
  });
});
