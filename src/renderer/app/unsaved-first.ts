import { notifyProblem } from "../ui/notify.tsx";
import { useUnsaved } from "../ui/unsaved.ts";

/**
 * Tells that entries on the screen have to be saved or discarded first.
 *
 * @param kept  a sentence on what is as before, such as that nothing was taken back
 * @returns     whether there are such entries
 */
export function toldUnsaved(kept: string): boolean {
  if (useUnsaved.getState().form === null) return false;
  notifyProblem({ code: "unsaved", sentence: `There are entries on this screen that are not saved. ${kept}` });
  return true;
}
