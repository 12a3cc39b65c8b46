import { describe, expect, it } from "vitest";
import type { LicenceFacts } from "../../../src/domain/licence/facts.ts";
import { aDevice, anEntitlement, devices, facts, onlyLine, TODAY } from "./licence-facts.ts";

const unknownUser = { user: undefined, userName: "" } as const;

const GAPS: readonly { readonly case: string; readonly facts: LicenceFacts; readonly says: string }[] = [
  {
    case: "a right without a quantity",
    facts: facts({ devices: devices(2), entitlements: [anEntitlement(undefined)] }),
    says: "The quantity of “Fable Draw x ?” is not recorded.",
  },
  {
    case: "a right without a metric",
    facts: facts({ devices: devices(2), entitlements: [anEntitlement(2, { metric: undefined })] }),
    says: "The metric of “Fable Draw x 2” is not recorded.",
  },
  {
    case: "rights in two metrics",
    facts: facts({
      devices: devices(2),
      entitlements: [anEntitlement(1), anEntitlement(2, { metric: "perNamedUser" })],
    }),
    says: "Its rights count differently (per device and per named user)",
  },
  {
    case: "a named user licence on a device in use that names nobody",
    facts: facts({
      devices: [...devices(12), ...devices(3, "hot-desk", unknownUser)],
      entitlements: [anEntitlement(20, { metric: "perNamedUser" })],
    }),
    says: "3 devices in use with the product have no user recorded, so the number of named users is at least 12",
  },
  {
    case: "a product found that nobody has decided about",
    facts: facts({ product: { licenceNeeded: undefined }, devices: devices(1) }),
    says: "nobody has decided yet whether this product needs a licence",
  },
  {
    case: "a trial without an end",
    facts: facts({ devices: devices(1), entitlements: [anEntitlement(1, { kind: "trial" })] }),
    says: "When the trial “Fable Draw x 1” ends is not recorded.",
  },
  {
    case: "a consolidation, which repeats other rights",
    facts: facts({ devices: devices(1), entitlements: [anEntitlement(1, { kind: "consolidation" })] }),
    says: "a consolidation repeats rights of other records",
  },
  {
    case: "a correction of unknown direction",
    facts: facts({ devices: devices(1), entitlements: [anEntitlement(1, { kind: "correction" })] }),
    says: "a correction doesn't say whether it adds or removes rights",
  },
  {
    case: "more rights handed over than were held",
    facts: facts({ devices: devices(1), entitlements: [anEntitlement(1), anEntitlement(2, { kind: "transferOut" })] }),
    says: "hands over 1 licence more than are recorded",
  },
];

describe("What lacks data is not evaluable", () => {
  it.each(GAPS)("$case", ({ facts, says }) => {
    const line = onlyLine(facts);
    expect(line).toMatchObject({
      status: "notEvaluable",
      required: undefined,
      covered: undefined,
      shortfall: undefined,
      surplus: undefined,
    });
    expect(line.sentence).toContain(says);
  });

  it("ignores gaps of rights that would not count anyway", () => {
    const expired = anEntitlement(undefined, { validTo: TODAY, retired: true, metric: undefined });
    const line = onlyLine(facts({ devices: devices(1), entitlements: [anEntitlement(1), expired] }));
    expect(line.status).toBe("compliant");
  });

  it("needs no user for a device on the shelf", () => {
    const shelf = aDevice("shelf", { ...unknownUser, state: "inStock" });
    const line = onlyLine(
      facts({ devices: [...devices(2), shelf], entitlements: [anEntitlement(2, { metric: "perNamedUser" })] }),
    );
    expect(line).toMatchObject({ required: 2, status: "compliant" });
  });

  it("is compliant, not open, when an undecided product is only on disposed devices", () => {
    const line = onlyLine(
      facts({ product: { licenceNeeded: undefined }, devices: devices(2, "gone", { state: "disposed" }) }),
    );
    expect(line).toMatchObject({ required: 0, shortfall: 0, status: "compliant" });
  });

  it("covers users nobody knows when the right is unlimited", () => {
    const unlimited = anEntitlement(undefined, { unlimited: true, metric: "perNamedUser" });
    const line = onlyLine(facts({ devices: devices(3, "pc", unknownUser), entitlements: [unlimited] }));
    expect(line).toMatchObject({ required: 3, covered: 3, status: "compliant", metric: undefined });
  });
});

describe("A product that needs no licence", () => {
  it("requires nothing, however often it is installed", () => {
    const line = onlyLine(facts({ product: { licenceNeeded: false }, devices: devices(40) }));
    expect(line).toMatchObject({ status: "noLicenceNeeded", required: 0, shortfall: 0, surplus: 0 });
    expect(line.sentence).toContain("installed on 40 devices");
  });

  it("still shows rights somebody bought as surplus", () => {
    const line = onlyLine(
      facts({ product: { licenceNeeded: false }, devices: devices(4), entitlements: [anEntitlement(6)] }),
    );
    expect(line).toMatchObject({ rights: 6, surplus: 6 });
  });
});
