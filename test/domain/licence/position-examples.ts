import type { LicenceFacts } from "../../../src/domain/licence/facts.ts";
import type { CalendarDate } from "../../../src/domain/value/calendar-date.ts";
import { asRecordId } from "../../../src/domain/value/record-id.ts";
import { aDevice, anEntitlement, day, devices, facts, installedOn, TODAY } from "./licence-facts.ts";

const named = { metric: "perNamedUser" } as const;
const anna = { user: asRecordId("anna"), userName: "Anna" };
const ben = { user: asRecordId("ben"), userName: "Ben" };
const cleo = { user: asRecordId("cleo"), userName: "Cleo" };
const dan = { user: asRecordId("dan"), userName: "Dan" };

/** Worked examples with the numbers an auditor would get by hand. */
export const EXAMPLES: readonly {
  readonly id: string;
  readonly case: string;
  readonly facts: LicenceFacts;
  readonly asAt?: CalendarDate;
  readonly expect: { readonly required: number; readonly shortfall: number; readonly surplus: number };
}[] = [
  {
    id: "V01",
    case: "25 rights per device and 22 devices leave 3 over",
    facts: facts({ devices: devices(22), entitlements: [anEntitlement(25)] }),
    expect: { required: 22, shortfall: 0, surplus: 3 },
  },
  {
    id: "V02",
    case: "10 rights and 13 devices are 3 short",
    facts: facts({ devices: devices(13), entitlements: [anEntitlement(10)] }),
    expect: { required: 13, shortfall: 3, surplus: 0 },
  },
  {
    id: "V04",
    case: "three inventory rows of two devices are two devices",
    facts: facts({
      devices: devices(2),
      installations: [installedOn(aDevice("pc1")), installedOn(aDevice("pc1")), installedOn(aDevice("pc2"))],
      entitlements: [anEntitlement(2)],
    }),
    expect: { required: 2, shortfall: 0, surplus: 0 },
  },
  {
    id: "V05",
    case: "disposed devices don't count, one in stock with the software does",
    facts: facts({
      devices: [
        ...devices(16),
        ...devices(3, "gone", { state: "disposed" }),
        aDevice("shelf", { state: "inStock", user: undefined }),
      ],
      entitlements: [anEntitlement(18, { metric: "perInstall" })],
    }),
    expect: { required: 17, shortfall: 0, surplus: 1 },
  },
  {
    id: "V05b",
    case: "a retired device that still has the software counts",
    facts: facts({ devices: [aDevice("old", { state: "retired" })], entitlements: [anEntitlement(0)] }),
    expect: { required: 1, shortfall: 1, surplus: 0 },
  },
  {
    id: "V06",
    case: "users with 3, 1, 2 and 1 installations are four named users",
    facts: facts({
      devices: [
        aDevice("a1", anna),
        aDevice("a2", anna),
        aDevice("a3", anna),
        aDevice("b1", ben),
        aDevice("c1", cleo),
        aDevice("c2", cleo),
        aDevice("d1", dan),
      ],
      entitlements: [anEntitlement(5, named)],
    }),
    expect: { required: 4, shortfall: 0, surplus: 1 },
  },
  {
    id: "V38a",
    case: "a right counts on its last day",
    facts: facts({ devices: devices(4), entitlements: [anEntitlement(4, { validTo: TODAY })] }),
    expect: { required: 4, shortfall: 0, surplus: 0 },
  },
  {
    id: "V38b",
    case: "a right doesn't count on the day after its last",
    facts: facts({ devices: devices(4), entitlements: [anEntitlement(4, { validTo: day("2026-03-30") })] }),
    expect: { required: 4, shortfall: 4, surplus: 0 },
  },
  {
    id: "V37a",
    case: "seats count to the end of the subscription",
    facts: facts({ devices: devices(47), entitlements: [anEntitlement(50, { ...named, validTo: day("2025-12-31") })] }),
    asAt: day("2025-12-31"),
    expect: { required: 47, shortfall: 0, surplus: 3 },
  },
  {
    id: "V37b",
    case: "on the next day all seats are missing",
    facts: facts({ devices: devices(47), entitlements: [anEntitlement(50, { ...named, validTo: day("2025-12-31") })] }),
    asAt: day("2026-01-01"),
    expect: { required: 47, shortfall: 47, surplus: 0 },
  },
  {
    id: "V10",
    case: "three packs of five are fifteen rights",
    facts: facts({ devices: devices(13), entitlements: [anEntitlement(3, { unitsPerPack: 5 })] }),
    expect: { required: 13, shortfall: 0, surplus: 2 },
  },
  {
    id: "first day",
    case: "a right counts on its first day",
    facts: facts({ devices: devices(2), entitlements: [anEntitlement(2, { validFrom: TODAY })] }),
    expect: { required: 2, shortfall: 0, surplus: 0 },
  },
  {
    id: "future",
    case: "a right doesn't count before its first day",
    facts: facts({ devices: devices(2), entitlements: [anEntitlement(2, { validFrom: day("2026-04-01") })] }),
    expect: { required: 2, shortfall: 2, surplus: 0 },
  },
  {
    id: "retired",
    case: "a retired right doesn't count",
    facts: facts({ devices: devices(2), entitlements: [anEntitlement(2, { retired: true })] }),
    expect: { required: 2, shortfall: 2, surplus: 0 },
  },
  {
    id: "trial",
    case: "a trial counts while it runs",
    facts: facts({ devices: devices(1), entitlements: [anEntitlement(1, { kind: "trial", validTo: TODAY })] }),
    expect: { required: 1, shortfall: 0, surplus: 0 },
  },
  {
    id: "transfer",
    case: "rights handed over to somebody else are taken off",
    facts: facts({
      devices: devices(8),
      entitlements: [anEntitlement(10), anEntitlement(3, { kind: "transferOut" })],
    }),
    expect: { required: 8, shortfall: 1, surplus: 0 },
  },
  {
    id: "per installation",
    case: "two versions on one device are two installations",
    facts: facts({
      devices: devices(1),
      installations: [installedOn(aDevice("pc1"), "1.0"), installedOn(aDevice("pc1"), "2.0")],
      entitlements: [anEntitlement(1, { metric: "perInstall" })],
    }),
    expect: { required: 2, shortfall: 1, surplus: 0 },
  },
  {
    id: "no right",
    case: "without any right the installations are the shortfall",
    facts: facts({ devices: devices(3) }),
    expect: { required: 3, shortfall: 3, surplus: 0 },
  },
  {
    id: "not installed",
    case: "rights of a product nobody installed are all surplus",
    facts: facts({ entitlements: [anEntitlement(7)] }),
    expect: { required: 0, shortfall: 0, surplus: 7 },
  },
];
