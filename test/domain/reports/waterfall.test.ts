import { describe, expect, it } from "vitest";
import { waterfall } from "../../../src/domain/reports/waterfall.ts";
import { aLine, aStep } from "../../builders/position-line.ts";

describe("A contested line on paper", () => {
  it("has each reading with its records and what it would come to", () => {
    const steps = [aStep("reading", "conservative", 40), aStep("reading", "as configured", 8)];
    const blocks = waterfall(aLine("Server", "notEvaluable", { rights: 32, steps }), "Contested");
    const rows = blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
    expect(rows.map(({ cells }) => cells).slice(2)).toEqual([
      ["conservative", "", 40],
      ["conservative row", "Because.", 40],
      ["If counted “conservative”: shortfall", "", "8"],
      ["as configured", "", 8],
      ["as configured row", "Because.", 8],
      ["If counted “as configured”: surplus", "", "24"],
    ]);
  });
});
