import type { CalendarDate } from "../value/calendar-date.ts";
import { counted, grouped } from "./counted.ts";
import { dayInWords } from "./day-in-words.ts";
import type { MetricId } from "./facts.ts";
import type { Metric, Requirement } from "./metrics/metric.ts";

/** The rights of a line for its sentence. `notes`: sentences on what was found and taken for granted. */
export interface Rights {
  readonly quantity: number;
  readonly provable: number;
  readonly unlimited: boolean;
  readonly metric: MetricId | undefined;
  readonly notes: readonly string[];
}

/** What the sentence of an evaluable line is made from. `entitlements` is the number of records, counting or not. */
export interface Result {
  readonly required: number;
  readonly shortfall: number;
  readonly surplus: number;
  readonly metric: Metric;
  readonly rights: Rights;
  readonly entitlements: number;
  readonly asAt: CalendarDate;
}

/** The result of a line in words, as one would say it to an auditor. */
export function resultSentence(result: Result): string {
  const { rights, entitlements, shortfall, required } = result;
  const parts = [rights.unlimited ? unlimitedResult(result) : countedResult(result)];
  if (rights.metric === undefined && required > 0 && !rights.unlimited) {
    parts.push(
      entitlements === 0
        ? "No right is recorded that says how this product counts, so installations were counted."
        : "No single metric is recorded, so installations were counted.",
    );
  }
  if (entitlements > 0 && rights.quantity === 0 && !rights.unlimited && shortfall > 0) {
    parts.push("None of the recorded rights counts on that day; the steps say why.");
  }
  const unproven = rights.quantity - rights.provable;
  if (unproven > 0) {
    parts.push(
      unproven === rights.quantity
        ? "No proof is recorded for these rights."
        : `${grouped(unproven)} of these rights ${unproven === 1 ? "has" : "have"} no proof recorded.`,
    );
  }
  return [...parts, ...rights.notes].join(" ");
}

/** Why a line is not evaluable, and what is known all the same. */
export function openSentence(
  gaps: readonly string[],
  rights: Rights,
  requirement: Requirement,
  metric: Metric,
  asAt: CalendarDate,
): string {
  if (requirement.readings) {
    const held = `${counted(rights.quantity, "right", "rights")} on ${dayInWords(asAt)}.`;
    return [...gaps, held, ...rights.notes].join(" ");
  }
  const least = requirement.unknown === undefined ? "" : "at least ";
  const needed = counted(requirement.quantity, metric.unit.one, metric.unit.many);
  const known = `Known on ${dayInWords(asAt)}: ${least}${needed} and ${counted(rights.quantity, "right", "rights")}.`;
  return ["Not evaluable.", ...gaps, known, ...rights.notes].join(" ");
}

/** The result for a product that somebody decided needs no licence. */
export function freeSentence(devices: number, rights: Rights): string {
  const where = devices === 0 ? "not installed anywhere" : `installed on ${counted(devices, "device", "devices")}`;
  const kept = rights.quantity > 0 ? ` ${counted(rights.quantity, "right", "rights")} recorded all the same.` : "";
  return `The register says that this product needs no licence; it is ${where}.${kept}`;
}

function unlimitedResult({ required, shortfall, metric, asAt }: Result): string {
  if (shortfall > 0) {
    return `A right without limit is valid on ${dayInWords(asAt)}, but its terms don't cover ${counted(shortfall, metric.unit.one, metric.unit.many)} of ${grouped(required)}.`;
  }
  const needed = counted(required, metric.unit.one, metric.unit.many);
  return `A right without limit is valid on ${dayInWords(asAt)} and covers ${required === 1 ? "the" : "all"} ${needed}.`;
}

function countedResult({ required, shortfall, surplus, metric, rights, asAt }: Result): string {
  const day = dayInWords(asAt);
  const held = `${counted(rights.quantity, "right", "rights")} ${rights.quantity === 1 ? "is" : "are"} valid`;
  if (required === 0) return `Nothing needs a right on ${day}; ${held}${surplus > 0 ? " and not used" : ""}.`;
  const needed = `${counted(required, metric.unit.one, metric.unit.many)} ${required === 1 ? "needs" : "need"} a right`;
  const first = `On ${day}, ${needed} and ${held}`;
  if (shortfall > 0 && surplus > 0) {
    return `${first}: ${grouped(shortfall)} ${shortfall === 1 ? "is" : "are"} not covered, and ${grouped(surplus)} that can't cover ${shortfall === 1 ? "it" : "them"} ${surplus === 1 ? "is" : "are"} left over.`;
  }
  if (shortfall > 0) return `${first}: ${grouped(shortfall)} ${shortfall === 1 ? "is" : "are"} missing.`;
  if (surplus > 0) return `${first}: ${grouped(surplus)} ${surplus === 1 ? "is" : "are"} left over.`;
  return `${first}: each is covered and none is left over.`;
}
