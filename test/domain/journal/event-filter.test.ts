import { describe, expect, it } from "vitest";
import { EVERY_EVENT, isLookedFor } from "../../../src/domain/journal/event-filter.ts";

const EVENT = {
  seq: 7,
  why: "Import of devices.csv",
  by: { account: "ada", name: "Ada Admin" },
  source: { kind: "form" },
} as const;

describe("An event of the trail", () => {
  it.each([
    ["anything", {}, true],
    ["its reason in other case", { text: "DEVICES" }, true],
    ["who made it", { text: "ada admin" }, true],
    ["another text", { text: "printer" }, false],
    ["its kind", { kind: "form" }, true],
    ["another kind", { kind: "undo" }, false],
    ["its day", { from: "2026-03-31", to: "2026-03-31" }, true],
    ["later days", { from: "2026-04-01" }, false],
    ["earlier days", { to: "2026-03-30" }, false],
  ] as const)("is looked for by %s: %j", (_, asked, found) => {
    expect(isLookedFor(EVENT, { ...EVERY_EVENT, ...asked }, "2026-03-31", new Set())).toBe(found);
  });

  it("is found by a record that it changed", () => {
    expect(isLookedFor(EVENT, { ...EVERY_EVENT, text: "TK-NB-001" }, "2026-03-31", new Set([7]))).toBe(true);
  });

  it("is found by the file that a workbook came from", () => {
    const rows = { new: 1, changed: 0, unchanged: 0, ignored: 0, rejected: 0 };
    const source = { kind: "workbook", file: "All of Brook.xlsx", sha256: "", rows } as const;
    const asked = { ...EVERY_EVENT, kind: "workbook", text: "brook.xlsx" } as const;
    expect(isLookedFor({ ...EVENT, source }, asked, "2026-03-31", new Set())).toBe(true);
  });
});
