import type { Result } from "../../domain/value/result.ts";
import type { Committed, Engine } from "../engine/engine.ts";
import { notifyDone, notifyProblem } from "./notify.tsx";
import { announceChange } from "./session.ts";
import { takeBack } from "./take-back.ts";

/** Tells what became of a change, with a button that takes it back. Answers whether it was saved. */
export function toldSaved(engine: Pick<Engine, "undo">, answer: Result<Committed>, why: string): boolean {
  if (!answer.ok) {
    notifyProblem(answer.problem);
    return false;
  }
  announceChange();
  const { seq } = answer.value.head;
  notifyDone(why, () => void takeBack(engine, seq, why));
  return true;
}
