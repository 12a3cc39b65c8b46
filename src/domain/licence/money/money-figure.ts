import type { Fraction } from "../../value/fraction.ts";

/** An exact amount; parts of a minor unit are kept, and rounded only where it is shown. */
export interface Amount {
  readonly minor: Fraction;
  readonly currency: string;
}

/**
 * A sum of money of one line, with what it rests on in words.
 *
 * @property amounts  one a currency, by the currencies' codes; none when nothing of it is known
 * @property missing  true when something of it isn't known; then the amounts are only what is known, and the sentence
 *                    says what to enter
 */
export interface MoneyFigure {
  readonly amounts: readonly Amount[];
  readonly missing: boolean;
  readonly sentence: string;
}

/**
 * The money of one line of the position; null where there is nothing to pay for.
 *
 * @property trueUp  what buying the missing rights costs
 * @property idle    what the rights left over cost
 * @property yearly  what is paid a year: subscriptions, terms, maintenance
 */
export interface LineMoney {
  readonly product: string;
  readonly trueUp: MoneyFigure | null;
  readonly idle: MoneyFigure | null;
  readonly yearly: MoneyFigure | null;
}

/** The figures of a line, with the words for them, in the order they are shown. */
export const MONEY_FIGURES = [
  { id: "trueUp", label: "To buy what is missing" },
  { id: "idle", label: "Bought and not used" },
  { id: "yearly", label: "Paid a year" },
] as const satisfies readonly { readonly id: keyof LineMoney; readonly label: string }[];

/** Name of a figure. */
export type MoneyFigureId = (typeof MONEY_FIGURES)[number]["id"];
