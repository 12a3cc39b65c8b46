import type { RecordId } from "../value/record-id.ts";
import type { Outcome } from "./allocation/allocation.ts";
import type { Coverage, Decision } from "./coverage.ts";
import { compareText } from "./installed-devices.ts";
import { lazyStep } from "./lazy-step.ts";
import type { Against, PositionRow, PositionStep } from "./position-line.ts";

/** Label of the step with the uses that no right covers. */
export const NOT_COVERED = "Not covered";

/** Label of the step with the uses of which a missing fact leaves open whether a right covers them. */
export const OPEN = "Open for want of a fact";

/** Own rights that cover uses of other products. */
export function usedForSteps({ usedFor }: Coverage, nameOf: (product: RecordId) => string): PositionStep[] {
  return [...usedFor]
    .map(([product, rows]) => lazyStep("rights", `Used for ${nameOf(product)}`, -rows.length, () => rows))
    .sort((a, b) => compareText(a.label, b.label));
}

/** Uses that need none of the product's own rights. */
export function coveredElsewhereSteps(
  { others, shared, second }: Coverage,
  nameOf: (product: RecordId) => string,
): PositionStep[] {
  const taken = (label: string, of: readonly Decision[]) =>
    of.length === 0 ? [] : [lazyStep("required", label, -of.length, () => of.map((each) => rowOf(each, -1)))];
  return [
    ...taken("Second use on a portable device", second),
    ...taken("Under a licence already counted", shared),
    ...[...others]
      .flatMap(([product, of]) => taken(`Covered by rights of ${nameOf(product)}`, of))
      .sort((a, b) => compareText(a.label, b.label)),
  ];
}

/** Each required use: covered by which right, or why not. @param noRight  why, where no right counts for it */
export function coverageSteps({ own, uncovered }: Coverage, noRight: string): PositionStep[] {
  const told = (label: string, of: readonly Decision[]) =>
    of.length === 0 ? [] : [lazyStep("coverage", label, of.length, () => of.map((each) => rowOf(each, 1, noRight)))];
  const isOpen = ({ outcome }: Decision) => !outcome.covered && outcome.isOpen;
  return [
    ...told("Covered", own),
    ...told(
      NOT_COVERED,
      uncovered.filter((each) => !isOpen(each)),
    ),
    ...told(OPEN, uncovered.filter(isOpen)),
  ];
}

/** Sentences on what a fact that nobody recorded keeps from being covered; one for each reason. */
export function openSentences({ uncovered }: Coverage): string[] {
  const open = uncovered.flatMap(({ outcome }) => (!outcome.covered && outcome.isOpen ? [outcome.sentence] : []));
  return [...new Set(open)].sort(compareText).slice(0, 3);
}

function rowOf({ use, outcome }: Decision, counts: number, noRight = outcome.sentence): PositionRow {
  const against = againstOf(outcome);
  const sentence = !outcome.covered && outcome.reason === "noRight" ? noRight : outcome.sentence;
  return { ...use.of, counts, sentence, ...(against ? { against } : {}) };
}

/** What is open or pinned elsewhere is no term against the use. */
function againstOf(outcome: Outcome): Against | undefined {
  if (outcome.covered || outcome.isOpen || outcome.right === undefined) return undefined;
  const { reason, right } = outcome;
  return reason === "noRight" || reason === "usedUp" || reason === "pin" ? undefined : { term: reason, right };
}
