import { engine } from "../../engine/client.ts";
import { host } from "../../host.ts";
import { notifyDone, notifyProblem } from "../../ui/notify.tsx";

/** Asks where to save the rejected rows of the open file, writes them there with their reasons, and tells what came of it. */
export async function saveRejected(file: string): Promise<void> {
  const name = `${file.replace(/\.[^.]+$/, "")}, rejected.xlsx`;
  const place = await host.request("save.choose", { name, kind: "xlsx" });
  if (!place) return;
  const bytes = await engine.exportRejected();
  const written = await host.request("save.write", { token: place.token, bytes: new Uint8Array(bytes) });
  if (written.ok) notifyDone(`The rejected rows were saved as ${written.value}. Mend them there and import that file.`);
  else notifyProblem(written.problem);
}
