import type { PositionLine } from "../licence/position-line.ts";

/** The results of a line as they are called on the screen, on paper and in files. */
export const STATUS_WORDS = {
  under: "Shortfall",
  over: "Surplus",
  compliant: "Compliant",
  notEvaluable: "Not evaluable",
  noLicenceNeeded: "No licence needed",
} as const satisfies Record<PositionLine["status"], string>;

/** The order in which lines are looked at: what is wrong or unknown comes before what is in order. */
export const BY_URGENCY: readonly PositionLine["status"][] = [
  "under",
  "notEvaluable",
  "over",
  "compliant",
  "noLicenceNeeded",
];

/** How each status looks where colours and marks say it beside its word. */
export const STATUS_TONES = {
  under: "bad",
  notEvaluable: "unknown",
  over: "warn",
  compliant: "good",
  noLicenceNeeded: "neutral",
} as const satisfies Readonly<Record<PositionLine["status"], string>>;

/** The result of a line in a word: one whose rule is contested isn't short of facts, so it is called that. */
export function statusWord({ status, steps }: Pick<PositionLine, "status" | "steps">): string {
  return steps.some(({ side }) => side === "reading") ? "Contested" : STATUS_WORDS[status];
}
