import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { WebContents } from "electron";
import { describe, expect, it, vi } from "vitest";
import { openPrintDialog, pdfOf, savePdf } from "../../src/main/hands/print.ts";

/** A page whose printing is only written down. */
function aPage() {
  const printToPDF = vi.fn().mockResolvedValue(Buffer.from("%PDF-"));
  const print = vi.fn((_options: unknown, done: (success: boolean, reason: string) => void) => done(true, ""));
  const page: Pick<WebContents, "printToPDF" | "print"> = { printToPDF, print };
  return { page: Object.assign(Object.create(null), page), printToPDF, print };
}

describe("Printing a page", () => {
  it.each([
    ["A4", "A4", "A4"],
    ["Letter", "Letter", "Letter"],
    ["A4 landscape", "A4", "A4"],
    [
      { width: 50.8, height: 25.4 },
      { width: 2, height: 1 },
      { width: 50_800, height: 25_400 },
    ],
  ] as const)("on %j asks for inches in a PDF and for microns on paper", async (paper, inPdf, onPaper) => {
    const { page, printToPDF, print } = aPage();
    const path = join(mkdtempSync(join(tmpdir(), "muster-print-")), "a.pdf");
    expect(await savePdf(page, paper, path)).toEqual({ ok: true, value: path });
    expect(readFileSync(path, "latin1")).toBe("%PDF-");
    expect(printToPDF.mock.calls[0]?.[0].pageSize).toEqual(inPdf);
    expect(await pdfOf(page, paper)).toEqual({ ok: true, value: new TextEncoder().encode("%PDF-") });
    expect(await openPrintDialog(page, paper)).toEqual({ ok: true, value: "printed" });
    expect(print.mock.calls[0]?.[0]).toMatchObject({ silent: false, pageSize: onPaper });
    const lies = paper === "A4 landscape";
    expect(print.mock.calls[0]?.[0]).toMatchObject(typeof paper === "string" ? { landscape: lies } : {});
  });
});
