import type { Result } from "../../domain/value/result.ts";
import { engine } from "../engine/client.ts";
import type { UndoStep } from "../engine/undo-calls.ts";
import { notifyDone, notifyProblem } from "../ui/notify.tsx";
import { announceChange } from "../ui/session.ts";
import { isTextEntry } from "../ui/text-entry.ts";
import { toldUnsaved } from "./unsaved-first.ts";

/**
 * Takes back the last change of this session, or what was typed while the cursor stands in a field. Entries that are not
 * saved come after every change: while there are any, none is taken back.
 */
export async function undo(): Promise<void> {
  if (isTextEntry(document.activeElement)) document.execCommand("undo");
  else if (!toldUnsaved("Nothing was taken back: save or discard them first."))
    tell(await engine.undoNext(), "Taken back");
}

/** Does again what was taken back last; as little as `undo` while entries are not saved. */
export async function redo(): Promise<void> {
  if (isTextEntry(document.activeElement)) document.execCommand("redo");
  else if (!toldUnsaved("Nothing was done again: save or discard them first."))
    tell(await engine.redoNext(), "Done again");
}

function tell(answer: Result<UndoStep>, how: string): void {
  if (!answer.ok) {
    notifyProblem(answer.problem);
    return;
  }
  announceChange();
  notifyDone(`${how}: ${answer.value.why}`);
}
