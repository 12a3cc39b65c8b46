import { describe, expect, it } from "vitest";
import { figuresOf, snapshotOf, snapshotValues } from "../../../../src/domain/licence/snapshots/snapshot-record.ts";
import { trend } from "../../../../src/domain/licence/snapshots/trend.ts";
import type { Value } from "../../../../src/domain/registers/field.ts";
import { fraction } from "../../../../src/domain/value/fraction.ts";
import { aFrozenPosition } from "../../../builders/frozen-position.ts";
import { aRecord } from "../../../builders/records.ts";
import { anEntitlement, devices, facts } from "../licence-facts.ts";

/** A snapshot of five devices and so many rights, with what buying the rest costs. */
function aSnapshot(taken: string, rights: number, amounts: readonly (readonly [number, string])[]) {
  const trueUp = {
    id: "trueUp" as const,
    label: "To buy what is missing",
    amounts: amounts.map(([minor, currency]) => ({ minor: fraction(minor, 3), currency })),
    unknown: 1,
    exchanged: null,
  };
  const frozen = aFrozenPosition(
    facts({ devices: devices(5), entitlements: [anEntitlement(rights)] }),
    taken.slice(0, 10),
  );
  const values = snapshotValues(
    { ...frozen, taken, money: { ...frozen.money, totals: [trueUp] } },
    { why: "Quarter's end", authorisedBy: "" },
    { sha256: "a".repeat(64), bytes: 12 },
  );
  const kept: Record<string, Value> = {};
  for (const [field, value] of Object.entries(values)) if (value !== null) kept[field] = value;
  return snapshotOf(aRecord("positionSnapshot", taken, kept));
}

describe("What a snapshot's record says", () => {
  it("are the figures of its lines: products by result, rights missing, amounts rounded to the minor unit", () => {
    expect(aSnapshot("2026-03-31T10:00:00.000Z", 2, [[1000, "EUR"]])).toMatchObject({
      name: "Position of 2026-03-31",
      why: "Quarter's end",
      authorisedBy: "",
      figures: { under: 1, over: 0, missing: 3, trueUp: [{ minor: 333, currency: "EUR" }], trueUpUnknown: 1 },
    });
  });

  it("leave out of the rights missing what is not evaluable", () => {
    const frozen = aFrozenPosition(facts({ devices: devices(5), entitlements: [anEntitlement(undefined)] }));
    expect(figuresOf(frozen.lines, frozen.money)).toMatchObject({ notEvaluable: 1, missing: 0, trueUp: [] });
  });
});

describe("The trend over snapshots", () => {
  it("stands in the order of their taking, with a series a currency", () => {
    const later = aSnapshot("2026-06-30T10:00:00.000Z", 4, [[300_000, "JPY"]]);
    const first = aSnapshot("2026-03-31T10:00:00.000Z", 2, [[30_000, "EUR"]]);
    const same = aSnapshot("2026-06-30T18:00:00.000Z", 5, []);
    const drawn = trend([later, same, first]).map(({ label, points }) => [label, ...points.map(({ value }) => value)]);
    expect(drawn).toEqual([
      ["Products with a shortfall", 1, 1, 0],
      ["Rights missing", 3, 1, 0],
      ["To buy what is missing, EUR", 100, 0, 0],
      ["To buy what is missing, JPY", 0, 100_000, 0],
    ]);
  });

  it("of no snapshot has no points", () => {
    expect(trend([]).every(({ points }) => points.length === 0)).toBe(true);
  });
});
