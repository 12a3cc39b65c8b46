import { describe, expect, it } from "vitest";
import { registerReport } from "../../../src/domain/reports/register-report.ts";

const PAPER = { title: "Hardware", organisation: "Brook", date: "24 November 2026", seal: "Trail: 3 events", view: "" };
const COLUMNS = ["Tag", "Name", "Location"].map((label) => ({ label, width: 100 }));
const listed = (...rows: readonly string[][]) => ({
  records: rows.length,
  lines: rows.map((cells) => ({ kind: "record" as const, cells })),
});

describe("a printed list", () => {
  it("says how many records it has and how it was narrowed", () => {
    const narrowed = { ...PAPER, view: "State is Deployed." };
    const [said, table] = registerReport({
      ...narrowed,
      columns: COLUMNS.slice(0, 1),
      ...listed(["A-1"], ["A-2"]),
    }).blocks;
    expect(said).toEqual({ kind: "paragraph", text: "2 records. State is Deployed." });
    expect(table).toMatchObject({ rows: [{ cells: ["A-1"] }, { cells: ["A-2"] }] });
  });

  it("names the columns in which nothing stands, and gives their room to the others", () => {
    const { blocks } = registerReport({
      ...PAPER,
      columns: COLUMNS,
      ...listed(["", "PC-1", ""], ["", "PC-2", ""]),
    });
    expect(blocks).toMatchObject([
      { kind: "paragraph", text: "2 records. Nothing stands in: Tag, Location." },
      { kind: "table", columns: [{ label: "Name" }], rows: [{ cells: ["PC-1"] }, { cells: ["PC-2"] }] },
    ]);
  });

  it("gives a column room for what stands in it", () => {
    const [, table] = registerReport({
      ...PAPER,
      columns: COLUMNS,
      ...listed(["1", "A rather long name", "Here"]),
    }).blocks;
    const widths = table?.kind === "table" ? table.columns.map(({ width }) => width) : [];
    expect(widths[1]).toBeGreaterThan(2 * (widths[0] ?? 0));
  });

  it("has the headings of its groups with counts and sums, also of those that are folded", () => {
    const [said, table] = registerReport({
      ...PAPER,
      columns: COLUMNS,
      records: 8,
      lines: [
        { kind: "group", text: "Location: Kiel", count: 1, cells: ["", "", "5 EUR"] },
        { kind: "record", cells: ["T-1", "", "5 EUR"] },
        { kind: "group", text: "Location: Lille", count: 7, cells: ["", "", "9 EUR"] },
      ],
    }).blocks;
    expect(said).toEqual({ kind: "paragraph", text: "8 records. Nothing stands in: Name." });
    expect(table).toMatchObject({
      rows: [
        { cells: ["Location: Kiel (1 record)", "5 EUR"], emphasis: "group" },
        { cells: ["T-1", "5 EUR"] },
        { cells: ["Location: Lille (7 records)", "9 EUR"], emphasis: "group" },
      ],
    });
  });

  it.each([
    ["a few columns", 3, false],
    ["so many that their words have no room upright", 12, true],
  ])("with %s lies only when it has to, and no column is narrower than its longest word", (_, count, lying) => {
    const columns = Array.from({ length: count }, (__, i) => ({ label: `Column${i}`, width: 1 }));
    const words = columns.map((__, i) => (i === 0 ? "Unbreakable" : "Laptop"));
    const report = registerReport({ ...PAPER, columns, records: 1, lines: [{ kind: "record", cells: words }] });
    const [, table] = report.blocks;
    const widths = table?.kind === "table" ? table.columns.map(({ width }) => width) : [];
    expect(report.lying).toBe(lying);
    // Upright paper has 59 ems; what the longest words need decides also how small the print is.
    expect(table?.kind === "table" && (table.least ?? 0) > 59).toBe(lying);
    expect(widths[0]).toBeGreaterThan((widths[1] ?? 0) * 1.3);
  });

  it("of nothing keeps its headings", () => {
    const [said, table] = registerReport({ ...PAPER, columns: COLUMNS, ...listed() }).blocks;
    expect(said).toEqual({ kind: "paragraph", text: "0 records." });
    expect(table?.kind === "table" && table.columns.length).toBe(3);
  });
});
