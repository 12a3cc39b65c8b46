import { engine } from "../engine/client.ts";
import { announce } from "../ui/announce.ts";
import { dayText } from "../ui/local-text.ts";
import { notifyProblem } from "../ui/notify.tsx";
import { showDay } from "../ui/session.ts";
import { toldUnsaved } from "./unsaved-first.ts";

/** Shows everything as it stood on a day; null is today. Why it can't be shown is told. */
export async function goToDay(day: string | null): Promise<void> {
  if (toldUnsaved("Save or discard them first to see another day.")) return;
  const answer = await engine.asAt(day);
  if (!answer.ok) {
    notifyProblem(answer.problem);
    return;
  }
  const view = answer.value;
  showDay(view && { day: view.day, seq: view.head.seq, sentence: view.problem.sentence });
  announce(view === null ? "Today is shown." : `The registers are shown as they stood on ${dayText(view.day)}.`);
}
