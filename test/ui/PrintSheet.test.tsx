// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { ReportDocument } from "../../src/domain/reports/document.ts";
import { PrintSheet } from "../../src/renderer/ui/PrintSheet.tsx";

const document: ReportDocument = {
  title: "Checklist",
  organisation: "Brightwater Ltd",
  date: "31 March 2026",
  seal: "Trail: 3 events · head 00ff",
  blocks: [
    { kind: "facts", facts: [{ label: "Auditor", value: "" }] },
    {
      kind: "table",
      columns: [
        { label: "Question", width: 2 },
        { label: "Conform", width: 1 },
        { label: "Count", width: 1, align: "right" },
      ],
      rows: [{ emphasis: "group", cells: ["<b>Licences</b>"] }, { cells: ["Is there proof?", { tick: true }, -1200] }],
    },
    { kind: "signatures", roles: ["Auditor", "Management"] },
  ],
};

afterEach(cleanup);

describe("A document on sheets", () => {
  it("shows what the paper shows, and tells how many pages there are", () => {
    const told: number[] = [];
    render(<PrintSheet document={document} paper="A4" onReady={(pages) => told.push(pages)} />);
    expect(told).toEqual([1]);
    const page = screen.getByRole("region", { name: "Page 1 of 1" });
    for (const text of ["Brightwater Ltd", "Checklist", "31 March 2026", document.seal, "Page 1 of 1"]) {
      expect(page.textContent).toContain(text);
    }
    expect(screen.getByRole("img", { name: "Box to tick: Conform" })).toBeTruthy();
    expect(screen.getByRole("region", { name: "Signature: Management" }).textContent).toContain("Date");
  });

  it("never takes text for HTML", () => {
    render(<PrintSheet document={document} paper="A4" />);
    expect(screen.getByText("<b>Licences</b>").getAttribute("colspan")).toBe("3");
  });

  it("sets negative numbers with a minus sign and grouped digits", () => {
    render(<PrintSheet document={document} paper="A4" />);
    expect(screen.getByText("−1,200")).toBeTruthy();
  });

  it("lays out anew when the paper changes, and takes its page size away when it goes", () => {
    const told: number[] = [];
    const onReady = (pages: number) => void told.push(pages);
    const { rerender, unmount } = render(<PrintSheet document={document} paper="A4" onReady={onReady} />);
    const before = globalThis.document.adoptedStyleSheets.length;
    rerender(<PrintSheet document={document} paper="Letter" onReady={onReady} />);
    expect(told).toEqual([1, 1]);
    expect(globalThis.document.adoptedStyleSheets).toHaveLength(before);
    unmount();
    expect(globalThis.document.adoptedStyleSheets).toHaveLength(before - 1);
  });
});
