import { fractionFromDecimal, roundedUp, sumOf } from "../../value/fraction.ts";
import { counted, grouped } from "../counted.ts";
import { amountOf } from "./attribute-sum.ts";
import { cheapestPacks, type Pack } from "./cheapest-packs.ts";
import { required, wholeRow } from "./outcome.ts";
import type { Rule } from "./rule.ts";

/** More than any order; the search grows with the amount. */
const MOST = 1_000_000;

/**
 * Which packs to buy for an amount: the cheapest where all prices are known, else those with the least left over, then
 * the fewest. What is required is the rights in the packs. Source: docs/licence-rules.md#packs.
 */
export const packsToBuy: Rule = (given) => {
  const need = roundedUp(sumOf(given.list("amounts").map((row) => amountOf(given, row))));
  const offered = given.list("packs");
  const priced = offered.length > 0 && offered.every(({ price }) => price !== undefined);
  const packs = offered.map(
    ({ name, units, price = "0" }): Pack => ({
      name,
      units: given.number(units, "the units in a pack", name),
      price: fractionFromDecimal(priced ? price : "0"),
    }),
  );
  given.known(need <= MOST || undefined, `an amount of at most ${grouped(MOST)}`, "what is needed", true);
  const buy = cheapestPacks(Math.min(need, MOST), packs);
  if (offered.length === 0) given.known(undefined, "the packs", "the product", true);
  const rows = buy.map(({ pack, count }) =>
    wholeRow(pack.name, count * pack.units, `${counted(count, "pack", "packs")} of ${pack.units}.`),
  );
  const bought = buy.reduce((sum, { pack, count }) => sum + count * pack.units, 0);
  const numbers = buy.map(({ pack, count }) => [`packs: ${pack.name}`, count] as const);
  return required(rows, { figures: { ...Object.fromEntries(numbers), "left over": bought - need } });
};
