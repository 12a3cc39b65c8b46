import { engine } from "../../engine/client.ts";
import { host } from "../../host.ts";
import { saveFile } from "../../ui/save-file.ts";

/** Asks where to save the rejected rows of the open file, writes them there with their reasons, and tells what came of it. */
export async function saveRejected(file: string): Promise<void> {
  const name = `${file.replace(/\.[^.]+$/, "")}, rejected.xlsx`;
  const done = (path: string) => `The rejected rows were saved as ${path}. Mend them there and import that file.`;
  await saveFile(host, { name, kind: "xlsx" }, () => engine.exportRejected(), done);
}
