import type { CalendarDate } from "../value/calendar-date.ts";
import type { RightFact } from "./effective/right-fact.ts";
import { outsideValidity } from "./effective/right-in-words.ts";
import { kindRule } from "./effective/right-kinds.ts";

/** Why no right covers a use. @param recorded  all rights that the register has for it, whether they count or not */
export function noRightSentence(recorded: readonly RightFact[], asAt: CalendarDate): string {
  if (recorded.length === 0) return "No right for it is recorded.";
  if (recorded.every((right) => outsideValidity(right, asAt)?.label === "Expired")) {
    return recorded.length === 1 ? "The right recorded for it has ended." : "The rights recorded for it have ended.";
  }
  const current = recorded.filter((right) => outsideValidity(right, asAt) === undefined);
  if (current.length > 0 && current.every(({ kind }) => kindRule(kind).counts === "dependent")) {
    return "What is recorded for it, such as maintenance or an upgrade, needs a licence and is none by itself.";
  }
  return "None of the rights recorded for it counts; the steps say why.";
}
