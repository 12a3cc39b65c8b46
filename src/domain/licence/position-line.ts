import type { RecordId } from "../value/record-id.ts";
import type { Term } from "./allocation/fit.ts";
import type { MetricId } from "./facts.ts";

/** The term of a right that keeps it from covering a use. */
export interface Against {
  readonly term: Term;
  readonly right: RecordId;
}

/**
 * Why a record counts or doesn't.
 *
 * @property counts    the number it adds
 * @property decision  the allocation by which somebody decided so
 * @property against   of a use that isn't covered: the term that the nearest right has against it
 */
export interface PositionRow {
  readonly register: "entitlement" | "hardware" | "person" | "seat" | "measuredUse";
  readonly id: RecordId;
  readonly title: string;
  readonly counts: number;
  readonly sentence: string;
  readonly decision?: RecordId | undefined;
  readonly against?: Against | undefined;
}

/**
 * One step of the waterfall from rights recorded and installations found to the result. Its rows add up to `quantity`,
 * and the steps of a side add up to `rights` or `required` (of a line that is not evaluable: to what is known). The side
 * `coverage`, where rights are spent on single uses, tells of each required use whether and by what it is covered. Of a
 * contested rule each step of the side `reading` is what one reading demands in all.
 */
export interface PositionStep {
  readonly side: "rights" | "required" | "coverage" | "reading";
  readonly label: string;
  readonly quantity: number;
  readonly rows: readonly PositionRow[];
}

/**
 * The licence position of one product in one metric at one day.
 *
 * @property metric       undefined when no right names one (then the line is not evaluable unless nothing is required)
 * @property rights       effective rights: valid, not retired, not maintenance-only
 * @property provable     those of them with proof attached
 * @property required     what the metric demands; undefined when not evaluable
 * @property covered, shortfall, surplus  undefined when not evaluable
 * @property status       `under` when there is a shortfall, `over` when there is only a surplus
 * @property sentence     the result in words, with the reason
 */
export interface PositionLine {
  readonly product: RecordId;
  readonly name: string;
  readonly publisher: string;
  readonly metric: MetricId | undefined;
  readonly unlimited: boolean;
  readonly rights: number;
  readonly provable: number;
  readonly required: number | undefined;
  readonly covered: number | undefined;
  readonly shortfall: number | undefined;
  readonly surplus: number | undefined;
  readonly status: "compliant" | "under" | "over" | "notEvaluable" | "noLicenceNeeded";
  readonly sentence: string;
  readonly steps: readonly PositionStep[];
}

/** What would be missing and left over if a step of the side `reading` were what is required. */
export function byReading(
  { rights, unlimited }: Pick<PositionLine, "rights" | "unlimited">,
  { quantity }: PositionStep,
): { readonly shortfall: number; readonly surplus: number } {
  if (unlimited) return { shortfall: 0, surplus: 0 };
  return { shortfall: Math.max(0, quantity - rights), surplus: Math.max(0, rights - quantity) };
}

/** The line with its steps but without their rows, which then are never made: what a list needs. */
export function withoutRows(line: PositionLine): PositionLine {
  return { ...line, steps: line.steps.map(({ side, label, quantity }) => ({ side, label, quantity, rows: [] })) };
}
