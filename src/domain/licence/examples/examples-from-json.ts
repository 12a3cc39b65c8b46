import { isCalendarDate, isDayOrNull } from "../../value/calendar-date.ts";
import { isObject } from "../../value/json-object.ts";
import { failed, ok, type Result } from "../../value/result.ts";
import { ruleOf } from "../metrics/rules.ts";
import { parametersFromJson } from "../parameters/parameters-from-json.ts";
import { allocationCaseFrom } from "./allocation-case.ts";
import type { AllocationCase, Example, Expected, HeldRights, MetricCase } from "./example.ts";
import { factsFromJson } from "./facts-from-json.ts";

const CASE_FIELDS = ["name", "metric", "asAt", "facts", "parameters", "rights", "expected"];

/**
 * Worked examples from a file. Examples of an area that Muster can't run are kept without their cases.
 *
 * @param json  what the file holds: `{ "examples": [ … ] }`
 * @param from  what the sentence of a problem names, e.g. the file
 */
export function examplesFromJson(json: unknown, from: string): Result<readonly Example[]> {
  if (!isObject(json) || !Array.isArray(json.examples)) {
    return failed("examples", `${from}: there is no list “examples”. Nothing was run.`);
  }
  const examples: Example[] = [];
  for (const [i, item] of json.examples.entries()) {
    const example = exampleFrom(item, `${from}, example ${i + 1}`);
    if (!example.ok) return failed("examples", `${example.problem.sentence} Nothing was run.`);
    examples.push(example.value);
  }
  return ok(examples);
}

function exampleFrom(item: unknown, where: string): Result<Example> {
  if (!isObject(item)) return failed("examples", `${where} is no object.`);
  const { id, title, rule = "", source = "", area = "metric", cases } = item;
  if (typeof id !== "string" || id === "") return failed("examples", `${where} has no id.`);
  if (![title, rule, source, area].every((text) => typeof text === "string")) {
    return failed("examples", `${where} (${id}): title, rule, source and area have to be texts.`);
  }
  if (!Array.isArray(cases) || cases.length === 0) return failed("examples", `${where} (${id}) has no cases.`);
  const read: MetricCase[] = [];
  for (const [i, each] of area === "metric" ? cases.entries() : []) {
    const one = caseFrom(each, `${where} (${id}), case ${i + 1}`);
    if (!one.ok) return one;
    read.push(one.value);
  }
  const allocations: AllocationCase[] = [];
  for (const [i, each] of area === "allocation" ? cases.entries() : []) {
    const expected = expectedFrom(isObject(each) ? each.expected : undefined);
    const one = allocationCaseFrom(each, `${where} (${id}), case ${i + 1}`, expected);
    if (!one.ok) return one;
    allocations.push(one.value);
  }
  const words = { id, title: String(title), rule: String(rule), source: String(source), area: String(area) };
  return ok({ ...words, cases: read, allocations });
}

function caseFrom(item: unknown, where: string): Result<MetricCase> {
  if (!isObject(item)) return failed("examples", `${where} is no object.`);
  const unknown = Object.keys(item).find((field) => !CASE_FIELDS.includes(field));
  if (unknown !== undefined) {
    return failed("examples", `${where} has a field “${unknown}”; there are: ${CASE_FIELDS.join(", ")}.`);
  }
  const { name = "", metric, asAt = "2026-01-01", parameters = [] } = item;
  if (typeof name !== "string") return failed("examples", `${where}: its name is no text.`);
  if (typeof metric !== "string" || !ruleOf(metric))
    return failed("examples", `${where}: there is no metric “${metric}”.`);
  if (typeof asAt !== "string" || !isCalendarDate(asAt)) {
    return failed("examples", `${where}: “asAt” is no day. Write YYYY-MM-DD.`);
  }
  const facts = factsFromJson(item.facts, where);
  if (!facts.ok) return facts;
  const own = parametersFromJson(parameters, where);
  if (!own.ok) return own;
  const rights = item.rights === undefined ? undefined : rightsFrom(item.rights);
  if (rights === null) {
    return failed(
      "examples",
      `${where}: “rights” is no list of rows with quantity and, where known, validFrom and validTo.`,
    );
  }
  const expected = expectedFrom(item.expected);
  if (!expected) return failed("examples", `${where}: “expected” is no object of whole numbers and words.`);
  return ok({ name, rule: metric, asAt, facts: facts.value, parameters: own.value, rights, expected });
}

function rightsFrom(rows: unknown): readonly HeldRights[] | null {
  if (!Array.isArray(rows)) return null;
  const rights = rows.map(rightFrom);
  return rights.every((right) => right !== null) ? rights : null;
}

function rightFrom(row: unknown): HeldRights | null {
  if (!isObject(row)) return null;
  const { quantity, validFrom = null, validTo = null, ...rest } = row;
  if (Object.keys(rest).length > 0 || !isDayOrNull(validFrom) || !isDayOrNull(validTo)) return null;
  if (typeof quantity !== "number" || !Number.isSafeInteger(quantity) || quantity < 0) return null;
  return { quantity, validFrom, validTo };
}

function expectedFrom(json: unknown): Expected | undefined {
  if (!isObject(json) || Object.keys(json).length === 0) return undefined;
  const expected: Record<string, number | string> = {};
  for (const [name, value] of Object.entries(json)) {
    if (typeof value !== "string" && !Number.isSafeInteger(value)) return undefined;
    expected[name] = typeof value === "string" ? value : Number(value);
  }
  return expected;
}
