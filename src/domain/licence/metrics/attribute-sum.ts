import {
  compareFractions,
  type Fraction,
  fraction,
  fractionFromDecimal,
  fractionText,
  roundedUp,
  sumOf,
  times,
} from "../../value/fraction.ts";
import type { Given } from "./given.ts";
import { type CountedRow, required, rounding, wholeRow } from "./outcome.ts";
import type { Rule } from "./rule.ts";
import type { Fact } from "./use-facts.ts";

/** A measured amount, such as terabytes or nodes, by the amount that a right covers. Source: docs/licence-rules.md#measured-amounts. */
export const attributeSum: Rule = (given) => {
  const { over, under } = given.exact("attributeSum.reference");
  const reference = { over: over > 0n ? over : 1n, under };
  const rows = given.list("amounts").map((row): CountedRow => {
    const amount = amountOf(given, row);
    const sentence = `${fractionText(amount)}; a right covers ${fractionText(reference)}.`;
    return { name: row.name, counts: times(amount, fraction(reference.under, reference.over)), sentence };
  });
  return required(rounding(rows));
};

/**
 * The larger of what runs in production and what runs elsewhere: the smaller one is covered by it.
 * Source: docs/licence-rules.md#measured-amounts.
 */
export const largestEnvironment: Rule = (given) => {
  const rows = given.list("amounts").map((row): CountedRow & { readonly isProduction: boolean } => {
    const environment = given.known(row.environment, "the environment", row.name, "production");
    const counts = amountOf(given, row);
    const isProduction = environment === "production";
    return { name: row.name, counts, isProduction, sentence: `${fractionText(counts)} in ${environment}.` };
  });
  const [production, elsewhere] = [rows.filter((row) => row.isProduction), rows.filter((row) => !row.isProduction)];
  const sums = [sumOfRows(production), sumOfRows(elsewhere)] as const;
  const isElsewhere = compareFractions(sums[1], sums[0]) > 0;
  const [larger, smaller] = isElsewhere ? [elsewhere, production] : [production, elsewhere];
  const whole = `production comes to ${fractionText(sums[0])}, everything else to ${fractionText(sums[1])}`;
  const why = `Covered by ${isElsewhere ? "the other environments" : "production"}, so it adds nothing: ${whole}.`;
  const counting = larger.map(({ name, counts, sentence }): CountedRow => ({ name, counts, sentence }));
  return required(
    [...rounding(counting), ...smaller.map(({ name, sentence }) => wholeRow(name, 0, `${sentence} ${why}`))],
    { figures: { production: roundedUp(sums[0]), "other environments": roundedUp(sums[1]) } },
  );
};

/** The amount of a row, which has to be known. */
export function amountOf(given: Given, { name, amount }: Fact<"amounts">): Fraction {
  return fractionFromDecimal(given.known(amount, "the amount", name, "0"));
}

function sumOfRows(rows: readonly CountedRow[]): Fraction {
  return sumOf(rows.map(({ counts }) => counts));
}
