import type { CalendarDate } from "../value/calendar-date.ts";
import type { RecordId } from "../value/record-id.ts";
import { counted, quotedNames } from "./counted.ts";
import type { Coverage } from "./coverage.ts";
import { coverageSteps, coveredElsewhereSteps, openSentences, usedForSteps } from "./coverage-steps.ts";
import { assumptionsOf } from "./effective/assumptions.ts";
import type { RightFact } from "./effective/right-fact.ts";
import { kindRule } from "./effective/right-kinds.ts";
import type { RightNote } from "./effective/right-note.ts";
import type { Demand } from "./group-position.ts";
import type { GroupRights } from "./group-rights.ts";
import { compareText } from "./installed-devices.ts";
import { metricOf } from "./metrics/all.ts";
import { midSentence } from "./mid-sentence.ts";
import { noRightSentence } from "./no-right-words.ts";
import type { PositionLine, PositionStep } from "./position-line.ts";
import { freeSentence, openSentence, type Rights, resultSentence } from "./position-sentence.ts";
import { freeSteps, readingSteps, requiredSteps } from "./required-steps.ts";

/** What a line is made from. `isSpent`: its rights were spent on single uses; else they are only compared in number. */
export interface LineInput {
  readonly demand: Demand;
  readonly combined: GroupRights;
  readonly coverage: Coverage;
  readonly left: ReadonlyMap<string, number | undefined>;
  readonly notes: readonly string[];
  readonly isSpent: boolean;
  readonly nameOf: (product: RecordId) => string;
  readonly others: readonly Demand[];
  readonly asAt: CalendarDate;
}

/** The line of one product, when all rights of its group are spent. */
export function productLine(input: LineInput): PositionLine {
  const { demand, coverage, left, isSpent, nameOf, asAt } = input;
  const { product, pools, unlimited, requirement, installed, exempt, countedIn } = demand;
  const as = { title: product.name, metric: countedIn };
  const elsewhere = isSpent ? coveredElsewhereSteps(coverage, nameOf) : [];
  const given = usedForSteps(coverage, nameOf);
  const limited = pools.filter((pool) => !pool.unlimited);
  const quantity = sum(limited.map((pool) => pool.quantity)) + sum(given.map((step) => step.quantity));
  const rights: Rights = {
    quantity,
    provable: Math.min(quantity, sum(limited.map(({ proven }) => proven))),
    unlimited,
    metric: demand.recorded,
    notes: notesOf(input, elsewhere, given),
  };
  const base = {
    product: product.id,
    name: product.name,
    publisher: product.publisher,
    metric: demand.recorded,
    unlimited,
    rights: quantity,
    provable: rights.provable,
  };
  const rightSteps = [...ownSteps(input), ...given];
  if (product.licenceNeeded === false) {
    const sentence = freeSentence(installed.counting.length, rights);
    const result = { required: 0, covered: 0, shortfall: 0, surplus: quantity };
    return {
      ...base,
      ...result,
      status: "noLicenceNeeded",
      sentence,
      steps: [...rightSteps, ...freeSteps(as, installed)],
    };
  }
  const required = requirement.quantity + sum(elsewhere.map((step) => step.quantity));
  const most = unlimited ? required : Math.min(required, quantity);
  const covered = isSpent ? required - coverage.uncovered.length : most;
  const shortfall = required - covered;
  const rest = isSpent ? sum(limited.map(({ id, quantity: all }) => left.get(id) ?? all)) : quantity - covered;
  const surplus = unlimited ? 0 : rest;
  const steps = [
    ...rightSteps,
    ...requiredSteps(as, installed, exempt, requirement),
    ...elsewhere,
    ...(isSpent ? coverageSteps(coverage, noRightSentence(rightsFor(input), asAt)) : []),
    ...readingSteps(requirement),
  ];
  const gaps = gapsOf(input, shortfall);
  const metric = metricOf(countedIn);
  if (gaps.length > 0) {
    const known = { ...requirement, quantity: required };
    const result = { required: undefined, covered: undefined, shortfall: undefined, surplus: undefined };
    const sentence = openSentence(gaps, rights, known, metric, asAt);
    return { ...base, ...result, status: "notEvaluable", sentence, steps };
  }
  const status = shortfall > 0 ? "under" : surplus > 0 ? "over" : "compliant";
  const entitlements = demand.rights.length;
  const sentence = resultSentence({ required, shortfall, surplus, metric, rights, entitlements, asAt });
  return { ...base, required, covered, shortfall, surplus, status, sentence, steps };
}

/** The steps of the group's rights, as far as they are about rights of this product. */
function ownSteps({ demand: { product }, combined }: LineInput): PositionStep[] {
  return combined.effective.steps.flatMap((step) => {
    const rows = step.rows.filter(({ id }) => combined.ownerOf(id) === product.id);
    return rows.length === 0 ? [] : [{ ...step, rows, quantity: sum(rows.map(({ counts }) => counts)) }];
  });
}

/** The rights recorded for the uses that none covers: of the title's family, and of suites it is a part of. */
function rightsFor({ coverage, combined }: LineInput): readonly RightFact[] {
  const keys = new Set(coverage.uncovered.map(({ use }) => use.need.product));
  return combined.rights.filter(({ product, parts }) => [product, ...parts].some((each) => each && keys.has(each)));
}

/** Sentences that say why a number can't be given; none when it can. */
function gapsOf(input: LineInput, shortfall: number): readonly string[] {
  const { demand, combined, coverage, left, isSpent } = input;
  const { product, rights, pools, metrics, unlimited, requirement } = demand;
  if (unlimited && shortfall === 0) return [];
  if (rights.length === 0 && product.licenceNeeded === undefined && shortfall > 0) {
    return ["No right is recorded and nobody has decided yet whether this product needs a licence."];
  }
  const problems = combined.effective.problems.filter(
    (note) => combined.ownerOf(note.right) === product.id && (mayMatter(input, shortfall) || !isOnTop(note, rights)),
  );
  const gaps = [...new Set(problems.map(({ sentence }) => sentence))];
  const titles = new Map(combined.rights.map(({ id, title }) => [id, title]));
  const unmeasured = pools.filter((pool) => pool.metric === undefined && !pool.unlimited);
  if (unmeasured.length > 0) {
    const names = [...new Set(unmeasured.map(({ rights: [first] }) => (first && titles.get(first)) ?? ""))];
    gaps.push(`The metric of ${quotedNames(names)} is not recorded.`);
  }
  if (metrics.length > 1) {
    const labels = metrics.map((metric) => midSentence(metricOf(metric).label)).join(" and ");
    gaps.push(
      `Its rights count differently (${labels}), and which right covers which use is not decided. Where they are for different uses, such as client access of users and of shared devices, record a software title for each.`,
    );
  }
  if (requirement.unknown !== undefined) gaps.push(requirement.unknown);
  if (demand.recorded === undefined && metrics.length <= 1) gaps.push(...uncountedSentences(demand));
  if (isSpent && shortfall > 0) gaps.push(...openSentences(coverage), ...differentlyCounted(input, left));
  return gaps;
}

/** What was measured and counts nothing, so that nobody takes it for counted. */
function uncountedSentences({ uncounted, recorded }: Demand): readonly string[] {
  if (uncounted.length === 0) return [];
  const why =
    recorded === undefined
      ? "no right that counts names a metric for it. Set the metric of its entitlements"
      : `rights are counted ${metricOf(recorded).label.toLowerCase()}`;
  return [`Measured use ${quotedNames(uncounted)} counts nothing here: ${why}.`];
}

/**
 * What upgrades, step-ups and maintenance lack matters only where there is a licence under them and where another version
 * or edition might cover more or be used by another title.
 */
function mayMatter({ combined, others }: LineInput, shortfall: number): boolean {
  return combined.pools.length > 0 && (shortfall > 0 || others.length > 0);
}

function isOnTop({ right, field }: RightNote, rights: readonly RightFact[]): boolean {
  if (field === "releasedOn") return true;
  return kindRule(rights.find(({ id }) => id === right)?.kind).counts === "dependent";
}

/** Rights of other titles that might cover what is missing, if they counted alike. */
function differentlyCounted({ demand, others, coverage }: LineInput, left: LineInput["left"]): string[] {
  const keys = new Set(coverage.uncovered.map(({ use }) => use.need.product));
  const unused = others
    .filter(({ countedIn, metrics }) => countedIn !== demand.countedIn || metrics.length > 1)
    .flatMap(({ product, pools }) => pools.map((pool) => ({ name: product.name, pool })))
    .filter(({ pool }) => pool.products.some((key) => keys.has(key)) && (left.get(pool.id) ?? 1) > 0);
  if (unused.length === 0) return [];
  const names = quotedNames([...new Set(unused.map(({ name }) => name))].sort(compareText));
  return [`Rights of ${names} may cover what is missing, but they count in another metric.`];
}

function notesOf(input: LineInput, elsewhere: readonly PositionStep[], given: readonly PositionStep[]): string[] {
  const { demand, combined, coverage, nameOf } = input;
  const { product, pools, rights } = demand;
  const ofCounting = new Set(pools.flatMap((pool) => pool.rights));
  const findings = combined.effective.findings.filter(({ right }) => combined.ownerOf(right) === product.id);
  const covered = [...coverage.others].map(
    ([other, of]) => `${counted(of.length, "use is", "uses are")} covered by rights of ${nameOf(other)}.`,
  );
  const used = [...coverage.usedFor].map(
    ([other, rows]) => `${counted(rows.length, "right is", "rights are")} used for ${nameOf(other)}.`,
  );
  return [
    ...(elsewhere.length > 0 ? covered.sort(compareText) : []),
    ...(given.length > 0 ? used.sort(compareText) : []),
    ...findings.map(({ sentence }) => sentence),
    ...assumptionsOf(rights.filter(({ id }) => ofCounting.has(id))),
    ...demand.notes,
    ...(demand.recorded === undefined && !demand.unlimited ? [] : uncountedSentences(demand)),
    ...(pools.length > 0 ? input.notes : []),
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
