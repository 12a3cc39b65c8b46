import type { Problem } from "../../domain/value/result.ts";
import { engine } from "../engine/client.ts";
import { showDay } from "../ui/session.ts";
import { useUnsaved } from "../ui/unsaved.ts";

/** Shows everything as it stood on a day; null is today. @returns why not, when it can't be shown */
export async function goToDay(day: string | null): Promise<Problem | null> {
  if (useUnsaved.getState().form) {
    return { code: "unsaved", sentence: "A form has entries that are not saved. Save or discard them first." };
  }
  const answer = await engine.asAt(day);
  if (!answer.ok) return answer.problem;
  const view = answer.value;
  showDay(view && { day: view.day, seq: view.head.seq, sentence: view.problem.sentence });
  return null;
}
