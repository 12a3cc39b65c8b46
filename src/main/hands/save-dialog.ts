import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { BrowserWindow, dialog, type WebContents } from "electron";
import { writeAtomically } from "./atomic-file.ts";

const FILTERS = {
  pdf: { name: "PDF", extensions: ["pdf"] },
  xlsx: { name: "Excel workbook", extensions: ["xlsx"] },
  csv: { name: "CSV", extensions: ["csv"] },
  ods: { name: "OpenDocument spreadsheet", extensions: ["ods"] },
  json: { name: "JSON", extensions: ["json"] },
  html: { name: "Web page", extensions: ["html"] },
  ics: { name: "Calendar", extensions: ["ics"] },
  zip: { name: "Zip archive", extensions: ["zip"] },
  file: { name: "All files", extensions: ["*"] },
} as const;

/** Asks where to save; starts in the folder used last. Undefined when cancelled. */
export async function choosePlace(
  page: WebContents,
  name: string,
  kind: keyof typeof FILTERS,
  folderNote: string,
): Promise<string | undefined> {
  const window = BrowserWindow.fromWebContents(page);
  const last = await readFile(folderNote, "utf8").catch(() => "");
  const options = {
    defaultPath: last === "" ? basename(name) : join(last, basename(name)),
    filters: [{ name: FILTERS[kind].name, extensions: [...FILTERS[kind].extensions] }],
  };
  const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  if (answer.canceled || !answer.filePath) return undefined;
  await writeAtomically(folderNote, dirname(answer.filePath));
  return answer.filePath;
}
