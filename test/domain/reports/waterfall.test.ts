import { describe, expect, it } from "vitest";
import { position } from "../../../src/domain/licence/position.ts";
import { positionReport } from "../../../src/domain/reports/position-report.ts";
import { waterfall } from "../../../src/domain/reports/waterfall.ts";
import { decimalFromMoney } from "../../../src/domain/value/money.ts";
import { aLine, aStep } from "../../builders/position-line.ts";
import { anEntitlement, devices, facts, TODAY } from "../licence/licence-facts.ts";

describe("A contested line on paper", () => {
  it("has each reading with its records and what it would come to", () => {
    const steps = [aStep("reading", "conservative", 40), aStep("reading", "as configured", 8)];
    const blocks = waterfall(aLine("Server", "notEvaluable", { rights: 32, steps }), "Contested");
    const rows = blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
    expect(rows.map(({ cells }) => cells).slice(1)).toEqual([
      ["Rights required", "", "8 or 40"],
      ["conservative", "", 40],
      ["conservative row", "Because.", 40],
      ["If counted “conservative”: shortfall", "", "8"],
      ["as configured", "", 8],
      ["as configured row", "Because.", 8],
      ["If counted “as configured”: surplus", "", "24"],
    ]);
  });
});

describe("A line on paper that isn't short of rights", () => {
  it.each([
    ["with a surplus", 10, ["Surplus", "", "7"]],
    ["in order", 3, ["Shortfall and surplus", "", "0"]],
  ])("leads from the records to the result, %s, so that everybody can recompute it", (_what, rights, last) => {
    const document = positionReport({
      organisation: "Brook",
      asAt: TODAY,
      generatedOn: TODAY,
      seal: "",
      lines: position(facts({ devices: devices(3), entitlements: [anEntitlement(rights)] }), TODAY),
      money: { lines: [], totals: [] },
      basis: "all",
      moneyText: decimalFromMoney,
      unrecognised: [],
      unlinked: [],
    });
    const rows = document.blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
    expect(rows.filter(({ cells }) => String(cells[0]).startsWith("PC"))).toHaveLength(3);
    expect(rows.at(-1)?.cells).toEqual(last);
  });
});

describe("A line that needs no licence on paper", () => {
  it("has few of its records, as they make no number", () => {
    const lines = position(facts({ product: { licenceNeeded: false }, devices: devices(9) }), TODAY);
    const blocks = lines.flatMap((line) => waterfall(line, "No licence needed"));
    const rows = blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
    expect(rows.filter(({ cells }) => String(cells[0]).startsWith("PC"))).toHaveLength(3);
    expect(rows.map(({ cells }) => cells[0])).toContain("6 more records");
  });
});
