import type { CalendarDate } from "../../value/calendar-date.ts";
import { counted } from "../counted.ts";
import { dayInWords } from "../day-in-words.ts";
import { metricOf } from "../metrics/all.ts";
import { midSentence } from "../mid-sentence.ts";
import type { RightFact } from "./right-fact.ts";
import { kindRule } from "./right-kinds.ts";

/** Why a right doesn't count. */
export type Exclusion = { readonly label: "Retired" | "Not yet valid" | "Expired"; readonly sentence: string };

/** True for a right without a number of uses: marked unlimited, or a site licence that states no quantity. */
export function isUnlimited(right: RightFact): boolean {
  return right.unlimited || (right.kind === "site" && right.quantity === undefined);
}

/** Why a right gives nothing on a day, whatever its kind; undefined when it may count. */
export function outsideValidity(right: RightFact, asAt: CalendarDate): Exclusion | undefined {
  if (right.retired) return { label: "Retired", sentence: "Retired in the register, so it gives no right." };
  if (right.validFrom !== undefined && right.validFrom > asAt) {
    return { label: "Not yet valid", sentence: `Valid only from ${dayInWords(right.validFrom)} on.` };
  }
  if (right.validTo !== undefined && right.validTo < asAt) {
    return { label: "Expired", sentence: `Expired: ${dayInWords(right.validTo)} was the last day it counted.` };
  }
  return undefined;
}

/** The right as it stands in the register, in words. */
export function recordedSentence(right: RightFact): string {
  const { quantity, unitsPerPack, metric } = right;
  const amount = isUnlimited(right)
    ? "unlimited use"
    : quantity === undefined
      ? "quantity unknown"
      : unitsPerPack === 1
        ? counted(quantity, "right", "rights")
        : `${counted(quantity, "pack", "packs")} of ${unitsPerPack}, ${counted(quantity * unitsPerPack, "right", "rights")}`;
  const unit = metric === undefined ? "metric unknown" : midSentence(metricOf(metric).label);
  const proof = right.hasProof ? "proof recorded" : "no proof recorded";
  return `${kindRule(right.kind).sentence.replace(/[.:].*$/, "")}: ${amount}, ${unit}, ${validity(right)}, ${proof}.`;
}

function validity({ validFrom, validTo }: RightFact): string {
  const from = validFrom === undefined ? "" : `from ${dayInWords(validFrom)}`;
  if (validTo === undefined) return from === "" ? "perpetual" : `perpetual ${from}`;
  return from === "" ? `valid to ${dayInWords(validTo)}` : `valid ${from} to ${dayInWords(validTo)}`;
}
