import { describe, expect, it } from "vitest";
import type { TermFinding } from "../../../src/domain/licence/terms/term-finding.ts";
import { termReport } from "../../../src/domain/reports/term-report.ts";
import { fraction } from "../../../src/domain/value/fraction.ts";
import { decimalFromMoney } from "../../../src/domain/value/money.ts";
import { asRecordId } from "../../../src/domain/value/record-id.ts";
import { TODAY } from "../licence/licence-facts.ts";

const device = (i: number) => ({
  register: "hardware" as const,
  id: asRecordId(`d${i}`),
  title: `PC ${i}`,
  sentence: "The use is in York.",
});
const finding: TermFinding = {
  key: "region",
  term: "region",
  product: asRecordId("draw"),
  productName: "Draw",
  source: { register: "entitlement", id: asRecordId("right") },
  sourceTitle: "Draw for Berlin",
  sentence: "1 use without a right.",
  rows: [device(1)],
  rights: 1,
  cost: { amounts: [{ minor: fraction(4000), currency: "EUR" }], missing: false, sentence: "1 × 40." },
};

function rowsOf(findings: readonly TermFinding[]) {
  const paper = { organisation: "Brook", asAt: TODAY, seal: "Trail: 3 events", moneyText: decimalFromMoney };
  const document = termReport({ ...paper, findings });
  expect(document).toMatchObject({ seal: "Trail: 3 events", date: "As at 31 March 2026" });
  return document.blocks.flatMap((block) => (block.kind === "table" ? block.rows.map(({ cells }) => cells) : []));
}

describe("The terms that aren't kept, on paper", () => {
  it("stand each with its right, its money and the records that break it", () => {
    expect(rowsOf([finding])).toEqual([
      ["Countries or sites: Draw"],
      ["Draw for Berlin", "1 use without a right. 1 × 40.", expect.stringContaining("40.00")],
      ["PC 1", "The use is in York.", ""],
    ]);
  });

  it("name so many records as are read, and say how many more there are", () => {
    const many = rowsOf([{ ...finding, rows: Array.from({ length: 230 }, (_, i) => device(i)) }]);
    expect(many).toHaveLength(2 + 200 + 1);
    expect(many.at(-1)?.[0]).toBe("30 more records");
  });

  it("say so when every one is kept", () => {
    expect(rowsOf([])).toEqual([]);
  });
});
