import { describe, expect, it } from "vitest";
import { type RecordSheetInput, recordSheet } from "../../../src/domain/reports/record-sheet.ts";

const BARE: RecordSheetInput = {
  kind: "Device",
  title: "T-1 PC-1",
  organisation: "Brook",
  date: "24 November 2026",
  seal: "Trail: 3 events",
  groups: [
    {
      name: "Identity",
      facts: [
        { label: "Name", value: "PC-1" },
        { label: "Model", value: "" },
      ],
    },
  ],
  missing: [],
  related: [],
  versions: [],
  cost: { lines: [], totals: [] },
  documents: [],
  holders: [],
  contradictions: [],
  history: [],
};

/** Headings of a sheet, in their order. */
function headings(input: RecordSheetInput): string[] {
  return recordSheet(input).blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
}

describe("the sheet of a record", () => {
  it("shows what is filled and leaves out what there is none of", () => {
    const sheet = recordSheet(BARE);
    expect(sheet).toMatchObject({ title: "Device: T-1 PC-1", organisation: "Brook", seal: "Trail: 3 events" });
    expect(headings(BARE)).toEqual(["Identity"]);
    expect(sheet.blocks).toContainEqual({ kind: "facts", facts: [{ label: "Name", value: "PC-1" }] });
    expect(headings({ ...BARE, groups: [{ name: "Notes", facts: [{ label: "Notes", value: "" }] }] })).toEqual([]);
  });

  it("carries the hash of each document, who answered for it when, and its history", () => {
    const whole: RecordSheetInput = {
      ...BARE,
      missing: ["Disposal method"],
      related: [{ label: "Installations", rows: [{ title: "Editor", detail: "3.1" }] }],
      documents: [
        { name: "Invoice 7", kind: "Invoice", sha256: "ab".repeat(32) },
        { name: "Slip", kind: "", sha256: "" },
      ],
      holders: [
        { field: "User", holder: "", from: "1 Jan 2026", to: "now", recorded: "Event 3, 1 Jan 2026", why: "Left" },
      ],
      history: [{ seq: 3, at: "1 Jan 2026, 10:00", by: "Ada", why: "Left", what: "User: Ben → blank" }],
    };
    expect(headings(whole)).toEqual(["Identity", "Holders", "Installations", "Documents", "History"]);
    const cells = recordSheet(whole).blocks.flatMap((block) =>
      block.kind === "table" ? block.rows.map((row) => row.cells) : [],
    );
    expect(cells).toContainEqual(["Invoice 7", "Invoice", "ab".repeat(32)]);
    expect(cells).toContainEqual(["Slip", "", "on paper"]);
    expect(cells).toContainEqual(["User", "nobody recorded", "1 Jan 2026", "now", "Event 3, 1 Jan 2026", "Left"]);
    expect(cells).toContainEqual([3, "1 Jan 2026, 10:00", "Ada", "User: Ben → blank", "Left"]);
    expect(recordSheet(whole).blocks[0]).toEqual({ kind: "paragraph", text: "Not recorded yet: Disposal method." });
  });

  it("adds the cost up amount by amount, tells the versions found, and what contradicts itself", () => {
    const sheet = recordSheet({
      ...BARE,
      versions: [{ version: "1.10", devices: 4, support: "ended 1 Jan 2026", approval: "Restricted" }],
      cost: {
        lines: [{ what: "Purchase", where: "PC-1", rule: "900.00 EUR, paid once", once: "900.00 EUR", year: "" }],
        totals: [{ currency: "EUR", once: "900.00 EUR", year: "" }],
      },
      contradictions: ["User: Event 3 said Ben from 1 Jan 2026."],
    });
    const tables = sheet.blocks.flatMap((block) => (block.kind === "table" ? [block.rows] : []));
    expect(tables).toEqual([
      [
        { cells: ["Purchase", "PC-1", "900.00 EUR, paid once", "900.00 EUR", ""] },
        { cells: ["Total in EUR", "", "", "900.00 EUR", ""], emphasis: "total" },
      ],
      [{ cells: ["1.10", 4, "ended 1 Jan 2026", "Restricted"] }],
    ]);
    expect(sheet.blocks).toContainEqual({ kind: "paragraph", text: "User: Event 3 said Ben from 1 Jan 2026." });
  });
});
