import { describe, expect, it } from "vitest";
import type { MoneyFigure } from "../../../../src/domain/licence/money/money-figure.ts";
import type { PositionLine } from "../../../../src/domain/licence/position-line.ts";
import { type Comparison, moneyChanges, totalRows } from "../../../../src/domain/licence/what-if/comparison.ts";
import { type CostedPosition, differences, totalsOf } from "../../../../src/domain/licence/what-if/differences.ts";
import { whatIfTables } from "../../../../src/domain/reports/what-if-tables.ts";
import { fraction } from "../../../../src/domain/value/fraction.ts";
import { aLine, aStep } from "../../../builders/position-line.ts";
import { TODAY } from "../licence-facts.ts";

const money = ({ minor, currency }: { readonly minor: number; readonly currency: string }) => `${minor} ${currency}`;
const euros = (minor: number): MoneyFigure => ({
  amounts: [{ minor: fraction(minor), currency: "EUR" }],
  missing: false,
  sentence: "",
});
const unknown: MoneyFigure = { amounts: [], missing: true, sentence: "Not known." };

type Side = readonly [PositionLine, trueUp: MoneyFigure | null];

function costed(...sides: readonly Side[]): CostedPosition {
  const lines = sides.map(([{ product }, trueUp]) => ({ product, trueUp, idle: null, yearly: null }));
  const figures = lines.flatMap(({ trueUp }) => trueUp ?? []);
  const total = {
    id: "trueUp" as const,
    label: "To buy what is missing",
    amounts: figures.flatMap(({ amounts }) => amounts),
    unknown: figures.filter(({ missing }) => missing).length,
    exchanged: null,
  };
  return { lines: sides.map(([line]) => line), money: { lines, totals: [total] } };
}

function compared(before: CostedPosition, after: CostedPosition): Comparison {
  return {
    days: { before: TODAY, after: TODAY },
    assumptions: [{ words: "Nothing of note.", notes: ["It has no effect."] }],
    before: totalsOf(before),
    after: totalsOf(after),
    bought: { amounts: [], unknown: 0 },
    differences: differences(before, after),
  };
}

const line = (name: string, shortfall: number | undefined, rights = 1) =>
  aLine(name, shortfall === undefined ? "notEvaluable" : shortfall > 0 ? "under" : "compliant", { shortfall, rights });

describe("The differences of two positions", () => {
  it("are those of a contested line too: what is bought closes a reading", () => {
    const steps = [aStep("reading", "conservative", 32), aStep("reading", "as configured", 2)];
    const before = costed([aLine("Server", "notEvaluable", { rights: 8, steps }), unknown]);
    const after = costed([aLine("Server", "notEvaluable", { rights: 32, steps }), unknown]);
    const more = costed([
      aLine("Server", "notEvaluable", { rights: 8, steps: [aStep("reading", "conservative", 34)] }),
      unknown,
    ]);
    expect(differences(before, more)).toHaveLength(1);
    const rows = whatIfTables(compared(before, after), money)[2]?.rows;
    expect(rows?.[0]).toContain(
      "as configured: 2 rights required, 6 left over; conservative: 32 rights required, 24 missing",
    );
    expect(rows?.[0]).toContain(
      "as configured: 2 rights required, 30 left over; conservative: 32 rights required, all covered",
    );
  });

  it("are the products that stand otherwise, also in money alone, and those that come or go", () => {
    const before = costed([line("Same", 0), null], [line("Dearer", 2), euros(5)], [line("Gone", 1), unknown]);
    const after = costed([line("Same", 0), null], [line("Dearer", 2), euros(7)], [line("New", 1), unknown]);
    const found = differences(before, after);
    expect(found.map(({ name, before: old, after: now }) => [name, old !== null, now !== null])).toEqual([
      ["Dearer", true, true],
      ["Gone", true, false],
      ["New", false, true],
    ]);
    expect(found.map((difference) => moneyChanges(difference, money).map(({ change }) => change))).toEqual([
      ["+2 EUR"],
      ["not known"],
      ["not known"],
    ]);
  });

  it("leave a figure that isn't known on either day out of the change while its product stays as it is", () => {
    const before = costed([line("Open", 2), unknown], [line("Known", 3), euros(30)]);
    const after = costed([line("Open", 2, 9), unknown], [line("Known", 1), euros(10)]);
    const rows = totalRows(compared(before, after), money);
    expect(rows.map(({ label, before: old, after: now, change, tone }) => [label, old, now, change, tone])).toEqual([
      ["Products under-licensed", "2", "2", "", "same"],
      ["Rights missing", "5", "3", "−2", "better"],
      ["Products not evaluable", "0", "0", "", "same"],
      ["To buy what is missing", "at least 30 EUR", "at least 10 EUR", "−20 EUR", "better"],
    ]);
    const worse = costed([line("Open", 4), unknown], [line("Known", 3), euros(30)]);
    expect(totalRows(compared(before, worse), money).at(-1)?.change).toBe("not known");
  });

  it("stand in a workbook with what was assumed and with blanks for what isn't known", () => {
    const tables = whatIfTables(
      compared(costed([line("Draw", 2), euros(20)]), costed([line("Draw", undefined), unknown])),
      money,
    );
    expect(tables.map(({ name, rows }) => [name, rows.length])).toEqual([
      ["Assumptions", 1],
      ["In all", 4],
      ["Products that change", 1],
    ]);
    const [row = []] = tables[2]?.rows ?? [];
    expect(row.slice(1, 4)).toEqual(["Draw", "Shortfall", "Not evaluable"]);
    expect(row.slice(8, 10)).toEqual([2, null]);
    expect(row[14]).toBe("To buy what is missing: not known");
  });
});
