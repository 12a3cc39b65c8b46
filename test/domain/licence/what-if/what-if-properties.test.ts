import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { familiesOf } from "../../../../src/domain/licence/families.ts";
import { position } from "../../../../src/domain/licence/position.ts";
import { type PositionLine, withoutRows } from "../../../../src/domain/licence/position-line.ts";
import { assumed } from "../../../../src/domain/licence/what-if/assumed.ts";
import { differences } from "../../../../src/domain/licence/what-if/differences.ts";
import { type Assumption, NO_SCENARIO, type Scenario } from "../../../../src/domain/licence/what-if/scenario.ts";
import { scenarioFromText, textFromScenario } from "../../../../src/domain/licence/what-if/scenario-text.ts";
import { asRecordId, type RecordId } from "../../../../src/domain/value/record-id.ts";
import { TODAY } from "../licence-facts.ts";
import { someFacts } from "../some-facts.ts";

const named = (...ids: readonly string[]) => fc.constantFrom(...ids).map((id) => ({ id: asRecordId(id), name: id }));
const someNamed = (...ids: readonly string[]) => fc.array(named(...ids), { minLength: 1, maxLength: 3 });
const product = named("p1", "p2", "p3");
const device = ["d1", "d2", "d3", "d4", "d5", "d6"] as const;
const count = fc.integer({ min: 1, max: 3 });
const kind = <K extends Assumption["kind"]>(name: K) => fc.constant(name);

const ofProduct: fc.Arbitrary<Extract<Assumption, { readonly product: unknown }>> = fc.oneof(
  fc.record({ kind: kind("productRemoved"), product, devices: someNamed(...device) }),
  fc.record({ kind: kind("productRemovedFrom"), product, count }),
  fc.record({ kind: kind("productAdded"), product, count }),
  fc.record({
    kind: kind("rightsBought"),
    product,
    metric: fc.constantFrom("perDevice" as const, "perNamedUser" as const, "perInstall" as const),
    packs: count,
    unitsPerPack: fc.constantFrom(1, 5),
    price: fc.option(fc.record({ minor: fc.nat(9_999), currency: fc.constant("EUR") })),
    paid: fc.constantFrom("once" as const, "year" as const),
  }),
);

const someAssumption: fc.Arbitrary<Assumption> = fc.oneof(
  ofProduct,
  fc.record({ kind: kind("devicesRetire"), devices: someNamed(...device) }),
  fc.record({
    kind: kind("deviceKindRetires"),
    form: fc.constantFrom("desktop" as const, "portable" as const, null),
    place: fc.constant(null),
  }),
  fc.record({
    kind: kind("peopleLeave"),
    people: someNamed("anna", "ben"),
    devices: fc.constantFrom("retire" as const, "stock" as const),
    to: fc.constant(null),
  }),
);

const scenario: fc.Arbitrary<Scenario> = fc.record({
  day: fc.constantFrom(null, TODAY),
  assumptions: fc.array(someAssumption, { maxLength: 5 }),
});

const bare = (lines: readonly PositionLine[]) => lines.map(withoutRows);

describe("Whatever the registers hold and whatever is assumed", () => {
  it("nothing assumed changes nothing", () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        expect(assumed(facts, NO_SCENARIO, TODAY)).toEqual(facts);
        const costed = { lines: position(facts, TODAY), money: { lines: [], totals: [] } };
        expect(differences(costed, costed)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("the order of the assumptions makes no difference", () => {
    const shuffled = scenario.chain((one) =>
      fc
        .shuffledSubarray([...one.assumptions], { minLength: one.assumptions.length })
        .map((assumptions) => [one, { ...one, assumptions }] as const),
    );
    fc.assert(
      fc.property(someFacts, shuffled, (facts, [one, other]) => {
        expect(position(assumed(facts, other, TODAY), TODAY)).toEqual(position(assumed(facts, one, TODAY), TODAY));
      }),
      { numRuns: 200 },
    );
  });

  it("what is assumed of a product changes no other that shares no rights with it", () => {
    fc.assert(
      fc.property(someFacts, ofProduct, (facts, assumption) => {
        const group = familiesOf(facts).groups.find((all) => all.some(({ id }) => id === assumption.product.id)) ?? [];
        const linked = new Set<RecordId>(group.map(({ id }) => id));
        const others = (lines: readonly PositionLine[]) => bare(lines.filter((line) => !linked.has(line.product)));
        const after = assumed(facts, { day: null, assumptions: [assumption] }, TODAY);
        expect(others(position(after, TODAY))).toEqual(others(position(facts, TODAY)));
      }),
      { numRuns: 300 },
    );
  });

  // Rights in another metric than those that were recorded tell the use in another unit.
  it("rights that are bought never raise what is missing of the product, told in the same unit", () => {
    fc.assert(
      fc.property(someFacts, ofProduct, (facts, assumption) => {
        if (assumption.kind !== "rightsBought") return;
        const missing = (lines: readonly PositionLine[]) =>
          lines.some(({ shortfall }) => shortfall === undefined)
            ? undefined
            : lines.reduce((sum, { shortfall }) => sum + (shortfall ?? 0), 0);
        const lines = position(facts, TODAY);
        const later = position(assumed(facts, { day: null, assumptions: [assumption] }, TODAY), TODAY);
        const [before, after] = [missing(lines), missing(later)];
        const units = new Map(later.map(({ product, metric }) => [product, metric]));
        if (before === undefined || after === undefined) return;
        if (lines.some(({ product, metric }) => units.get(product) !== metric)) return;
        expect(after).toBeLessThanOrEqual(before);
      }),
      { numRuns: 400 },
    );
  });

  it("a scenario comes back from its text as it was", () => {
    fc.assert(
      fc.property(scenario, (one) => {
        expect(scenarioFromText(textFromScenario(one))).toEqual(one);
      }),
    );
  });

  it.each([
    "",
    "[]",
    "{}",
    '{"assumptions":[],"day":"2026-02-30"}',
    '{"assumptions":[{"kind":"moonFalls"}],"day":null}',
  ])("%j is no scenario", (text) => {
    expect(scenarioFromText(text)).toBeUndefined();
  });
});
