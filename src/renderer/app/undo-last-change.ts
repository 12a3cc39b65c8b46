import { takenBack } from "../../domain/journal/taken-back.ts";
import { engine } from "../engine/client.ts";
import type { TrailEntry } from "../engine/engine.ts";
import { notifyDone, notifyProblem } from "../ui/notify.tsx";
import { announceChange } from "../ui/session.ts";

const LOOK_BACK = 200;

/** Takes back the newest change that is neither an undo itself nor taken back already, and tells what it was. */
export async function undoLastChange(): Promise<void> {
  const last = newestUndoable(await engine.trail(null, LOOK_BACK));
  if (!last) {
    notifyDone("There is no change left to take back.");
    return;
  }
  const { seq, why } = last.header;
  const answer = await engine.undo(seq, `Taken back: ${why}`);
  if (!answer.ok) {
    notifyProblem(answer.problem);
    return;
  }
  announceChange();
  const kept = answer.value.skipped.length;
  const sentence = kept === 0 ? `Taken back: ${why}` : `Taken back: ${why}. ${kept} edited since kept their edits.`;
  notifyDone(sentence, () => void undoAgain(answer.value.head.seq, why));
}

/** Puts back what was just taken back. */
async function undoAgain(seq: number, why: string): Promise<void> {
  const answer = await engine.undo(seq, `Put back: ${why}`);
  if (!answer.ok) {
    notifyProblem(answer.problem);
    return;
  }
  announceChange();
  notifyDone(`Put back: ${why}`);
}

/** The event to take back next, from a trail with the newest first; undefined when there is none. */
export function newestUndoable(trail: readonly TrailEntry[]): TrailEntry | undefined {
  const undone = takenBack(trail.map(({ header }) => header));
  return trail.find(({ header }) => header.source.kind !== "undo" && !undone.has(header.seq));
}
