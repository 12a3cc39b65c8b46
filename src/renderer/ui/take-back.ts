import type { Engine } from "../engine/engine.ts";
import { notifyDone, notifyProblem } from "./notify.tsx";
import { announceChange } from "./session.ts";

/** Takes back the change that was just saved as event `seq`, and tells so. */
export async function takeBack(engine: Pick<Engine, "undo">, seq: number, why: string): Promise<void> {
  const answer = await engine.undo(seq, `Taken back: ${why}`);
  if (!answer.ok) {
    notifyProblem(answer.problem);
    return;
  }
  announceChange();
  notifyDone(`Taken back: ${why}`);
}
