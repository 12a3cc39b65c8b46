import { describe, expect, it } from "vitest";
import { METRICS } from "../../../src/domain/licence/metrics/all.ts";
import { whatIsCounted } from "../../../src/domain/licence/metrics/described.ts";
import { position } from "../../../src/domain/licence/position.ts";
import { entitlement } from "../../../src/domain/registers/entitlement.ts";
import { positionReport } from "../../../src/domain/reports/position-report.ts";
import { positionTables } from "../../../src/domain/reports/position-tables.ts";
import { registerTable } from "../../../src/domain/reports/register-table.ts";
import { sealText } from "../../../src/domain/reports/seal-text.ts";
import { decimalFromMoney } from "../../../src/domain/value/money.ts";
import { anEntitlement, day, devices, facts, TODAY } from "../licence/licence-facts.ts";
import { factsOf, headings, tables } from "./parts-of.ts";

const paper = { organisation: "Brightwater Ltd", seal: "Trail: 3 events · head 00ff" };

function report(lines: ReturnType<typeof position>, more: Partial<Parameters<typeof positionReport>[0]> = {}) {
  const money = { lines: [], totals: [] };
  const none = { money, basis: "all", moneyText: decimalFromMoney, unrecognised: [], unlinked: [] } as const;
  return positionReport({ ...paper, ...none, asAt: TODAY, generatedOn: day("2026-04-02"), lines, ...more });
}

const short = position(facts({ devices: devices(13), entitlements: [anEntitlement(10)] }), TODAY);
const enough = position(facts({ devices: devices(3), entitlements: [anEntitlement(10)] }), TODAY);
const open = position(facts({ devices: devices(3), entitlements: [anEntitlement(undefined)] }), TODAY);

describe("The position report", () => {
  it("says for whom, for which day and under which seal it was made", () => {
    const document = report(short);
    expect(document).toMatchObject({ title: "Licence position", date: "As at 31 March 2026", ...paper });
    expect(factsOf(document)["Printed on"]).toBe("2 April 2026");
  });

  it("begins with the numbers of shortfalls, surpluses and open lines", () => {
    const document = report([...short, ...enough, ...open], {
      unrecognised: [{ name: "Odd", publisher: "", devices: 4 }],
      unlinked: [{ title: "Old licence" }],
    });
    expect(factsOf(document)).toMatchObject({
      Shortfall: "1 product (3 rights missing)",
      Surplus: "1 product (7 rights left over)",
      Compliant: "0",
      "Not evaluable": "1",
      "Names not recognised": "1",
      "Rights without a product": "1",
    });
    expect(headings(document)).toEqual([
      "Position by product",
      "How it is counted",
      "Shortfall: Fable Draw (Fable Soft)",
      "Not evaluable: Fable Draw (Fable Soft)",
      "Surplus: Fable Draw (Fable Soft)",
      "Names not recognised",
      "Rights without a product",
    ]);
  });

  it("lists each product under its publisher, unknown numbers as a dash", () => {
    const rows = tables(report([...short, ...open]))[0]?.rows.map((row) => row.cells);
    expect(rows).toEqual([
      ["Fable Soft"],
      ["Fable Draw", "Per device", 10, 10, 13, 3, 0, "Shortfall"],
      ["Fable Draw", "Per device", 0, 0, "–", "–", "–", "Not evaluable"],
    ]);
  });

  it("leads from the records to the shortfall", () => {
    const rows = tables(report(short)).at(-1)?.rows ?? [];
    expect(rows.filter((row) => row.emphasis !== undefined).map((row) => row.cells)).toEqual([
      ["Rights recorded", "", 10],
      ["Rights that count", "", "10"],
      ["Installations found", "", 13],
      ["Rights required", "", "13"],
      ["Not covered", "", 3],
      ["Shortfall", "", "3"],
    ]);
    expect(rows.filter((row) => row.emphasis === undefined)).toHaveLength(1 + 13 + 3);
  });

  it("says how many records of a long list are not printed, and what they add", () => {
    const many = position(facts({ devices: devices(250), entitlements: [anEntitlement(1)] }), TODAY);
    const rows = tables(report(many)).at(-1)?.rows ?? [];
    expect(rows.map(({ cells }) => cells)).toContainEqual([
      "50 more records",
      "All of them are in the exported workbook.",
      50,
    ]);
  });

  it("says so when there is nothing to show", () => {
    const document = report([]);
    expect(tables(document)).toEqual([]);
    expect(document.blocks).toContainEqual({
      kind: "paragraph",
      text: "No product has rights or installations on record.",
    });
  });
});

describe("The workbook of the position", () => {
  it("holds every line and every record behind it, unknown numbers blank", () => {
    const sheets = positionTables({
      asAt: TODAY,
      lines: [...short, ...open],
      money: [],
      unrecognised: [],
      unlinked: [],
    });
    expect(sheets.map((sheet) => sheet.name)).toEqual([
      "Position 2026-03-31",
      "Records behind it",
      "Names not recognised",
      "Rights without a product",
      "Money",
    ]);
    expect(sheets[0]?.rows.map((row) => row.slice(3, 11))).toEqual([
      ["Shortfall", false, 10, 10, 13, 10, 3, 0],
      ["Not evaluable", false, 0, 0, null, null, null, null],
    ]);
    expect(sheets[1]?.rows).toHaveLength(34);
    expect(new Set(sheets[1]?.rows.map(([, , side]) => side))).toEqual(new Set(["Rights", "Required", "Coverage"]));
    for (const sheet of sheets) for (const row of sheet.rows) expect(row).toHaveLength(sheet.columns.length);
  });
});

describe("A register in a file", () => {
  it("is written so that it can be imported again", () => {
    const table = registerTable(
      entitlement,
      ["name", "software", "metric", "quantity", "unitCost", "validTo", "unlimited"],
      [
        {
          values: {
            name: "Draw x 5",
            software: "p1",
            metric: "perNamedUser",
            quantity: 5,
            unitCost: { minor: 1250, currency: "EUR" },
            validTo: "2026-12-31",
            unlimited: false,
          },
        },
        { values: { name: "Draw" } },
      ],
      (id) => `name of ${id}`,
    );
    expect(table.columns.map((column) => [column.label, column.type])).toEqual([
      ["Name", "text"],
      ["Software", "text"],
      ["Metric", "text"],
      ["Quantity", "integer"],
      ["Unit cost", "money"],
      ["Valid to", "date"],
      ["Unlimited", "yesNo"],
    ]);
    expect(table.rows).toEqual([
      ["Draw x 5", "name of p1", "Per named user", 5, { minor: 1250, currency: "EUR" }, "2026-12-31", false],
      ["Draw", null, null, null, null, null, null],
    ]);
  });
});

describe("The seal", () => {
  it.each([
    [{ seq: 1234, hash: "3f2a9c0e5b7d1846".padEnd(64, "0") }, "Trail: 1,234 events · head 3f2a9c0e5b7d1846"],
    [{ seq: 1, hash: "a".repeat(64) }, "Trail: 1 event · head aaaaaaaaaaaaaaaa"],
    [{ seq: 0, hash: "0".repeat(64) }, "Trail: no events yet"],
  ])("of %j is “%s”", (head, text) => {
    expect(sealText(head)).toBe(text);
  });
});

describe("Each metric", () => {
  it.each(METRICS.map((metric) => metric.id))("%s is described in words", (metric) => {
    expect(whatIsCounted(metric)).toMatch(/^Every .+\.$/);
  });
});
