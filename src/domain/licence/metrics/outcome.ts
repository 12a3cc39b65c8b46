import {
  compareFractions,
  type Fraction,
  fraction,
  fractionText,
  isWhole,
  minus,
  plus,
  roundedUp,
  sumOf,
} from "../../value/fraction.ts";
import { grouped } from "../counted.ts";
import type { Parameter } from "../parameters/parameter.ts";

/** What one host, person or group adds to the requirement, exactly, and why. */
export interface CountedRow {
  readonly name: string;
  readonly counts: Fraction;
  readonly sentence: string;
}

/** A quantity with the rows that add up to it. */
export interface Counted {
  readonly quantity: number;
  readonly rows: readonly CountedRow[];
}

/** Numbers by name; one that isn't whole is its exact text. */
export type Figures = Readonly<Record<string, number | string>>;

/**
 * What a rule finds in facts that are complete.
 *
 * @property figures   other numbers the rule gives, by name, such as what to own at least; see `figureOf`
 * @property findings  sentences about what the numbers alone don't say
 */
export type Ruling =
  | (Counted & {
      readonly kind: "required";
      readonly figures: Figures;
      readonly findings: readonly string[];
    })
  | { readonly kind: "notLicensable"; readonly sentence: string }
  | {
      readonly kind: "contested";
      readonly sentence: string;
      readonly readings: readonly (Counted & { readonly reading: string })[];
    };

/** A ruling with the parameters it rests on, or what has to be entered first. */
export type Outcome =
  | (Ruling & { readonly parameters: readonly Parameter[] })
  | { readonly kind: "unknown"; readonly enter: readonly string[] };

/** What a ruling may say besides its rows. */
interface Beside {
  readonly figures?: Figures;
  readonly findings?: readonly string[];
}

/** A requirement whose rows are added up. Only where the metric says so may the sum be a part of a right: see `rounding`. */
export function required(rows: readonly CountedRow[], { figures = {}, findings = [] }: Beside = {}): Ruling {
  return { kind: "required", ...countedOf(rows), figures, findings };
}

/** Rows with their sum. @throws Error when it is no whole number: then the rule forgot to round */
export function countedOf(rows: readonly CountedRow[]): Counted {
  const sum = sumOf(rows.map(({ counts }) => counts));
  const quantity = roundedUp(sum);
  if (sum.under !== 1n)
    throw new Error(`The rows add up to ${sum.over}/${sum.under}, which is no whole number of rights`);
  return { quantity, rows };
}

const ROUNDED_UP = "Rounded up";

/** The rows as whole numbers: each has what the sum so far, rounded up, grows by, so that none is needed that rounds up. */
export function wholeRows(rows: readonly CountedRow[]): readonly CountedRow[] {
  let exact: Fraction = fraction(0);
  let told = 0;
  return rows
    .filter(({ name }) => name !== ROUNDED_UP)
    .map(({ name, counts, sentence }) => {
      exact = plus(exact, counts);
      const now = roundedUp(exact);
      const row = wholeRow(name, now - told, sentence);
      told = now;
      return compareFractions(row.counts, counts) === 0 ? row : { ...row, sentence: `${sentence} ${sumSoFar(exact)}` };
    });
}

/** Why a row counts another number than its own sum says. */
function sumSoFar(exact: Fraction): string {
  const now = roundedUp(exact);
  return isWhole(exact)
    ? `The running sum is ${grouped(now)}; the rows before were rounded up.`
    : `The running sum of ${fractionText(exact)} is rounded up to ${grouped(now)}.`;
}

/** The row that rounds a sum up to whole rights; none when it is whole. */
export function rounding(rows: readonly CountedRow[]): readonly CountedRow[] {
  const sum = sumOf(rows.map(({ counts }) => counts));
  if (sum.under === 1n) return rows;
  const counts = minus(fraction(roundedUp(sum)), sum);
  return [...rows, { name: ROUNDED_UP, counts, sentence: "Only whole rights can be held, so the sum is rounded up." }];
}

/** A number as a figure: exact, whatever it is. */
export function figureOf(exact: Fraction): number | string {
  return exact.under === 1n ? roundedUp(exact) : fractionText(exact);
}

/** A row of a whole number. */
export function wholeRow(name: string, counts: number, sentence: string): CountedRow {
  return { name, counts: fraction(counts), sentence };
}
