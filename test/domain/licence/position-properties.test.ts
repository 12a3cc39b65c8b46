import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LicenceFacts } from "../../../src/domain/licence/facts.ts";
import { createPosition, position } from "../../../src/domain/licence/position.ts";
import { type PositionLine, withoutRows } from "../../../src/domain/licence/position-line.ts";
import { addDays } from "../../../src/domain/value/calendar-date.ts";
import { asRecordId } from "../../../src/domain/value/record-id.ts";
import { TODAY } from "./licence-facts.ts";
import { entitlement, installation, someFacts } from "./some-facts.ts";

const PARTS: (keyof LicenceFacts)[] = [
  "products",
  "devices",
  "installations",
  "entitlements",
  "releases",
  "decided",
  "seats",
  "measured",
  "parameters",
];

function sum(line: PositionLine, side: PositionLine["steps"][number]["side"]): number {
  return line.steps.filter((s) => s.side === side).reduce((total, s) => total + s.quantity, 0);
}

function eachLine(check: (line: PositionLine) => void): void {
  fc.assert(
    fc.property(someFacts, (facts) => position(facts, TODAY).forEach(check)),
    { numRuns: 400 },
  );
}

describe("Whatever the registers hold", () => {
  it("what is covered and what is missing add up to what is required", () => {
    eachLine((line) => {
      if (line.status === "notEvaluable") return;
      expect((line.covered ?? Number.NaN) + (line.shortfall ?? Number.NaN)).toBe(line.required);
    });
  });

  it("what is covered and what is left over add up to the rights, unless they are unlimited", () => {
    eachLine((line) => {
      if (line.status === "notEvaluable" || line.unlimited || line.rights < 0) return;
      expect((line.covered ?? Number.NaN) + (line.surplus ?? Number.NaN)).toBe(line.rights);
    });
  });

  it("the rows of a step add up to the step and the steps to the result", () => {
    eachLine((line) => {
      for (const step of line.steps)
        expect(step.rows.reduce((total, row) => total + row.counts, 0)).toBe(step.quantity);
      expect(sum(line, "rights")).toBe(line.rights);
      if (line.required !== undefined) expect(sum(line, "required")).toBe(line.required);
      if (line.steps.some(({ side }) => side === "coverage") && line.required !== undefined) {
        expect(sum(line, "coverage")).toBe(line.required);
      }
    });
  });

  it("provable rights are never more than the rights", () => {
    eachLine((line) => {
      expect(line.provable).toBeGreaterThanOrEqual(0);
      expect(line.provable).toBeLessThanOrEqual(Math.max(0, line.rights));
    });
  });

  it("an unknown number is shown as unknown on all counts, never as 0", () => {
    eachLine((line) => {
      const numbers = [line.required, line.covered, line.shortfall, line.surplus];
      expect(numbers.every((n) => n === undefined)).toBe(line.status === "notEvaluable");
      expect(numbers.some((n) => n === undefined)).toBe(line.status === "notEvaluable");
    });
  });

  it("each line explains itself, and each row too", () => {
    eachLine((line) => {
      expect(line.sentence).toMatch(/^[A-Z].*\.$/);
      for (const row of line.steps.flatMap((step) => step.rows)) expect(row.sentence).toMatch(/^.+\.$/);
      expect(line.sentence).not.toMatch(/undefined|NaN|\.\./);
    });
  });

  // With second use it can: an installation that another title's right covers frees the same user's portable device. And
  // under an unlimited right cores are no longer told where a device lacks its figures; installations are another unit.
  it("another installation never lowers what is required in all, told in the same units and without second use", () => {
    const required = (facts: LicenceFacts) => {
      const lines = position(facts, TODAY);
      if (lines.some((line) => line.required === undefined)) return undefined;
      const units = new Map(lines.map(({ product, metric }) => [product, metric]));
      return { units, total: lines.reduce((total, line) => total + (line.required ?? 0), 0) };
    };
    fc.assert(
      fc.property(someFacts, installation, (given, added) => {
        const entitlements = given.entitlements.map((e) => ({ ...e, scope: { ...e.scope, secondUse: false } }));
        const facts = { ...given, entitlements };
        const [before, after] = [
          required(facts),
          required({ ...facts, installations: [...facts.installations, added] }),
        ];
        if (before === undefined || after === undefined) return;
        if ([...before.units].some(([product, unit]) => after.units.get(product) !== unit)) return;
        expect(after.total).toBeGreaterThanOrEqual(before.total);
      }),
      { numRuns: 400 },
    );
  });

  it("another right never raises what is missing in all", () => {
    const missing = (facts: LicenceFacts) => {
      const lines = position(facts, TODAY);
      if (lines.some(({ shortfall }) => shortfall === undefined)) return undefined;
      return lines.reduce((total, { shortfall }) => total + (shortfall ?? 0), 0);
    };
    const added = entitlement.map((right) => ({
      ...right,
      id: asRecordId("f-added"),
      kind: "base",
      metric: "perDevice" as const,
    }));
    fc.assert(
      fc.property(someFacts, added, (facts, right) => {
        const entitlements = facts.entitlements
          .filter(({ kind }) => kind !== "transferOut")
          .map((other) => ({ ...other, metric: "perDevice" as const }));
        const before = missing({ ...facts, entitlements, decided: [] });
        const after = missing({ ...facts, entitlements: [...entitlements, right], decided: [] });
        // The first right decides that installations on one device count once, which may only lower it.
        if (before !== undefined && after !== undefined) expect(after).toBeLessThanOrEqual(before);
      }),
      { numRuns: 400 },
    );
  });

  it("the order of the records doesn't matter", () => {
    const shuffled = someFacts.chain((facts) =>
      fc.tuple(
        fc.constant(facts),
        fc.record({
          products: fc.shuffledSubarray([...facts.products], { minLength: facts.products.length }),
          devices: fc.shuffledSubarray([...facts.devices], { minLength: facts.devices.length }),
          installations: fc.shuffledSubarray([...facts.installations], { minLength: facts.installations.length }),
          entitlements: fc.shuffledSubarray([...facts.entitlements], { minLength: facts.entitlements.length }),
          releases: fc.shuffledSubarray([...facts.releases], { minLength: facts.releases.length }),
          decided: fc.shuffledSubarray([...facts.decided], { minLength: facts.decided.length }),
          seats: fc.shuffledSubarray([...facts.seats], { minLength: facts.seats.length }),
          measured: fc.shuffledSubarray([...facts.measured], { minLength: facts.measured.length }),
          parameters: fc.constant(facts.parameters),
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([facts, otherOrder]) => {
        expect(position(otherOrder, TODAY)).toEqual(position(facts, TODAY));
      }),
      { numRuns: 300 },
    );
  });

  it("a line without its rows keeps every number and sentence", () => {
    eachLine((line) => {
      const short = withoutRows(line);
      expect({ ...short, steps: line.steps }).toEqual(line);
      expect(short.steps.map((s) => s.quantity)).toEqual(line.steps.map((s) => s.quantity));
      expect(short.steps.every((s) => s.rows.length === 0)).toBe(true);
    });
  });

  it("a position asked again and again is the one that is made afresh", () => {
    const later = fc.record({
      given: someFacts,
      keep: fc.subarray(PARTS),
      day: fc.constantFrom(TODAY, addDays(TODAY, 1)),
    });
    fc.assert(
      fc.property(someFacts, fc.array(later, { maxLength: 5 }), (first, rest) => {
        const again = createPosition();
        let facts = first;
        expect(again(facts, TODAY)).toEqual(position(facts, TODAY));
        for (const { given, keep, day } of rest) {
          // Some parts stay the same objects, others only say the same, and others again are others.
          facts = { ...given, ...Object.fromEntries(keep.map((part) => [part, facts[part]])) };
          expect(again(facts, day)).toEqual(position(facts, day));
          expect(again(structuredClone(facts), day)).toEqual(position(facts, day));
        }
      }),
      { numRuns: 200 },
    );
  });
});
