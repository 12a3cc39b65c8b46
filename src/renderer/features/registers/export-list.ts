import { engine } from "../../engine/client.ts";
import type { TableView } from "../../engine/table-calls.ts";
import { host } from "../../host.ts";
import { notifyDone, notifyProblem } from "../../ui/notify.tsx";

/** Asks where to save a list, writes it there, and tells what came of it. */
export async function exportList(view: TableView, name: string, format: "xlsx" | "csv" | "json"): Promise<void> {
  const place = await host.request("save.choose", { name: `${name}.${format}`, kind: format });
  if (!place) return;
  const bytes = await engine.exportRegister(view, format);
  const written = await host.request("save.write", { token: place.token, bytes: new Uint8Array(bytes) });
  if (written.ok) notifyDone(`The list was saved as ${written.value}`);
  else notifyProblem(written.problem);
}
