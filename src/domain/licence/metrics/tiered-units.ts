import {
  compareFractions,
  type Fraction,
  fraction,
  fractionFromDecimal,
  fractionText,
  minus,
  plus,
  sumOf,
  times,
} from "../../value/fraction.ts";
import { compareText } from "../installed-devices.ts";
import type { Tier } from "../parameters/parameter.ts";
import { amountOf } from "./attribute-sum.ts";
import { type CountedRow, required, rounding } from "./outcome.ts";
import type { Rule } from "./rule.ts";

/** Resource value units: the more resources, the less each counts. Source: docs/licence-rules.md#ibm-value-units. */
export const ibmRvu: Rule = byTiers("ibm.rvu.tiers");

/** User value units: the more users, the less each counts. Source: docs/licence-rules.md#ibm-value-units. */
export const ibmUvu: Rule = byTiers("ibm.uvu.tiers");

const NOT_OWN =
  "Counted by the tiers that come with Muster; each product has a table of its own, which may differ: enter it under Licence parameters.";

/** Amounts fill the tiers one after the other, by name. */
function byTiers(parameter: string): Rule {
  return (given) => {
    const tiers = given.tiers(parameter);
    let filled: Fraction = fraction(0);
    const amounts = [...given.list("amounts")].sort((a, b) => compareText(a.name, b.name));
    const rows = amounts.map((row): CountedRow => {
      const from = filled;
      filled = plus(from, amountOf(given, row));
      const parts = tierParts(from, filled, tiers);
      const counts = sumOf(parts.map((part) => times(part.units, part.each)));
      const words = parts.map(({ units, each }) => `${fractionText(units)} × ${fractionText(each)}`).join(" + ");
      return { name: row.name, counts, sentence: `${words === "" ? "0" : words} = ${fractionText(counts)}.` };
    });
    return required(rounding(rows), { findings: given.isOwn(parameter) ? [] : [NOT_OWN] });
  };
}

/** Units of one tier, and what each of them counts. */
interface TierPart {
  readonly units: Fraction;
  readonly each: Fraction;
}

/** The tiers in which the units above `from`, up to and with `to`, lie. Tiers rise and the last has no end. */
export function tierParts(from: Fraction, to: Fraction, tiers: readonly Tier[]): readonly TierPart[] {
  let below = from;
  return tiers.flatMap(({ upTo, each }) => {
    const top = upTo === null || compareFractions(to, fraction(upTo)) < 0 ? to : fraction(upTo);
    if (compareFractions(top, below) <= 0) return [];
    const units = minus(top, below);
    below = top;
    return [{ units, each: fractionFromDecimal(each) }];
  });
}
