import { describe, expect, it } from "vitest";
import type { LicenceFacts } from "../../../src/domain/licence/facts.ts";
import { createPosition, position } from "../../../src/domain/licence/position.ts";
import { addDays } from "../../../src/domain/value/calendar-date.ts";
import { asRecordId } from "../../../src/domain/value/record-id.ts";
import { aMeasured, anEntitlement, aProduct, devices, facts, installedOn, PRODUCT, TODAY } from "./licence-facts.ts";

const OTHER = asRecordId("fable-write");
const PCS = devices(12);
const INSTALLED = PCS.map((pc, i) => installedOn(pc, "1.0", i < 6 ? PRODUCT : OTHER));

/** Two products on six devices each, with six rights each; every fact but the installations a new object each time. */
function twoProducts(metric: "perDevice" | "perCore" = "perDevice"): LicenceFacts {
  const rights = [anEntitlement(6), anEntitlement(6, { id: asRecordId("w"), product: OTHER, metric })];
  return structuredClone({
    ...facts({ devices: PCS, entitlements: rights }),
    products: [aProduct(), aProduct({ id: OTHER, name: "Fable Write" })],
  });
}

/** The products whose lines stayed the same objects once the facts were changed. */
function keptAfter(change: (now: LicenceFacts) => LicenceFacts, day = TODAY, first = twoProducts()): readonly string[] {
  const again = createPosition();
  const before = again({ ...first, installations: INSTALLED }, TODAY);
  const changed = change({ ...structuredClone(first), installations: INSTALLED });
  const after = again(changed, day);
  expect(after).toEqual(position(changed, day));
  return after.filter((line) => before.includes(line)).map(({ product }) => product);
}

describe("A position asked again computes", () => {
  it("nothing when the registers were read anew and say the same", () => {
    expect(keptAfter((now) => now)).toEqual([PRODUCT, OTHER]);
  });

  it("only the product that was installed once more", () => {
    const added = PCS.slice(-1).map((pc) => installedOn(pc, "2.0", OTHER));
    expect(keptAfter((now) => ({ ...now, installations: [...INSTALLED, ...added] }))).toEqual([PRODUCT]);
  });

  it("only the products on a device that was disposed of", () => {
    const without = (now: LicenceFacts) => now.devices.map((d, i) => (i === 0 ? { ...d, state: "disposed" } : d));
    expect(keptAfter((now) => ({ ...now, devices: without(now) }))).toEqual([OTHER]);
  });

  it("only the product of a right that was changed", () => {
    const rights = (now: LicenceFacts) =>
      now.entitlements.map((e) => (e.product === OTHER ? { ...e, quantity: 7 } : e));
    expect(keptAfter((now) => ({ ...now, entitlements: rights(now) }))).toEqual([PRODUCT]);
  });

  it("also a product that is counted by machines, whichever device was changed", () => {
    const renamed = (now: LicenceFacts) =>
      now.devices.map((d, i) => (i === 0 ? { ...d, place: { locations: ["Bern"], cities: [], countries: [] } } : d));
    expect(keptAfter((now) => ({ ...now, devices: renamed(now) }), TODAY, twoProducts("perCore"))).toEqual([]);
    expect(keptAfter((now) => ({ ...now, devices: renamed(now) }))).toEqual([OTHER]);
  });

  it("only the product that something was measured of", () => {
    const measured = [aMeasured("7", { product: OTHER })];
    expect(keptAfter((now) => ({ ...now, measured }))).toEqual([PRODUCT]);
    const again = (now: LicenceFacts) => ({ ...now, measured: structuredClone(measured) });
    expect(keptAfter(again, TODAY, { ...twoProducts(), measured })).toEqual([PRODUCT, OTHER]);
  });

  it("everything on another day", () => {
    expect(keptAfter((now) => now, addDays(TODAY, 1))).toEqual([]);
  });
});
