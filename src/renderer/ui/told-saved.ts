import type { Result } from "../../domain/value/result.ts";
import type { Committed, Engine } from "../engine/engine.ts";
import { notifyDone, notifyProblem } from "./notify.tsx";
import { announceChange } from "./session.ts";
import { takeBack } from "./take-back.ts";

/**
 * Tells what became of a change, with a button that takes it back. Answers whether it was saved.
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
  const { seq } = answer.value.head;
  notifyDone(told, () => void takeBack(engine, seq, why));
  return true;
}
