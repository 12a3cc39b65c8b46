import type { DueQuestion } from "../../../domain/exchange/due-dates.ts";
import { engine } from "../../engine/client.ts";
import type { Exported } from "../../engine/exports-calls.ts";
import { host } from "../../host.ts";
import { countText } from "../../ui/local-text.ts";
import { notifyProblem } from "../../ui/notify.tsx";
import { type SavedKind, saveFile } from "../../ui/save-file.ts";

/** Saves the whole organisation as the Muster workbook. */
export function saveWorkbook(): Promise<void> {
  return saveExport("Muster workbook.xlsx", "xlsx", () => engine.exportWorkbook("records"), {
    done: ({ count }) => `All registers with ${countText(count, "record", "records")} were saved`,
  });
}

/** Saves the workbook without records. */
export function saveTemplate(): Promise<void> {
  return saveExport("Muster template.xlsx", "xlsx", () => engine.exportWorkbook("template"), {
    done: () => "The template was saved",
  });
}

/** Saves the dates that were asked for as a calendar. */
export function saveCalendar(question: DueQuestion): Promise<void> {
  return saveExport("Dates from Muster.ics", "ics", () => engine.exportCalendar(question), {
    done: ({ count }) => `${countText(count, "date was", "dates were")} saved`,
    nothing: "There is no date of these kinds in this time. Nothing was saved.",
  });
}

/** Saves all entitlements as JSON. */
export function saveEntitlements(): Promise<void> {
  return saveExport("Entitlements.json", "json", () => engine.exportEntitlements(), {
    done: ({ count }) => `${countText(count, "entitlement was", "entitlements were")} saved`,
    nothing: "There are no entitlements yet. Nothing was saved.",
  });
}

/** Saves supplemental SWID tags. */
export function saveTags(): Promise<void> {
  return saveExport("SWID tags.zip", "zip", () => engine.exportTags(), {
    done: ({ count, without }) =>
      `${countText(count, "tag was", "tags were")} saved; ${countText(without, "software title has", "software titles have")} no SWID tag id on record`,
    nothing: "No software title has a SWID tag id on record, so there is no tag to supplement. Nothing was saved.",
  });
}

interface Sentences {
  readonly done: (exported: Exported) => string;
  readonly nothing?: string;
}

/** Makes a file, asks where to save it, and tells what came of it. Without anything in it, it says so instead. */
async function saveExport(
  name: string,
  kind: SavedKind,
  make: () => Promise<Exported>,
  { done, nothing }: Sentences,
): Promise<void> {
  const exported = await make();
  if (exported.count === 0 && nothing !== undefined) {
    notifyProblem({ code: "export-empty", sentence: nothing });
    return;
  }
  const bytes = async () => exported.bytes;
  await saveFile(host, { name, kind }, bytes, (path) => `${done(exported)}: ${path}`);
}
