import type { PositionLine } from "../../../domain/licence/position-line.ts";
import type { StatusTone } from "../../ui/StatusBadge.tsx";

/** The figures above the list; each also filters it. `open` is what somebody has to look at. */
export const FIGURES = [
  { id: "open", label: "To look at", statuses: ["under", "notEvaluable"] },
  { id: "under", label: "Shortfall", statuses: ["under"] },
  { id: "notEvaluable", label: "Not evaluable", statuses: ["notEvaluable"] },
  { id: "over", label: "Surplus", statuses: ["over"] },
  { id: "compliant", label: "Compliant", statuses: ["compliant"] },
  { id: "all", label: "All", statuses: ["under", "notEvaluable", "over", "compliant", "noLicenceNeeded"] },
] as const satisfies readonly { id: string; label: string; statuses: readonly PositionLine["status"][] }[];

/** One of the figures. */
export type Figure = (typeof FIGURES)[number]["id"];

const URGENCY: readonly PositionLine["status"][] = ["under", "notEvaluable", "over", "compliant", "noLicenceNeeded"];

/** How each status looks. */
export const TONES: Readonly<Record<PositionLine["status"], StatusTone>> = {
  under: "bad",
  notEvaluable: "unknown",
  over: "warn",
  compliant: "good",
  noLicenceNeeded: "neutral",
};

/** The lines of a figure that match the search: the most urgent first, then by shortfall or surplus. */
export function linesShown(lines: readonly PositionLine[], figure: Figure, search: string): PositionLine[] {
  const statuses: readonly string[] = FIGURES.find(({ id }) => id === figure)?.statuses ?? [];
  const wanted = search.trim().toLowerCase();
  return lines
    .filter((line) => statuses.includes(line.status) && `${line.name} ${line.publisher}`.toLowerCase().includes(wanted))
    .sort(
      (a, b) =>
        URGENCY.indexOf(a.status) - URGENCY.indexOf(b.status) ||
        (b.shortfall ?? 0) - (a.shortfall ?? 0) ||
        (b.surplus ?? 0) - (a.surplus ?? 0) ||
        a.name.localeCompare(b.name),
    );
}
