import { describe, expect, it } from "vitest";
import { runExample } from "../../../../src/domain/licence/examples/run-example.ts";
import { shippedExamples } from "../../../../src/domain/licence/examples/shipped-examples.ts";
import { RULE_NAMES } from "../../../../src/domain/licence/metrics/rules.ts";
import { shippedParameters } from "../../../../src/domain/licence/parameters/shipped-parameters.ts";

const examples = shippedExamples();
const cases = examples.flatMap((example) => {
  const run = runExample(example, shippedParameters);
  return run.ok ? run.value : [];
});

describe("The worked example", () => {
  it.each(cases)("$example of “$title”, $name, gives what it says", ({ expected, got, sentences }) => {
    expect(got).toMatchObject(expected);
    expect(sentences.join(" ")).not.toMatch(/undefined|NaN|Infinity|\.\./);
  });

  it("is there for every rule", () => {
    const covered = new Set(examples.flatMap((example) => example.cases.map(({ rule }) => rule)));
    expect(RULE_NAMES.filter((rule) => !covered.has(rule))).toEqual([]);
  });

  it("has an id of its own", () => {
    expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length);
  });
});
