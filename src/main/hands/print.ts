import type { WebContents } from "electron";
import { failed, ok, type Result } from "../../domain/value/result.ts";
import type { PrintPaper } from "../bridge/requests.ts";
import { writeAtomically } from "./atomic-file.ts";

/** A PDF of the pages that a page shows for printing. They are laid out by the page itself, so nothing is added here. */
export async function pdfOf(page: WebContents, paper: PrintPaper): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    return ok(new Uint8Array(await printed(page, paper)));
  } catch (error) {
    return failed("pdf", `The PDF could not be made (${reason(error)}). Nothing was saved. Try again.`);
  }
}

/** The same, written to a file. */
export async function savePdf(page: WebContents, paper: PrintPaper, path: string): Promise<Result<string>> {
  try {
    await writeAtomically(path, await printed(page, paper));
    return ok(path);
  } catch (error) {
    return failed("pdf", `The PDF could not be saved (${reason(error)}). Choose another place and try again.`);
  }
}

function printed(page: WebContents, paper: PrintPaper): Promise<Uint8Array> {
  return page.printToPDF({
    ...sizeOf(paper, inches),
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
  });
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Opens the system's print dialog. `printed` means handed to the printer, not that paper came out. */
export function openPrintDialog(page: WebContents, paper: PrintPaper): Promise<Result<"printed" | "cancelled">> {
  return new Promise((resolve) => {
    page.print(
      {
        silent: false,
        printBackground: true,
        ...sizeOf(paper, microns),
        margins: { marginType: "none" },
      },
      (success, reason) => {
        if (success) resolve(ok("printed" as const));
        else if (/cancel/i.test(reason)) resolve(ok("cancelled" as const));
        else
          resolve(
            failed(
              "print",
              `Printing failed (${reason}). Nothing is lost; save a PDF instead or choose another printer.`,
            ),
          );
      },
    );
  });
}

/** Paper as Electron wants it: by name, upright or lying, or its sides in a unit that differs between a PDF and a printer. */
function sizeOf(paper: PrintPaper, unit: (millimetres: number) => number) {
  if (typeof paper === "object") return { pageSize: { width: unit(paper.width), height: unit(paper.height) } };
  return {
    pageSize: paper.startsWith("A4") ? ("A4" as const) : ("Letter" as const),
    landscape: paper.endsWith("landscape"),
  };
}

function inches(millimetres: number): number {
  return millimetres / 25.4;
}

function microns(millimetres: number): number {
  return Math.round(millimetres * 1000);
}
