import { describe, expect, it } from "vitest";
import { parametersFromRecords } from "../../../src/domain/licence/parameters/parameters-from-records.ts";
import { licenceParameter } from "../../../src/domain/registers/licence-parameter.ts";
import { recordTitle } from "../../../src/domain/registers/register.ts";
import { aRecord } from "../../builders/records.ts";

describe("A parameter of the organisation's own", () => {
  it("is called by its label and what comes with Muster", () => {
    const record = aRecord("licenceParameter", "p", { parameter: "oracle.coreFactor.x86", value: "1" });
    expect(recordTitle(licenceParameter, record)).toMatch(/^Oracle core factor of Intel.* \(comes as 0.5\)$/);
  });

  it.each([
    ["oracle.coreFactor.x86", "0.75", true],
    ["oracle.coreFactor.x86", "half", false],
    ["oracle.coreFactor.x86", "0", false],
    ["oracle.coreFactor.x86", "-1", false],
    ["oracle.coreFactor.x86", "unlimited", false],
    ["perProcessor.coresPerRight", "unlimited", true],
    ["oracle.roundScope", "server", true],
    ["oracle.roundScope", "2", false],
    ["ibm.rvu.tiers", "10: 1; more: 0.5", true],
    ["ibm.rvu.tiers", "0.5", false],
  ])("%s may be %s: %s", (parameter, value, fits) => {
    expect(Object.keys(licenceParameter.check({ parameter, value }))).toEqual(fits ? [] : ["value"]);
  });

  it("is taken with its days and source; one that nobody knows, or that was taken back, is not", () => {
    const known = { parameter: "oracle.coreFactor.arm", value: "0.25", source: "Agreement", validFrom: "2026-01-01" };
    const records = [
      aRecord("licenceParameter", "a", known),
      aRecord("licenceParameter", "b", { ...known, parameter: "made.up" }),
      { ...aRecord("licenceParameter", "c", known), withdrawn: true as const },
    ];
    const licenceParameter = new Map(records.map((record) => [record.id, record]));
    expect(parametersFromRecords({ licenceParameter, software: new Map() })).toMatchObject([
      {
        id: "oracle.coreFactor.arm",
        value: "0.25",
        source: "Agreement",
        effectiveFrom: "2026-01-01",
        effectiveTo: null,
      },
    ]);
  });
});
