import { describe, expect, it } from "vitest";
import { registerReport } from "../../../src/domain/reports/register-report.ts";

const PAPER = { title: "Hardware", organisation: "Brook", date: "24 November 2026", seal: "Trail: 3 events", view: "" };
const COLUMNS = ["Tag", "Name", "Location"].map((label) => ({ label, width: 100 }));

describe("a printed list", () => {
  it("names the columns in which nothing stands, and gives their room to the others", () => {
    const { blocks } = registerReport({
      ...PAPER,
      columns: COLUMNS,
      rows: [
        ["", "PC-1", ""],
        ["", "PC-2", ""],
      ],
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
      rows: [["1", "A rather long name", "Here"]],
    }).blocks;
    const widths = table?.kind === "table" ? table.columns.map(({ width }) => width) : [];
    expect(widths[1]).toBeGreaterThan(2 * (widths[0] ?? 0));
  });

  it("of nothing keeps its headings", () => {
    const [said, table] = registerReport({ ...PAPER, columns: COLUMNS, rows: [] }).blocks;
    expect(said).toEqual({ kind: "paragraph", text: "0 records." });
    expect(table?.kind === "table" && table.columns.length).toBe(3);
  });
});
