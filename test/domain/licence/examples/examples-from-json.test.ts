import { describe, expect, it } from "vitest";
import { examplesFromJson } from "../../../../src/domain/licence/examples/examples-from-json.ts";
import { runExample } from "../../../../src/domain/licence/examples/run-example.ts";
import { shippedParameters } from "../../../../src/domain/licence/parameters/shipped-parameters.ts";

const CASE = {
  metric: "perCore",
  facts: { hosts: [{ name: "A", processors: 2, coresPerProcessor: 8 }] },
  expected: { required: 16 },
};
const anExample = (with_: object) => ({ examples: [{ id: "X1", title: "Cores", cases: [{ ...CASE, ...with_ }] }] });

function ran(json: unknown) {
  const examples = examplesFromJson(json, "other.json");
  if (!examples.ok) throw new Error(examples.problem.sentence);
  return examples.value.map((example) => runExample(example, shippedParameters));
}

describe("Examples of somebody else", () => {
  it("agree when their numbers come out, and disagree when one doesn't", () => {
    expect(ran(anExample({}))).toMatchObject([{ value: [{ agrees: true, got: { required: 16 } }] }]);
    expect(ran(anExample({ expected: { required: 16, net: 0 } }))).toMatchObject([{ value: [{ agrees: false }] }]);
  });

  it("disagree when they expect a number of what can't be told", () => {
    const facts = { hosts: [{ name: "A", processors: 2 }] };
    expect(ran(anExample({ facts, expected: { required: 0 } }))).toMatchObject([
      { value: [{ agrees: false, got: { result: "unknown" }, sentences: ["Enter the cores of a processor of “A”."] }] },
    ]);
  });

  it("count by the parameters they bring", () => {
    const parameters = [{ id: "perCore.coresPerProcessor", value: "10", source: "Agreement 12" }];
    expect(ran(anExample({ parameters, expected: { required: 20 } }))).toMatchObject([{ value: [{ agrees: true }] }]);
  });

  it("are told when they belong to an area that can't be run", () => {
    expect(ran({ examples: [{ id: "X2", title: "Later", area: "weather", cases: [{}] }] })).toMatchObject([
      { ok: false, problem: { sentence: "X2 “Later” was not run: Muster can't run the area “weather” yet." } },
    ]);
  });

  it.each([
    [[], "no list “examples”"],
    [{ examples: [{ id: "X1", title: "Nothing", cases: [] }] }, "has no cases"],
    [anExample({ metric: "perMoon" }), "there is no metric “perMoon”"],
    [anExample({ metric: "toString" }), "there is no metric “toString”"],
    [anExample({ asAt: "2026-02-30" }), "is no day"],
    [anExample({ facts: { host: [] } }), "there is no list of facts “host”"],
    [
      anExample({ facts: { hosts: [{ name: "A", coers: 8 }] } }),
      "hosts, row 1: has a field “coers”; there are: name, sockets",
    ],
    [anExample({ facts: { hosts: [{ name: "A", processors: 1.5 }] } }), "“processors” has to be a whole number"],
    [anExample({ facts: { hosts: [{ processors: 1 }] } }), "has no name"],
    [anExample({ facts: { amounts: [{ name: "A", amount: 1.5 }] } }), "a text where it has decimals"],
    [anExample({ rights: [{ quantity: -1 }] }), "“rights” is no list"],
    [anExample({ expected: { required: 1.5 } }), "“expected” is no object of whole numbers and words"],
    [anExample({ expect: {} }), "a field “expect”"],
  ])("are refused in words that say where: %j", (json, words) => {
    const examples = examplesFromJson(json, "other.json");
    expect(examples.ok ? "" : examples.problem.sentence).toContain(words);
    expect(examples.ok ? "" : examples.problem.sentence).toMatch(/^other\.json.+Nothing was run\.$/);
  });
});
