import { numbersOf } from "../../../domain/licence/line-numbers.ts";
import type { PositionLine } from "../../../domain/licence/position-line.ts";
import { STATUS_WORDS, BY_URGENCY as STATUSES } from "../../../domain/reports/status-words.ts";

/** The figures above the list; each also filters it. `open` is what somebody has to look at. */
export const FIGURES = [
  { id: "open", label: "To look at", statuses: ["under", "notEvaluable"] },
  { id: "under", label: STATUS_WORDS.under, statuses: ["under"] },
  { id: "notEvaluable", label: STATUS_WORDS.notEvaluable, statuses: ["notEvaluable"] },
  { id: "over", label: STATUS_WORDS.over, statuses: ["over"] },
  { id: "compliant", label: STATUS_WORDS.compliant, statuses: ["compliant"] },
  { id: "noLicenceNeeded", label: STATUS_WORDS.noLicenceNeeded, statuses: ["noLicenceNeeded"] },
  { id: "all", label: "All products", statuses: ["under", "notEvaluable", "over", "compliant", "noLicenceNeeded"] },
] as const satisfies readonly { id: string; label: string; statuses: readonly PositionLine["status"][] }[];

/** One of the figures. */
export type Figure = (typeof FIGURES)[number]["id"];

/** What a line can be sorted by. */
export type SortField = "name" | "rights" | "provable" | "required" | "shortfall" | "surplus" | "status";

/** An order of the list. */
export interface LineSort {
  readonly field: SortField;
  readonly descending: boolean;
}

/** The most urgent first: the order in which the list is shown until somebody chooses another. */
export const BY_URGENCY: LineSort = { field: "status", descending: false };

/** What tells a line from all others: a product has one line for each metric it is counted in. */
export function lineKey({ product, metric }: Pick<PositionLine, "product" | "metric">): string {
  return `${product} ${metric ?? ""}`;
}

/** The lines of a figure whose product or publisher contains the text, in an order. Ties are broken by size and name. */
export function linesShown(
  lines: readonly PositionLine[],
  figure: Figure,
  search: string,
  sort: LineSort = BY_URGENCY,
): readonly PositionLine[] {
  const statuses: readonly string[] = FIGURES.find(({ id }) => id === figure)?.statuses ?? [];
  const wanted = search.trim().toLowerCase();
  return lines
    .filter((line) => statuses.includes(line.status) && `${line.name} ${line.publisher}`.toLowerCase().includes(wanted))
    .sort((a, b) => comparedBy(sort, a, b) || bySize(a, b) || a.name.localeCompare(b.name));
}

/** The order after a click on a heading: numbers begin with the largest, everything else with the first. */
export function nextSort(sort: LineSort, field: SortField): LineSort {
  if (sort.field === field) return { field, descending: !sort.descending };
  return { field, descending: field !== "name" && field !== "status" };
}

function comparedBy({ field, descending }: LineSort, a: PositionLine, b: PositionLine): number {
  const sign = descending ? -1 : 1;
  if (field === "name") return sign * a.name.localeCompare(b.name);
  if (field === "status") return sign * (STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status));
  const [left, right] = [numberOf(a, field), numberOf(b, field)];
  // What can't be told comes last in either direction: it is not a small number.
  if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
  return sign * (left < right ? -1 : left > right ? 1 : 0);
}

/** Of a contested line the most that a reading makes of it. */
function numberOf(line: PositionLine, field: Exclude<SortField, "name" | "status">): number | undefined {
  if (field === "rights" && line.unlimited) return Number.POSITIVE_INFINITY;
  if (field === "rights" || field === "provable") return line[field];
  const all = numbersOf(line, field);
  return all.length === 0 ? undefined : Math.max(...all);
}

function bySize(a: PositionLine, b: PositionLine): number {
  return (b.shortfall ?? 0) - (a.shortfall ?? 0) || (b.surplus ?? 0) - (a.surplus ?? 0);
}
