import type { Result } from "../../../domain/value/result.ts";
import { engine } from "../../engine/client.ts";
import type { Committed } from "../../engine/engine.ts";
import { notifyDone, notifyProblem } from "../../ui/notify.tsx";
import { announceChange } from "../../ui/session.ts";

/** Tells what became of a change, with a button that takes it back. Answers whether it was saved. */
export function toldSaved(answer: Result<Committed>, why: string): boolean {
  if (!answer.ok) {
    notifyProblem(answer.problem);
    return false;
  }
  announceChange();
  const { seq } = answer.value.head;
  notifyDone(why, () => void takeBack(seq, why));
  return true;
}

async function takeBack(seq: number, why: string): Promise<void> {
  const answer = await engine.undo(seq, `Taken back: ${why}`);
  if (!answer.ok) {
    notifyProblem(answer.problem);
    return;
  }
  announceChange();
  notifyDone(`Taken back: ${why}`);
}
