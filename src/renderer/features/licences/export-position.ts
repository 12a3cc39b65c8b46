import type { RightsBasis } from "../../../domain/licence/proven-rights.ts";
import { engine } from "../../engine/client.ts";
import { host } from "../../host.ts";
import { saveFile } from "../../ui/save-file.ts";

/** Asks where to save the position as a workbook, writes it there, and tells what came of it. */
export async function exportPosition(asAt: string, basis: RightsBasis): Promise<void> {
  const name = `Licence position ${asAt}${basis === "proven" ? ", proven rights only" : ""}.xlsx`;
  const make = () => engine.exportPosition(asAt, basis);
  await saveFile(host, { name, kind: "xlsx" }, make, (path) => `The licence position was saved as ${path}`);
}
