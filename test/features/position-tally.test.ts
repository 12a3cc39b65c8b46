import { describe, expect, it, vi } from "vitest";
import type { PositionLine } from "../../src/domain/licence/position-line.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { positionTally } from "../../src/renderer/features/overview/PositionCard.tsx";

vi.mock("../../src/renderer/engine/client.ts", async () => import("./fake-engine.ts"));

function line(name: string, status: PositionLine["status"], shortfall?: number): PositionLine {
  return {
    product: asRecordId(name),
    name,
    publisher: "",
    metric: "perDevice",
    unlimited: false,
    rights: 0,
    provable: 0,
    required: undefined,
    covered: undefined,
    shortfall,
    surplus: undefined,
    status,
    sentence: "",
    steps: [],
  };
}

describe("The overview's licence position", () => {
  it("counts each outcome and puts the largest shortfall first", () => {
    const tally = positionTally([
      line("Small", "under", 2),
      line("Large", "under", 40),
      line("Spare", "over"),
      line("Unknown", "notEvaluable"),
      line("Even", "compliant"),
      line("Free", "noLicenceNeeded"),
    ]);
    expect(tally.shortfalls.map(({ name }) => name)).toEqual(["Large", "Small"]);
    expect([tally.surplus, tally.notEvaluable, tally.compliant]).toEqual([1, 1, 1]);
  });
});
