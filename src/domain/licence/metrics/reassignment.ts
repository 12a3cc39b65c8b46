import { addDays } from "../../value/calendar-date.ts";
import { dayInWords } from "../day-in-words.ts";
import { required, wholeRow } from "./outcome.ts";
import type { Rule } from "./rule.ts";

/** Reasons for which a right may be handed on at once. */
const AT_ONCE = new Set(["hardwareFailure", "leaver", "temporaryCover", "mobility"]);

/**
 * Which rights may be assigned anew on a day: each for itself, never the pool. Counts those that may not yet.
 * Source: docs/licence-rules.md#reassignment.
 */
export const reassignment: Rule = (given, day) => {
  const days = Math.min(given.whole("microsoft.reassignment.days"), 36_500);
  const assignments = given.list("assignments");
  const rows = assignments.map(({ name, assignedOn, reason }) => {
    const free = addDays(given.known(assignedOn, "the day of the last assignment", name, day), days);
    if (reason !== undefined && AT_ONCE.has(reason))
      return wholeRow(name, 0, `May be assigned anew at once: ${reason}.`);
    if (day >= free) return wholeRow(name, 0, `May be assigned anew since ${dayInWords(free)}.`);
    return wholeRow(name, 1, `May be assigned anew from ${dayInWords(free)} on.`);
  });
  const waiting = rows.reduce((sum, { counts }) => sum + Number(counts.over), 0);
  return required(rows, { figures: { "may be assigned": assignments.length - waiting } });
};
