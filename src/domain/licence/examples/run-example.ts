import { isWithin } from "../../value/calendar-date.ts";
import { fractionText } from "../../value/fraction.ts";
import { failed, ok, type Result } from "../../value/result.ts";
import { compareText } from "../installed-devices.ts";
import type { CountedRow, Outcome } from "../metrics/outcome.ts";
import { requirementOf } from "../metrics/requirement-of.ts";
import { ruleOf } from "../metrics/rules.ts";
import type { Parameter } from "../parameters/parameter.ts";
import { parametersAt } from "../parameters/parameters-at.ts";
import type { AllocationCase, Example, Expected, MetricCase } from "./example.ts";
import { runAllocation } from "./run-allocation.ts";

/**
 * What a case came to.
 *
 * @property got        the numbers by the same names as the expected ones, and others
 * @property sentences  how they come about, row by row, then findings and parameters
 * @property agrees     every expected number is among those got
 */
export interface CaseResult {
  readonly example: string;
  readonly title: string;
  readonly rule: string;
  readonly source: string;
  readonly name: string;
  readonly expected: Expected;
  readonly got: Expected;
  readonly sentences: readonly string[];
  readonly agrees: boolean;
}

/**
 * Runs the cases of an example.
 *
 * @param shipped  parameters that come with Muster; those of a case prevail over them
 * @returns  a failure when the example belongs to an area that can't be run: never a silent success
 */
export function runExample(example: Example, shipped: readonly Parameter[]): Result<readonly CaseResult[]> {
  const { id, title, rule, source, area } = example;
  if (area !== "metric" && area !== "allocation")
    return failed("area", `${id} “${title}” was not run: Muster can't run the area “${area}” yet.`);
  const told = ({ name, expected }: MetricCase | AllocationCase, { got, sentences }: Came): CaseResult => {
    const agrees = Object.entries(expected).every(([number, value]) => got[number] === value);
    return { example: id, title, rule, source, name, expected, got, sentences, agrees };
  };
  return ok([
    ...example.cases.map((each) => told(each, resultOf(each, shipped))),
    ...example.allocations.map((each) => told(each, runAllocation(each))),
  ]);
}

type Came = Pick<CaseResult, "got" | "sentences">;

function resultOf(each: MetricCase, shipped: readonly Parameter[]): Came {
  const rule = ruleOf(each.rule);
  if (!rule) throw new Error(`There is no rule ${each.rule}`);
  const outcome = requirementOf(rule, each.facts, parametersAt([shipped, each.parameters], each.asAt), each.asAt);
  return { got: { result: outcome.kind, ...numbersOf(outcome, heldOn(each)) }, sentences: sentencesOf(outcome) };
}

/** Rights held on the day of a case; undefined when it says nothing about rights. */
function heldOn({ rights, asAt }: MetricCase): number | undefined {
  const held = rights?.filter(({ validFrom, validTo }) => isWithin(asAt, validFrom, validTo));
  return held?.reduce((sum, { quantity }) => sum + quantity, 0);
}

function numbersOf(outcome: Outcome, rights: number | undefined): Expected {
  switch (outcome.kind) {
    case "required": {
      const { quantity, figures, findings } = outcome;
      return { required: quantity, ...figures, findings: findings.length, ...positionOf(quantity, rights) };
    }
    case "contested":
      return Object.fromEntries(outcome.readings.map(({ reading, quantity }) => [reading, quantity]));
    case "unknown":
      return { "to enter": outcome.enter.length };
    case "notLicensable":
      return {};
  }
}

function positionOf(required: number, rights: number | undefined): Expected {
  if (rights === undefined) return {};
  const covered = Math.min(required, rights);
  const [shortfall, surplus] = [required - covered, rights - covered];
  const status = shortfall > 0 ? "under" : surplus > 0 ? "over" : "compliant";
  return { rights, covered, shortfall, surplus, net: rights - required, status };
}

function sentencesOf(outcome: Outcome): readonly string[] {
  switch (outcome.kind) {
    case "required":
      return [...rowSentences(outcome.rows), ...outcome.findings, ...outcome.parameters.map(parameterSentence)];
    case "contested":
      return [
        outcome.sentence,
        ...outcome.readings.flatMap(({ reading, rows }) => rowSentences(rows).map((text) => `${reading}: ${text}`)),
        ...outcome.parameters.map(parameterSentence),
      ];
    case "unknown":
      return outcome.enter;
    case "notLicensable":
      return [outcome.sentence, ...outcome.parameters.map(parameterSentence)];
  }
}

function rowSentences(rows: readonly CountedRow[]): readonly string[] {
  return rows.map(({ name, counts, sentence }) => `${name}: ${fractionText(counts)}. ${sentence}`).sort(compareText);
}

function parameterSentence({ id, value, source }: Parameter): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return `Parameter ${id} = ${text} (${source}).`;
}
