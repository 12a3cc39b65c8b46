import type { RightsBasis } from "../../../domain/licence/proven-rights.ts";
import { engine } from "../../engine/client.ts";
import { host } from "../../host.ts";
import { notifyDone, notifyProblem } from "../../ui/notify.tsx";

/** Asks where to save the position as a workbook, writes it there, and tells what came of it. */
export async function exportPosition(asAt: string, basis: RightsBasis): Promise<void> {
  const place = await host.request("save.choose", {
    name: `Licence position ${asAt}${basis === "proven" ? ", proven rights only" : ""}.xlsx`,
    kind: "xlsx",
  });
  if (!place) return;
  const bytes = await engine.exportPosition(asAt, basis);
  const written = await host.request("save.write", { token: place.token, bytes: new Uint8Array(bytes) });
  if (written.ok) notifyDone(`The licence position was saved as ${written.value}`);
  else notifyProblem(written.problem);
}
