import { type Cover, packName } from "../../../domain/licence/evidence/cover.ts";
import type { Evidence } from "../../../domain/licence/evidence/evidence.ts";
import { engine } from "../../engine/client.ts";
import { host } from "../../host.ts";
import { notifyDone, notifyProblem } from "../../ui/notify.tsx";
import { announceChange, useSession } from "../../ui/session.ts";
import { takeBack } from "../../ui/take-back.ts";

/**
 * Asks where to save the pack, writes it there, logs the hand-over, and tells what came of it. The window has to show the
 * pages of the pack.
 */
export async function savePack(evidence: Evidence, cover: Cover, paper: "A4" | "Letter"): Promise<void> {
  const name = packName(cover);
  const place = await host.request("save.choose", { name, kind: "zip" });
  if (!place) return;
  const pdf = await host.request("print.bytes", { paper });
  if (!pdf.ok) return notifyProblem(pdf.problem);
  const pack = await engine.evidencePack(evidence, cover, pdf.value);
  if (!pack.ok) return notifyProblem(pack.problem);
  const { bytes, sha256, files } = pack.value;
  const written = await host.request("save.write", { token: place.token, bytes: new Uint8Array(bytes) });
  if (!written.ok) return notifyProblem(written.problem);
  const logged = await engine.logHandOver(evidence, { cover, name: fileName(written.value), sha256, files });
  if (!logged.ok) {
    const sentence = `The pack was saved as ${written.value}, but the hand-over is not logged: ${logged.problem.sentence} Save it again before you hand it over.`;
    return notifyProblem({ code: logged.problem.code, sentence });
  }
  // While an earlier day is shown nothing can be taken back; from the trail it can, once it shows today.
  const isPast = useSession.getState().past !== null;
  const { seq } = logged.value.head;
  const why = `Evidence saved for ${cover.to}`;
  announceChange();
  notifyDone(
    `The pack was saved as ${written.value}. The hand-over is logged as event ${seq}.`,
    isPast ? undefined : () => void takeBack(engine, seq, why),
  );
}

function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
