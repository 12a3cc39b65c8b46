import type { CostLine } from "../../cost/cost-line.ts";
import { amountsByCurrency } from "../money/amounts.ts";
import type { MoneyFigure } from "../money/money-figure.ts";

/**
 * What is paid a year of some lines of cost. What was paid once frees nothing a year, and the sentence says so.
 *
 * @param lines  the cost itself, then what is paid beside it (maintenance): only of the first is a price missed, as
 *               the others have none also when they have ended
 */
export function freedFigure(lines: readonly CostLine[]): MoneyFigure {
  const yearly = lines.flatMap(({ price }) => (price?.paid === "year" ? [price] : []));
  const missing = lines[0]?.price === null;
  const rules = lines.map(({ rule }) => rule.replace(/\.$/, "")).join("; ");
  return {
    amounts: amountsByCurrency(yearly.map(({ minor, currency }) => ({ minor, currency }))),
    missing,
    sentence: `${rules}.${yearly.length === 0 && !missing ? " Nothing is paid for it a year." : ""}`,
  };
}
