import { describe, expect, it, vi } from "vitest";
import { positionTally } from "../../src/renderer/features/overview/PositionCard.tsx";
import { aLine } from "../builders/position-line.ts";

vi.mock("../../src/renderer/engine/client.ts", async () => import("./fake-engine.ts"));

describe("The overview's licence position", () => {
  it("counts each outcome and puts the largest shortfall first", () => {
    const tally = positionTally([
      aLine("Small", "under", { shortfall: 2 }),
      aLine("Large", "under", { shortfall: 40 }),
      aLine("Spare", "over"),
      aLine("Unknown", "notEvaluable"),
      aLine("Even", "compliant"),
      aLine("Free", "noLicenceNeeded"),
    ]);
    expect(tally.shortfalls.map(({ name }) => name)).toEqual(["Large", "Small"]);
    expect([tally.surplus, tally.notEvaluable, tally.compliant]).toEqual([1, 1, 1]);
  });
});
