import { type Fraction, fraction, fractionFromDecimal, fractionText, sumOf, times } from "../../value/fraction.ts";
import { grouped } from "../counted.ts";
import type { Tier } from "../parameters/parameter.ts";
import { amountOf } from "./attribute-sum.ts";
import { type CountedRow, required, rounding } from "./outcome.ts";
import type { Rule } from "./rule.ts";

/** Resource value units: the more resources, the less each counts. Source: docs/licence-rules.md#ibm-value-units. */
export const ibmRvu: Rule = byTiers("ibm.rvu.tiers");

/** User value units: the more users, the less each counts. Source: docs/licence-rules.md#ibm-value-units. */
export const ibmUvu: Rule = byTiers("ibm.uvu.tiers");

function byTiers(parameter: string): Rule {
  return (given) => {
    const amount = sumOf(given.list("amounts").map((row) => amountOf(given, row)));
    return required(rounding(tierRows(amount, given.tiers(parameter))));
  };
}

/** What an amount comes to, tier by tier. Tiers rise and the last has no end. */
export function tierRows(amount: Fraction, tiers: readonly Tier[]): readonly CountedRow[] {
  const rows: CountedRow[] = [];
  let below = 0;
  for (const { upTo, each } of tiers) {
    const inTier = between(amount, below, upTo);
    if (inTier.over <= 0n) break;
    const name = upTo === null ? `Above ${grouped(below)}` : `${grouped(below + 1)} to ${grouped(upTo)}`;
    const counts = times(inTier, fractionFromDecimal(each));
    rows.push({ name, counts, sentence: `${fractionText(inTier)} × ${each} = ${fractionText(counts)}.` });
    below = upTo ?? below;
  }
  return rows;
}

function between({ over, under }: Fraction, below: number, upTo: number | null): Fraction {
  const top = upTo === null || over < BigInt(upTo) * under ? over : BigInt(upTo) * under;
  return fraction(top - BigInt(below) * under, under);
}
