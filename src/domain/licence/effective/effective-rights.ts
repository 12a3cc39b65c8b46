import type { CalendarDate } from "../../value/calendar-date.ts";
import { compareTitle } from "../installed-devices.ts";
import type { PositionRow, PositionStep } from "../position-line.ts";
import { assumptionsOf } from "./assumptions.ts";
import { changedLots, changeSteps, changing, unusable } from "./changed-lots.ts";
import { handedOver } from "./handed-over.ts";
import { isAbout, type Lot, total } from "./lot.ts";
import { maintainedLots, missingReleases } from "./maintained-lots.ts";
import { lifted, maintenanceEnd, type ReleasesKnown, releasesKnown } from "./maintenance.ts";
import { missingFacts } from "./missing-facts.ts";
import type { Pool } from "./pool.ts";
import { poolsOf } from "./pools-of.ts";
import type { Release, RightFact } from "./right-fact.ts";
import { type Exclusion, isUnlimited, outsideValidity, recordedSentence } from "./right-in-words.ts";
import { kindRule } from "./right-kinds.ts";
import type { RightNote } from "./right-note.ts";
import { rightRow, stepOf } from "./steps.ts";

/**
 * What the rights as bought amount to on a day.
 *
 * @property pools        effective full licences, in the order of their ids
 * @property steps        from the records to them; rows add up to steps, steps to all that is counted in the pools
 * @property findings     upgrades, step-ups, maintenance and add-ons without enough licences under them
 * @property problems     facts that are missing: while there is one, the pools are only what is known
 * @property assumptions  sentences: what was taken for granted
 */
export interface EffectiveRights {
  readonly pools: readonly Pool[];
  readonly steps: readonly PositionStep[];
  readonly findings: readonly RightNote[];
  readonly problems: readonly RightNote[];
  readonly assumptions: readonly string[];
}

const EXCLUSIONS = ["Retired", "Not yet valid", "Expired"] as const;

/**
 * Combines underlying licences to effective full licences: upgrades and step-ups use up what they rest on, maintenance
 * lifts the version, what was handed over goes. The order of the rights doesn't matter.
 * Source: docs/licence-rules.md#underlying-licences.
 */
export function effectiveRights(
  rights: readonly RightFact[],
  releases: readonly Release[],
  asAt: CalendarDate,
): EffectiveRights {
  const known = releasesKnown(releases, asAt);
  const inOrder = [...rights].sort(compareTitle);
  const excluded = new Map(inOrder.map((right) => [right, exclusionOf(right, asAt)]));
  const counting = inOrder.filter((right) => excluded.get(right) === undefined);
  const usable = counting.filter((right) => isUnlimited(right) || right.quantity !== undefined);
  const ofKind = (...kinds: string[]) => usable.filter(({ kind }) => kinds.includes(kind ?? ""));
  const bought = usable.flatMap((right) => lotOf(right, known));
  const changes = ofKind("upgrade", "stepUp").map((right) => changing(right, amountOf(right), isUnlimited(right)));

  const first = changedLots(bought, changes, known);
  const maintained = maintainedLots(first.lots, ofKind("maintenance"), known);
  // Now those that go up from a version which only maintenance gave.
  const last = changedLots(maintained.lots, first.left, known);
  const away = handedOver(last.lots, ofKind("transferOut"));
  const open = unusable(last.left, last.lots);
  return {
    pools: poolsOf(away.lots, asAt),
    steps: [
      ...stepOf("Rights recorded", inOrder.map(recordedRow)),
      ...EXCLUSIONS.flatMap((label) =>
        stepOf(
          label,
          inOrder.flatMap((right) => excludedRow(right, excluded.get(right), label)),
        ),
      ),
      ...changeSteps([...first.taken, ...last.taken]),
      ...maintained.steps,
      ...away.steps,
    ],
    findings: [...open.findings, ...maintained.findings, ...ofKind("addOn").flatMap((r) => addOnFinding(r, last.lots))],
    problems: [
      ...counting.flatMap(missingFacts),
      ...open.problems,
      ...missingReleases(last.lots, known),
      ...away.problems,
    ],
    assumptions: assumptionsOf(bought.map((lot) => lot.bought)),
  };
}

/** A version that maintenance gave stays after its end, so the end of a maintenance record excludes nothing. */
function exclusionOf(right: RightFact, asAt: CalendarDate): Exclusion | undefined {
  return outsideValidity(right.kind === "maintenance" ? { ...right, validTo: undefined } : right, asAt);
}

function lotOf(right: RightFact, releases: ReleasesKnown): Lot[] {
  const { product, edition, version } = right;
  if (product === undefined || kindRule(right.kind).counts !== "full") return [];
  const lot: Lot = {
    bought: right,
    rights: [right],
    quantity: amountOf(right),
    unlimited: isUnlimited(right),
    product,
    edition,
    version,
    olderVersions: right.downgradeTo,
    lowerEditions: right.editionDownTo,
    maintainedTo: undefined,
  };
  return [lifted(lot, maintenanceEnd(right), releases)];
}

function amountOf(right: RightFact): number {
  return isUnlimited(right) ? 0 : (right.quantity ?? 0) * right.unitsPerPack;
}

/** Only what can be a licence by itself adds to the count; upgrades and the like act in steps of their own. */
function recordedRow(right: RightFact): PositionRow {
  return rightRow(right, kindRule(right.kind).counts === "full" ? amountOf(right) : 0, recordedSentence(right));
}

function excludedRow(right: RightFact, exclusion: Exclusion | undefined, label: string): PositionRow[] {
  return exclusion?.label === label ? [rightRow(right, -recordedRow(right).counts, exclusion.sentence)] : [];
}

function addOnFinding(right: RightFact, lots: readonly Lot[]): RightNote[] {
  const under = lots.filter((lot) => isAbout(right, lot));
  if (under.some(({ unlimited }) => unlimited) || total(under) >= amountOf(right)) return [];
  const sentence = `Add-on “${right.title}” is for more licences than there are under it. An add-on alone is no licence.`;
  return [{ right: right.id, field: "base", sentence }];
}
