import type { MoneyText } from "../../cost/price.ts";
import { counted } from "../counted.ts";
import type { MoneyFigure } from "../money/money-figure.ts";
import type { MoneySum } from "../money/money-sum.ts";
import { exchangedNote, figureText } from "../money/money-words.ts";
import { HARVEST_KINDS, kindOf, type Proposal } from "./proposal.ts";

/** The money of a proposal as people read it; "nothing" where all of it is known and none is paid a year. */
export function freedText(figure: MoneyFigure, money: MoneyText): string {
  return figure.amounts.length === 0 && !figure.missing ? "nothing" : figureText(figure, money);
}

/** What has to be said beside the sum of proposals. */
export function freedNote(sum: MoneySum, money: MoneyText): string {
  const unknown = sum.unknown > 0 ? `Not known of ${counted(sum.unknown, "proposal", "proposals")}.` : "";
  return [exchangedNote(sum, money), unknown].filter((part) => part !== "").join(" ");
}

/** Proposals in words, by kind: `3 seats of leavers, 1 unused seat`. */
export function proposalsText(proposals: readonly Proposal[]): string {
  const parts = HARVEST_KINDS.flatMap(({ id, one, many }) => {
    const count = proposals.filter((proposal) => kindOf(proposal).id === id).length;
    return count === 0 ? [] : [counted(count, one, many)];
  });
  return parts.join(", ");
}
