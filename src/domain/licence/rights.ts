import type { CalendarDate } from "../value/calendar-date.ts";
import { counted, quotedNames } from "./counted.ts";
import { dayInWords } from "./day-in-words.ts";
import type { EntitlementFact, MetricId } from "./facts.ts";
import { compareText } from "./installed-devices.ts";
import { metricOf } from "./metrics/all.ts";
import type { PositionRow, PositionStep } from "./position-line.ts";
import { kindRule } from "./right-kinds.ts";

/**
 * The rights of one product at one day.
 *
 * @property quantity     rights that count; the steps add up to it
 * @property provable     those of them with proof
 * @property metric       the metric they share; without rights that count, the one that the others share
 * @property problems     sentences: why the rights can't be told; then `quantity` is only what is known
 * @property assumptions  sentences: what was taken for granted
 */
export interface Rights {
  readonly quantity: number;
  readonly provable: number;
  readonly unlimited: boolean;
  readonly metric: MetricId | undefined;
  readonly problems: readonly string[];
  readonly assumptions: readonly string[];
  readonly steps: readonly PositionStep[];
}

const EXCLUSIONS = ["Retired", "Maintenance, upgrades and add-ons alone", "Not yet valid", "Expired"] as const;

/** Why a right doesn't count. */
export type Exclusion = { readonly label: (typeof EXCLUSIONS)[number]; readonly sentence: string };

/** Adds up the rights of one product. Sources: docs/licence-rules.md#rights-that-count and the rules after it. */
export function rightsAt(entitlements: readonly EntitlementFact[], asAt: CalendarDate): Rights {
  const inOrder = [...entitlements].sort((a, b) => compareText(a.title, b.title) || compareText(a.id, b.id));
  const counting: EntitlementFact[] = [];
  const excludedRows = new Map<string, PositionRow[]>(EXCLUSIONS.map((label) => [label, []]));
  for (const entitlement of inOrder) {
    const exclusion = exclusionOf(entitlement, asAt);
    if (!exclusion) counting.push(entitlement);
    else excludedRows.get(exclusion.label)?.push(row(entitlement, -amountOf(entitlement), exclusion.sentence));
  }
  const quantity = counting.reduce((sum, entitlement) => sum + amountOf(entitlement), 0);
  const unlimited = counting.some(isUnlimited);
  const metrics = metricsOf(counting);
  const proven = counting.filter((e) => e.hasProof).reduce((sum, e) => sum + Math.max(0, amountOf(e)), 0);
  return {
    quantity,
    provable: Math.max(0, Math.min(quantity, proven)),
    unlimited,
    metric: sharedMetric(counting.length > 0 ? metrics : metricsOf(inOrder)),
    problems: unlimited ? [] : problemsOf(counting, metrics, quantity),
    assumptions: assumptionsOf(counting),
    steps: [
      step(
        "Rights recorded",
        inOrder.map((e) => row(e, amountOf(e), recordedSentence(e))),
      ),
      ...EXCLUSIONS.map((label) => step(label, excludedRows.get(label) ?? [])).filter((s) => s.rows.length > 0),
    ],
  };
}

/** True for a right without a number of uses: marked unlimited, or a site licence that states no quantity. */
export function isUnlimited(entitlement: EntitlementFact): boolean {
  return entitlement.unlimited || (entitlement.kind === "site" && entitlement.quantity === undefined);
}

/** Rights the record stands for: quantity times units per pack, negative when given away, 0 when unlimited or unknown. */
function amountOf(entitlement: EntitlementFact): number {
  if (isUnlimited(entitlement)) return 0;
  const amount = (entitlement.quantity ?? 0) * entitlement.unitsPerPack;
  return kindRule(entitlement.kind).counts === "givenAway" && amount !== 0 ? -amount : amount;
}

function exclusionOf(entitlement: EntitlementFact, asAt: CalendarDate): Exclusion | undefined {
  const kind = kindRule(entitlement.kind);
  if (kind.counts === "dependent" && !entitlement.retired) {
    return { label: "Maintenance, upgrades and add-ons alone", sentence: kind.sentence };
  }
  return outsideValidity(entitlement, asAt);
}

/** Why a right gives nothing on a day, whatever its kind; undefined when it may count. */
export function outsideValidity(entitlement: EntitlementFact, asAt: CalendarDate): Exclusion | undefined {
  if (entitlement.retired) return { label: "Retired", sentence: "Retired in the register, so it gives no right." };
  if (entitlement.validFrom !== undefined && entitlement.validFrom > asAt) {
    return { label: "Not yet valid", sentence: `Valid only from ${dayInWords(entitlement.validFrom)} on.` };
  }
  if (entitlement.validTo !== undefined && entitlement.validTo < asAt) {
    return { label: "Expired", sentence: `Expired: ${dayInWords(entitlement.validTo)} was the last day it counted.` };
  }
  return undefined;
}

/** The right as it stands in the register, in words. */
export function recordedSentence(entitlement: EntitlementFact): string {
  const { quantity, unitsPerPack, metric } = entitlement;
  const amount = isUnlimited(entitlement)
    ? "unlimited use"
    : quantity === undefined
      ? "quantity unknown"
      : unitsPerPack === 1
        ? counted(quantity, "right", "rights")
        : `${counted(quantity, "pack", "packs")} of ${unitsPerPack}, ${counted(quantity * unitsPerPack, "right", "rights")}`;
  const unit = metric === undefined ? "metric unknown" : metricOf(metric).label.toLowerCase();
  const proof = entitlement.hasProof ? "proof recorded" : "no proof recorded";
  return `${kindRule(entitlement.kind).sentence.replace(/[.:].*$/, "")}: ${amount}, ${unit}, ${validity(entitlement)}, ${proof}.`;
}

function validity({ validFrom, validTo }: EntitlementFact): string {
  const from = validFrom === undefined ? "" : `from ${dayInWords(validFrom)}`;
  if (validTo === undefined) return from === "" ? "perpetual" : `perpetual ${from}`;
  return from === "" ? `valid to ${dayInWords(validTo)}` : `valid ${from} to ${dayInWords(validTo)}`;
}

function problemsOf(counting: readonly EntitlementFact[], metrics: readonly MetricId[], quantity: number): string[] {
  const problems: string[] = [];
  const limited = counting.filter((e) => kindRule(e.kind).counts !== "undecided");
  const noQuantity = limited.filter((e) => e.quantity === undefined);
  if (noQuantity.length > 0) problems.push(`The quantity of ${names(noQuantity)} is not recorded.`);
  const noMetric = limited.filter((e) => e.metric === undefined && kindRule(e.kind).counts === "full");
  if (noMetric.length > 0) problems.push(`The metric of ${names(noMetric)} is not recorded.`);
  const endless = counting.filter((e) => e.kind === "trial" && e.validTo === undefined);
  if (endless.length > 0) problems.push(`When the trial ${names(endless)} ends is not recorded.`);
  for (const entitlement of counting) {
    const kind = kindRule(entitlement.kind);
    if (kind.counts === "undecided") problems.push(`“${entitlement.title}” can't be counted: ${kind.sentence}.`);
  }
  if (metrics.length > 1) {
    const labels = metrics.map((metric) => metricOf(metric).label.toLowerCase()).join(" and ");
    problems.push(`Its rights count differently (${labels}), and which right covers which use is not decided.`);
  }
  if (quantity < 0) problems.push("More rights were handed over to somebody else than are recorded.");
  return problems;
}

function assumptionsOf(counting: readonly EntitlementFact[]): string[] {
  const blank = counting.filter((e) => e.kind === undefined);
  const site = counting.filter((e) => e.kind === "site");
  return [
    ...(blank.length > 0 ? [`The kind of ${names(blank)} is not stated; counted as full licences.`] : []),
    ...(site.length > 0 ? [`All devices are taken to belong to the site of ${names(site)}.`] : []),
  ];
}

function metricsOf(entitlements: readonly EntitlementFact[]): MetricId[] {
  return [...new Set(entitlements.flatMap((e) => (e.metric === undefined ? [] : [e.metric])))].sort(compareText);
}

function sharedMetric(metrics: readonly MetricId[]): MetricId | undefined {
  return metrics.length === 1 ? metrics[0] : undefined;
}

function names(entitlements: readonly EntitlementFact[]): string {
  return quotedNames(entitlements.map((e) => e.title));
}

function row(entitlement: EntitlementFact, counts: number, sentence: string): PositionRow {
  return {
    register: "entitlement",
    id: entitlement.id,
    title: entitlement.title,
    counts: counts === 0 ? 0 : counts,
    sentence,
  };
}

function step(label: string, rows: readonly PositionRow[]): PositionStep {
  return { side: "rights", label, quantity: rows.reduce((sum, r) => sum + r.counts, 0), rows };
}
