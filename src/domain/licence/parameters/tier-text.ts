import { decimalFromPlain } from "../../value/decimal.ts";
import type { Tier } from "./parameter.ts";

/** How tiers are written, as the help at the field says it. */
export const TIER_FORM = "2500: 1; 10000: 0.8; more: 0.6";

/**
 * Reads tiers from a text such as `2500: 1; 10000: 0.8; more: 0.6`: up to and with that unit each counts so much.
 *
 * @returns undefined where the text has another form, the tiers don't rise, or the last one isn't `more`
 */
export function tiersFromText(text: string): readonly Tier[] | undefined {
  const parts = text.split(";").map((part) => part.trim());
  return risingTiers(
    parts.map((part) => {
      const [, upTo = "", each = ""] = /^(\d{1,9}|more)\s*:\s*(\S+)$/i.exec(part) ?? [];
      return { upTo: upTo.toLowerCase() === "more" ? null : Number(upTo || Number.NaN), each };
    }),
  );
}

/** Tiers in the form that `tiersFromText` reads. */
export function textFromTiers(tiers: readonly Tier[]): string {
  return tiers.map(({ upTo, each }) => `${upTo ?? "more"}: ${each}`).join("; ");
}

/** Tiers that rise and of which only the last has no end: else some unit would count for nothing. */
export function risingTiers(
  rows: readonly { readonly upTo: unknown; readonly each: unknown }[],
): readonly Tier[] | undefined {
  const tiers: Tier[] = [];
  let before = 0;
  for (const [i, { upTo, each: counts }] of rows.entries()) {
    const each = typeof counts === "string" ? decimalFromPlain(counts) : undefined;
    if (each === undefined || each.startsWith("-")) return undefined;
    if (i === rows.length - 1) {
      if (upTo !== null) return undefined;
      tiers.push({ upTo: null, each });
    } else {
      if (typeof upTo !== "number" || !Number.isSafeInteger(upTo) || upTo <= before) return undefined;
      before = upTo;
      tiers.push({ upTo, each });
    }
  }
  return tiers.length === 0 ? undefined : tiers;
}
