import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import metrics from "../../../../resources/seeds/metrics.json" with { type: "json" };
import { METRIC_NAMES } from "../../../../src/domain/licence/metrics/metric-names.ts";
import { RULE_NAMES } from "../../../../src/domain/licence/metrics/rules.ts";
import { FACT_LISTS } from "../../../../src/domain/licence/metrics/use-facts.ts";
import { shippedParameters } from "../../../../src/domain/licence/parameters/shipped-parameters.ts";
import { sources } from "../../../architecture/sources.ts";

const doc = readFileSync("docs/licence-rules.md", "utf8");
const anchors = [...doc.matchAll(/^## (.+)$/gm)].map(([, title = ""]) => title.toLowerCase().replace(/ /g, "-"));
const rules = sources("src/domain/licence", /\.ts$/).map(({ text }) => text);

describe("The page of licence rules", () => {
  it("has the section that each metric and each rule names", () => {
    const named = [...metrics.metrics.map(({ rule }) => rule), ...rules].flatMap((text) => [
      ...text.matchAll(/docs\/licence-rules\.md#([\w-]+)/g),
    ]);
    expect(named.length).toBeGreaterThan(60);
    expect(named.map(([, anchor]) => anchor).filter((anchor) => !anchors.includes(anchor ?? ""))).toEqual([]);
  });

  it("names every rule, and every list of facts with its fields", () => {
    const fields = Object.entries(FACT_LISTS).flatMap(([list, about]) => [list, ...Object.keys(about.fields)]);
    expect([...RULE_NAMES, ...fields].filter((name) => !doc.includes(`\`${name}\``))).toEqual([]);
  });

  it("has words for the metrics in the order in which they are offered", () => {
    expect(metrics.metrics.map(({ id }) => id)).toEqual(METRIC_NAMES.map(({ id }) => id));
  });
});

describe("A parameter that comes with Muster", () => {
  it("is used by a rule", () => {
    const quoted = rules.join("\n");
    const unused = shippedParameters.filter(({ id }) => {
      const family = id.replace(/\.[^.]+$/, "");
      return !quoted.includes(`"${id}"`) && !quoted.includes(`\`${family}.$\{`);
    });
    expect(unused.map(({ id }) => id)).toEqual([]);
  });
});
