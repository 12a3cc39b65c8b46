import { decimalFromPlain } from "../../value/decimal.ts";
import { type Fraction, fraction, fractionFromDecimal } from "../../value/fraction.ts";
import { quotedNames } from "../counted.ts";
import type { Parameter, Parameters, Tier } from "../parameters/parameter.ts";
import { FACT_LISTS, type Fact, type FactList, type UseFacts } from "./use-facts.ts";

/**
 * What a rule is given. A fact or parameter that is asked for and unknown is noted, and something harmless given in its
 * place, so that a rule is written as if everything were known and all gaps are told at once. Whatever the rule then
 * makes of it is thrown away: see `requirementOf`.
 */
export interface Given {
  /** The rows of a list that has to be known. */
  readonly list: <L extends FactList>(list: L) => readonly Fact<L>[];
  /** The rows of a list that may be left out, as if it were empty. */
  readonly listIfAny: <L extends FactList>(list: L) => readonly Fact<L>[];
  /** A value that has to be known; `what` and `of` name it in the sentence. */
  readonly known: <T>(value: T | undefined, what: string, of: string, meanwhile: T) => T;
  /** A number that has to be known, above 0. */
  readonly number: (value: number | undefined, what: string, of: string) => number;
  readonly whole: (parameter: string) => number;
  /** Like `whole`, but infinite where the parameter says `unlimited`. */
  readonly limit: (parameter: string) => number;
  readonly exact: (parameter: string) => Fraction;
  readonly word: (parameter: string) => string;
  readonly tiers: (parameter: string) => readonly Tier[];
  /** Whether there is a row for the parameter, open or not. */
  readonly has: (parameter: string) => boolean;
  /** Whether the organisation entered the parameter itself. */
  readonly isOwn: (parameter: string) => boolean;
}

/** What was noted while a rule ran: sentences of what to enter, and the parameters that were used. */
export interface Noted {
  readonly enter: () => readonly string[];
  readonly used: () => readonly Parameter[];
}

/** Facts and parameters for a rule to ask, and what was noted when it had asked. */
export function givenFrom(facts: UseFacts, parameters: Parameters): { readonly given: Given; readonly noted: Noted } {
  const lists = new Set<string>();
  const missing = new Map<string, Set<string>>();
  const open = new Map<string, string>();
  const used = new Map<string, Parameter>();
  const known: Given["known"] = (value, what, of, meanwhile) => {
    if (value !== undefined) return value;
    missing.set(what, (missing.get(what) ?? new Set()).add(of));
    return meanwhile;
  };
  const parameter = <T>(
    id: string,
    meanwhile: T,
    read: (value: NonNullable<Parameter["value"]>) => T | undefined,
  ): T => {
    const row = parameters.get(id);
    const value = row === undefined || row.value === null ? undefined : read(row.value);
    if (row !== undefined && value !== undefined) used.set(id, row);
    else open.set(id, parameterSentence(id, row));
    return value ?? meanwhile;
  };
  const exact = (id: string) => parameter(id, fraction(1), (value) => decimalOf(value));
  const given: Given = {
    list: (list) => {
      if (facts[list] === undefined) lists.add(`Enter ${FACT_LISTS[list].words}.`);
      return rowsOf(facts, list);
    },
    listIfAny: (list) => rowsOf(facts, list),
    known,
    number: (value, what, of) => known(value === 0 ? undefined : value, what, of, 1),
    whole: (id) => parameter(id, 1, wholeOf),
    limit: (id) => parameter(id, 1, (value) => (value === "unlimited" ? Number.POSITIVE_INFINITY : wholeOf(value))),
    exact,
    word: (id) => parameter(id, "", (value) => (typeof value === "string" ? value : undefined)),
    tiers: (id) =>
      parameter(id, [{ upTo: null, each: "1" }], (value) => (typeof value === "string" ? undefined : value)),
    has: (id) => parameters.has(id),
    isOwn: (id) => parameters.get(id)?.confidence === "own",
  };
  const enter = () => [
    ...lists,
    ...[...missing].map(([what, names]) => `Enter ${what} of ${quotedNames([...names].sort())}.`),
    ...open.values(),
  ];
  return { given, noted: { enter, used: () => [...used.values()] } };
}

function rowsOf<L extends FactList>(facts: UseFacts, list: L): readonly Fact<L>[] {
  return facts[list] ?? [];
}

function decimalOf(value: NonNullable<Parameter["value"]>): Fraction | undefined {
  const decimal = typeof value === "string" ? decimalFromPlain(value) : undefined;
  return decimal === undefined ? undefined : fractionFromDecimal(decimal);
}

/** A whole number above 0, as nothing is counted by 0, and small enough that no product leaves the exact numbers. */
function wholeOf(value: NonNullable<Parameter["value"]>): number | undefined {
  return typeof value === "string" && /^[1-9]\d{0,6}$/.test(value) ? Number(value) : undefined;
}

function parameterSentence(id: string, row: Parameter | undefined): string {
  if (!row) return `Enter the parameter “${id}”: none holds on that day.`;
  if (row.value === null) return `Enter the parameter “${id}” (${row.label}) under Licence parameters. ${row.source}.`;
  return `Correct the parameter “${id}” (${row.label}): its value can't be counted with.`;
}
