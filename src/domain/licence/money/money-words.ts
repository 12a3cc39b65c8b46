import { amountText } from "../../cost/amount-text.ts";
import type { MoneyText } from "../../cost/price.ts";
import { counted } from "../counted.ts";
import type { MoneyFigure } from "./money-figure.ts";
import type { MoneyTotal } from "./position-money.ts";

/** A figure as people read it: `€480.00`, `at least €480.00`, `not known`; "–" where there is nothing to pay for. */
export function figureText(figure: MoneyFigure | null, money: MoneyText): string {
  if (!figure) return "–";
  const { amounts, missing } = figure;
  if (amounts.length === 0) return "not known";
  const known = amounts.map(({ minor, currency }) => amountText(minor, currency, money)).join(" + ");
  return missing ? `at least ${known}` : known;
}

/** A total as people read it: `€480.00 + $20.00`; `not known` when nothing of it is, "nothing" when nothing is to pay. */
export function totalText({ amounts, unknown }: MoneyTotal, money: MoneyText): string {
  if (amounts.length === 0 && unknown === 0) return "nothing";
  return figureText({ amounts, missing: unknown > 0, sentence: "" }, money);
}

/** What has to be said beside a total: the sum in the organisation's currency with its rates, and what isn't in it. */
export function totalNote({ exchanged, unknown }: MoneyTotal, money: MoneyText): string {
  const parts: string[] = [];
  if (exchanged && "missing" in exchanged) parts.push(exchanged.missing);
  if (exchanged && "amount" in exchanged) {
    const { amount, sentence } = exchanged;
    parts.push(`In all ${amountText(amount.minor, amount.currency, money)}: ${sentence}.`);
  }
  if (unknown > 0) parts.push(`Not known of ${counted(unknown, "product", "products")}.`);
  return parts.join(" ");
}
