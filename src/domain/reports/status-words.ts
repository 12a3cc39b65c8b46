import type { PositionLine } from "../licence/position-line.ts";

/** The results of a line as they are called on the screen, on paper and in files. */
export const STATUS_WORDS = {
  under: "Shortfall",
  over: "Surplus",
  compliant: "Compliant",
  notEvaluable: "Not evaluable",
  noLicenceNeeded: "No licence needed",
} as const satisfies Record<PositionLine["status"], string>;
