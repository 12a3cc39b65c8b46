import { describe, expect, it } from "vitest";
import metrics from "../../../../resources/seeds/metrics.json" with { type: "json" };
import type { Parameter } from "../../../../src/domain/licence/parameters/parameter.ts";
import { parametersAt } from "../../../../src/domain/licence/parameters/parameters-at.ts";
import { parametersFromJson } from "../../../../src/domain/licence/parameters/parameters-from-json.ts";
import { shippedParameters } from "../../../../src/domain/licence/parameters/shipped-parameters.ts";
import { isWithin } from "../../../../src/domain/value/calendar-date.ts";
import { day } from "../licence-facts.ts";

function aParameter(value: string, with_: Partial<Parameter> = {}): Parameter {
  const blank = { id: "cores", label: "Cores", source: "test", effectiveFrom: null, effectiveTo: null };
  return { ...blank, confidence: "own", value, ...with_ };
}

const valueOn = (tables: readonly (readonly Parameter[])[], text: string) =>
  parametersAt(tables, day(text)).get("cores")?.value;

describe("A parameter", () => {
  const dated = [
    aParameter("8", { effectiveFrom: day("2016-10-01"), effectiveTo: day("2025-12-31") }),
    aParameter("16", { effectiveFrom: day("2026-01-01") }),
  ];

  it.each([
    ["2016-09-30", undefined],
    ["2016-10-01", "8"],
    ["2025-12-31", "8"],
    ["2026-01-01", "16"],
  ])("holds on %s as %j, both ends of its period included", (on, value) => {
    expect(valueOn([dated], on)).toBe(value);
    expect(valueOn([[...dated].reverse()], on)).toBe(value);
  });

  it("of the organisation prevails over the one that comes with Muster, and the agreement's over both", () => {
    const [organisation, agreement] = [[aParameter("10")], [aParameter("12", { effectiveFrom: day("2027-01-01") })]];
    expect(valueOn([dated, organisation, agreement], "2026-01-01")).toBe("10");
    expect(valueOn([dated, organisation, agreement], "2027-01-01")).toBe("12");
  });
});

describe("The parameters that come with Muster", () => {
  it("hold once at a time", () => {
    for (const { id, effectiveFrom } of shippedParameters) {
      if (effectiveFrom === null) expect(shippedParameters.filter((row) => row.id === id)).toHaveLength(1);
      else {
        const holding = shippedParameters.filter(
          (row) => row.id === id && isWithin(effectiveFrom, row.effectiveFrom, row.effectiveTo),
        );
        expect(holding).toHaveLength(1);
      }
    }
  });

  it("say where they come from, and are open only where they say so", () => {
    for (const { source, value, confidence } of shippedParameters) {
      expect(source.length).toBeGreaterThan(5);
      expect(value === null).toBe(confidence === "open");
    }
  });

  it("are those that the metrics name", () => {
    const ids = shippedParameters.map(({ id }) => id);
    for (const named of metrics.metrics.flatMap(({ parameters }) => parameters as string[])) {
      expect(ids.some((id) => (named.endsWith("*") ? id.startsWith(named.slice(0, -1)) : id === named))).toBe(true);
    }
  });
});

describe("A table of parameters that was edited", () => {
  const row = { id: "cores", value: "8", source: "Agreement 12" };
  it.each([
    [{}, "no list"],
    [[{ value: "8" }], "has no id"],
    [[{ ...row, source: " " }], "says no source"],
    [[{ ...row, value: 8 }], "no number as text"],
    [[{ ...row, value: "-1" }], "no number as text"],
    [[{ ...row, value: "8,5" }], "no number as text"],
    [[{ ...row, value: [{ upTo: 5, each: "1" }] }], "no list of tiers"],
    [[{ ...row, effectiveFrom: "2026-02-30" }], "a day that doesn't exist"],
    [[{ ...row, effectiveFrom: "2026-02-01", effectiveTo: "2026-01-01" }], "ends before it begins"],
    [[{ ...row, until: "2026-01-01" }], "a field “until”"],
  ])("is refused in words: %j", (rows, words) => {
    const read = parametersFromJson(rows, "own.json");
    expect(read.ok ? "" : read.problem.sentence).toContain(words);
    expect(read.ok ? "" : read.problem.sentence).toMatch(/^own\.json: .+ Nothing was read\.$/);
  });

  it("is read with its values made canonical", () => {
    const read = parametersFromJson([{ ...row, value: "08.50" }], "own.json");
    expect(read.ok && read.value).toMatchObject([
      { id: "cores", value: "8.5", confidence: "own", effectiveFrom: null },
    ]);
  });
});
