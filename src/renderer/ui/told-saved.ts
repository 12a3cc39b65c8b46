import type { Result } from "../../domain/value/result.ts";
import type { Committed, Engine } from "../engine/engine.ts";
import { notifyDone, notifyProblem } from "./notify.tsx";
import { announceChange } from "./session.ts";
import { takeBack } from "./take-back.ts";

/**
 * Tells what became of a change, with a button that takes it back. A change that had nothing to change is no event, and
 * taking back the last one would undo something else. Answers false when it was refused.
 *
 * @param why   the reason of the change in the trail
 * @param told  the sentence shown
 */
export function toldSaved(engine: Pick<Engine, "undo">, answer: Result<Committed>, why: string, told = why): boolean {
  if (!answer.ok) {
    notifyProblem(answer.problem);
    return false;
  }
  announceChange();
  const { head, records } = answer.value;
  if (records === 0) notifyDone("Nothing had changed.");
  else notifyDone(told, () => void takeBack(engine, head.seq, why));
  return true;
}
