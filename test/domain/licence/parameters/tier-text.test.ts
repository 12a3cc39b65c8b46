import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parametersFromRecords } from "../../../../src/domain/licence/parameters/parameters-from-records.ts";
import { TIER_FORM, textFromTiers, tiersFromText } from "../../../../src/domain/licence/parameters/tier-text.ts";
import { aRecord } from "../../../builders/records.ts";

describe("Tiers as they are written in a form", () => {
  it("are read as the help at the field writes them", () => {
    expect(tiersFromText(TIER_FORM)).toEqual([
      { upTo: 2500, each: "1" },
      { upTo: 10000, each: "0.8" },
      { upTo: null, each: "0.6" },
    ]);
  });

  it("come back from their text, whatever they are", () => {
    const steps = fc.uniqueArray(fc.integer({ min: 1, max: 999_999 }), { maxLength: 6 });
    const counts = fc.integer({ min: 0, max: 99 }).map((hundredths) => String(hundredths / 100));
    fc.assert(
      fc.property(steps, fc.array(counts, { minLength: 7, maxLength: 7 }), (tops, each) => {
        const rising = [...tops].sort((a, b) => a - b);
        const tiers = [...rising, null].map((upTo, i) => ({ upTo, each: each[i] ?? "1" }));
        expect(tiersFromText(textFromTiers(tiers))).toEqual(tiers);
      }),
    );
  });

  it.each([
    "",
    "0.5",
    "2500: 1",
    "2500: 1; 2500: 0.8; more: 0.6",
    "more: 1; 10: 1",
    "10: -1; more: 1",
    "10: x; more: 1",
    "0: 1; more: 1",
  ])("are refused where they say nothing of some unit: %s", (text) => {
    expect(tiersFromText(text)).toBeUndefined();
  });

  it("prevail as the organisation's own", () => {
    const own = aRecord("licenceParameter", "p", {
      parameter: "ibm.rvu.tiers",
      value: "10: 1; more: 0.5",
      source: "PA 7",
    });
    expect(parametersFromRecords({ licenceParameter: new Map([[own.id, own]]), software: new Map() })).toMatchObject([
      {
        id: "ibm.rvu.tiers",
        value: [
          { upTo: 10, each: "1" },
          { upTo: null, each: "0.5" },
        ],
        confidence: "own",
      },
    ]);
  });
});
