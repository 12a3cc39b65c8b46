import { describe, expect, it } from "vitest";
import { position } from "../../../src/domain/licence/position.ts";
import { withProvenRightsOnly } from "../../../src/domain/licence/proven-rights.ts";
import { anEntitlement, devices, facts, TODAY } from "./licence-facts.ts";

const proven = { ...anEntitlement(6), hasProof: true };
const unproven = { ...anEntitlement(4), hasProof: false };

function lineOf(entitlements: readonly ReturnType<typeof anEntitlement>[]) {
  const given = withProvenRightsOnly(facts({ devices: devices(10), entitlements: [...entitlements] }));
  const [line] = position(given, TODAY);
  if (!line) throw new Error("There is no line");
  return line;
}

describe("The position with proven rights only", () => {
  it("counts no right without proof, and shows it with that mark", () => {
    const line = lineOf([proven, unproven]);
    expect(line).toMatchObject({ rights: 6, provable: 6, required: 10, shortfall: 4, status: "under" });
    const rows = line.steps.flatMap((step) => step.rows);
    expect(rows.find(({ title }) => title.endsWith("(no proof)"))?.counts).toBe(0);
  });

  it("stays countable when nothing is proven: the records still name the metric", () => {
    expect(lineOf([unproven])).toMatchObject({ rights: 0, shortfall: 10, status: "under" });
  });

  it("counts an unlimited right only with proof", () => {
    expect(lineOf([{ ...unproven, unlimited: true }])).toMatchObject({ unlimited: false, shortfall: 10 });
    expect(lineOf([{ ...proven, unlimited: true }])).toMatchObject({ unlimited: true, shortfall: 0 });
  });

  it("takes off rights that were given away, with or without proof", () => {
    expect(lineOf([proven, { ...unproven, kind: "transferOut", quantity: 2 }])).toMatchObject({ rights: 4 });
  });
});
