import type { PositionLine } from "../../domain/licence/position-line.ts";
import type { StatusTone } from "./StatusBadge.tsx";

/** How each status of a line of the position looks. */
export const TONES: Readonly<Record<PositionLine["status"], StatusTone>> = {
  under: "bad",
  notEvaluable: "unknown",
  over: "warn",
  compliant: "good",
  noLicenceNeeded: "neutral",
};
