import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparedFigures, differs } from "../../../../src/domain/licence/evidence/figures.ts";
import { ruleParameters } from "../../../../src/domain/licence/evidence/rule-parameters.ts";
import { factsWithin, scopeOf } from "../../../../src/domain/licence/evidence/scope.ts";
import { METRIC_NAMES } from "../../../../src/domain/licence/metrics/metric-names.ts";
import { position } from "../../../../src/domain/licence/position.ts";
import { asRecordId } from "../../../../src/domain/value/record-id.ts";
import { aLine } from "../../../builders/position-line.ts";
import { facts, installedOn, PRODUCT, TODAY } from "../licence-facts.ts";
import { server, virtual } from "../machines.ts";
import { someFacts } from "../some-facts.ts";

describe("The scope of a pack", () => {
  it("changes no number: the position of its products alone is theirs in the position of all", () => {
    fc.assert(
      fc.property(someFacts, fc.subarray(["p1", "p2", "p3"].map(asRecordId)), (facts, chosen) => {
        const scope = scopeOf(facts, chosen);
        for (const product of chosen)
          expect(scope.has(product) || facts.products.every(({ id }) => id !== product)).toBe(true);
        const whole = position(facts, TODAY).filter(({ product }) => scope.has(product));
        expect(position(factsWithin(facts, scope), TODAY)).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });
});

describe("The publisher's figures", () => {
  const line = aLine("Draw", "under", { rights: 10, required: 13 });
  const figure = { product: line.product, rightsReason: "Old order", requiredReason: "", note: "" };

  it("differ from ours by theirs less ours; what nobody stated differs in nothing", () => {
    const [rights, required] = comparedFigures([line], [{ ...figure, rights: 8, required: null }]);
    expect(rights).toMatchObject({ ours: 10, theirs: 8, difference: -2, reason: "Old order" });
    expect(required).toMatchObject({ ours: 13, theirs: null, difference: null });
    expect([rights, required].map((each) => each && differs(each))).toEqual([true, false]);
  });

  it("differ from what is unlimited or not evaluable without a number", () => {
    const open = aLine("Draw", "notEvaluable", { unlimited: true });
    const compared = comparedFigures([open], [{ ...figure, rights: 8, required: 9 }]);
    expect(compared.map(({ ours, difference }) => [ours, difference])).toEqual([
      ["unlimited", null],
      ["not evaluable", null],
    ]);
    expect(compared.every(differs)).toBe(true);
  });
});

describe("The parameters of a metric", () => {
  it.each(METRIC_NAMES.map(({ id }) => id))("%s can be named", (metric) => {
    for (const { source, label } of ruleParameters(metric, TODAY, facts({}), [PRODUCT]))
      expect([source, label]).not.toContain("");
  });

  it.each([
    ["perDevice", "perDevice.installsPerRight"],
    ["perUserDevices", "perUser.devicesPerRight"],
    ["windowsServerStandard", "microsoft.windowsServer.coresPerProcessor"],
  ] as const)("of %s have %s among them, also where it is open", (metric, id) => {
    expect(ruleParameters(metric, TODAY, facts({}), [PRODUCT]).map((parameter) => parameter.id)).toContain(id);
  });

  it("are those that its machines were counted with, and no others", () => {
    const vm = virtual("vm", "esx1", 4);
    const host = server("esx1", 2, 16, { partition: "soft" });
    const of = facts({ devices: [vm, host], installations: [installedOn(vm)] });
    const ids = ruleParameters("oracleProcessor", TODAY, of, [PRODUCT]).map(({ id }) => id);
    expect(ids.sort()).toEqual(["oracle.coreFactor.x86", "oracle.roundScope", "oracle.softPartitions"]);
  });
});
