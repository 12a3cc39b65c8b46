import { engine } from "../../engine/client.ts";
import { host } from "../../host.ts";
import { countText } from "../../ui/local-text.ts";
import { notifyDone, notifyProblem } from "../../ui/notify.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { announceChange } from "../../ui/session.ts";
import { takeBack } from "../../ui/take-back.ts";

/** Asks where to save the views of all registers, and writes them there. */
export async function saveViewsFile(): Promise<void> {
  const make = async () => new TextEncoder().encode(await engine.viewsAsFile());
  await saveFile(host, { name: "Muster views.json", kind: "json" }, make, (path) => `The views were saved as ${path}`);
}

/** Takes over the views of a file, and tells what came of it with a way back. */
export async function readViewsFile(file: File): Promise<void> {
  const answer = await engine.readViews(file.name, await file.text());
  if (!answer.ok) {
    notifyProblem(answer.problem);
    return;
  }
  const { head, records, views } = answer.value;
  const why = `${countText(views, "view", "views")} read from “${file.name}”`;
  if (records === 0) {
    notifyDone(`${why}: all of them are here already.`);
    return;
  }
  announceChange();
  notifyDone(`${why}.`, () => void takeBack(engine, head.seq, why));
}
