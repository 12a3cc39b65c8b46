import { amountText } from "../../cost/amount-text.ts";
import type { MoneyText } from "../../cost/price.ts";
import { counted } from "../counted.ts";
import type { MoneyFigure } from "./money-figure.ts";
import type { MoneySum } from "./money-sum.ts";

/** A figure as people read it: `€480.00`, `at least €480.00`, `not known`; "–" where there is nothing to pay for. */
export function figureText(figure: MoneyFigure | null, money: MoneyText): string {
  if (!figure) return "–";
  const { amounts, missing } = figure;
  if (amounts.length === 0) return "not known";
  const known = amounts.map(({ minor, currency }) => amountText(minor, currency, money)).join(" + ");
  return missing ? `at least ${known}` : known;
}

/** A total as people read it: `€480.00 + $20.00`; `not known` when nothing of it is, "nothing" when nothing is to pay. */
export function totalText({ amounts, unknown }: MoneySum, money: MoneyText): string {
  if (amounts.length === 0 && unknown === 0) return "nothing";
  return figureText({ amounts, missing: unknown > 0, sentence: "" }, money);
}

/** What has to be said beside a total: the sum in the organisation's currency with its rates, and what isn't in it. */
export function totalNote(total: MoneySum, money: MoneyText): string {
  const unknown = total.unknown > 0 ? `Not known of ${counted(total.unknown, "product", "products")}.` : "";
  return [exchangedNote(total, money), unknown].filter((part) => part !== "").join(" ");
}

/** A sum in the organisation's currency with its rates, or which rate is missing for it; "" where it needs none. */
export function exchangedNote({ exchanged }: Pick<MoneySum, "exchanged">, money: MoneyText): string {
  if (!exchanged) return "";
  if ("missing" in exchanged) return exchanged.missing;
  const { amount, sentence } = exchanged;
  return `In all ${amountText(amount.minor, amount.currency, money)}: ${sentence}.`;
}
