import fc from "fast-check";
import type { RightFact } from "../../../src/domain/licence/effective/right-fact.ts";
import type { InstallationFact, LicenceFacts } from "../../../src/domain/licence/facts.ts";
import { METRICS } from "../../../src/domain/licence/metrics/all.ts";
import { addDays } from "../../../src/domain/value/calendar-date.ts";
import { asRecordId } from "../../../src/domain/value/record-id.ts";
import { TODAY } from "./licence-facts.ts";

const PRODUCTS = ["p1", "p2", "p3"].map(asRecordId);
const DEVICES = ["d1", "d2", "d3", "d4", "d5", "d6"].map(asRecordId);
const KINDS = [
  "base",
  "subscription",
  "maintenance",
  "upgrade",
  "stepUp",
  "oem",
  "site",
  "transferOut",
  "correction",
  undefined,
];
const STATES = ["deployed", "inStock", "disposed", "retired", "missing", undefined];

/** Some installation of some product. */
export const installation: fc.Arbitrary<InstallationFact> = fc.record({
  product: fc.constantFrom(...PRODUCTS),
  device: fc.constantFrom(...DEVICES),
  rawName: fc.constant("x"),
  version: fc.constantFrom("", "1", "2"),
});
const someDay = fc.option(
  fc.integer({ min: -2, max: 2 }).map((days) => addDays(TODAY, days)),
  { nil: undefined },
);
const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
// Those that are spent on single uses occur often enough to meet.
const metric = fc.constantFrom(
  ...METRICS.map((m) => m.id),
  ...Array.from({ length: 40 }, () => "perDevice" as const),
  ...Array.from({ length: 10 }, () => "perNamedUser" as const),
);
/** Some right of some product. */
export const entitlement: fc.Arbitrary<RightFact> = fc.record({
  id: fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 8 }).map((text) => asRecordId(`e-${text}`)),
  title: fc.constantFrom("A", "B"),
  product: fc.option(fc.constantFrom(...PRODUCTS), { nil: undefined }),
  kind: fc.constantFrom(...KINDS),
  metric: fc.option(metric, { nil: undefined, freq: 9 }),
  quantity: fc.option(fc.nat(9), { nil: undefined, freq: 9 }),
  unitsPerPack: fc.constantFrom(1, 1, 5),
  unlimited: fc.constantFrom(false, false, false, true),
  retired: fc.boolean(),
  validFrom: someDay,
  validTo: someDay,
  hasProof: fc.boolean(),
  edition: maybe(["Standard", "Pro"]),
  version: maybe(["1", "2"]),
  maintenanceTo: someDay,
  upgradeFrom: fc.subarray(["1", "Standard"]),
  downgradeTo: fc.subarray(["1"]),
  editionDownTo: fc.subarray(["Standard"]),
  base: fc.constant(undefined),
  parts: fc.constant([]),
  scope: fc.record({
    device: fc
      .option(fc.constantFrom(...DEVICES), { nil: undefined, freq: 1 })
      .map((d) => (d === "d1" ? d : undefined)),
    person: fc.constant(undefined),
    site: fc.constant(undefined),
    regions: fc.constant([]),
    environment: fc.constant(undefined),
    entity: fc.constant(undefined),
    secondUse: fc.boolean(),
  }),
});
/** Facts of all kinds: families, suites, terms, decisions, missing data. */
export const someFacts: fc.Arbitrary<LicenceFacts> = fc.record({
  products: fc.tuple(...PRODUCTS.map((id) => aProductLike(id))),
  devices: fc.tuple(...DEVICES.map((id) => aDeviceLike(id))),
  installations: fc.array(installation, { maxLength: 25 }),
  entitlements: fc.uniqueArray(entitlement, { maxLength: 8, selector: (e) => e.id }),
  releases: fc.uniqueArray(
    fc.record({ product: fc.constantFrom(...PRODUCTS), version: fc.constantFrom("1", "2"), releasedOn: someDay }),
    { maxLength: 3, selector: ({ product, version }) => `${product} ${version}` },
  ),
  decided: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom("x1", "x2", "x3").map(asRecordId),
      kind: fc.constantFrom("pinned" as const, "exempt" as const),
      right: maybe(["e-a", "e-b"].map(asRecordId)),
      product: maybe([...PRODUCTS]),
      device: maybe(DEVICES),
      person: fc.constant(undefined),
      quantity: maybe([1]),
      from: fc.constant(undefined),
      to: fc.constant(undefined),
      reason: fc.constant("Passive copy"),
      authorisation: fc.constantFrom("", "Ada"),
    }),
    { maxLength: 2, selector: ({ id }) => id },
  ),
  seats: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom("s1", "s2", "s3").map(asRecordId),
      product: fc.constantFrom(...PRODUCTS),
      title: fc.constantFrom("Seat", "Place"),
      state: maybe(["assigned", "assigned", "free"]),
      leaver: fc.boolean(),
      lastUsed: fc.constant(undefined),
    }),
    { maxLength: 3, selector: ({ id }) => id },
  ),
  measured: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom("m1", "m2", "m3", "m4", "m5").map(asRecordId),
      product: fc.constantFrom(...PRODUCTS),
      what: fc.constantFrom(
        "users" as const,
        "devices" as const,
        "sessions" as const,
        "tokens" as const,
        "amount" as const,
        "people" as const,
      ),
      name: fc.constantFrom("Staff", "Anna", "PC"),
      quantity: maybe(["0", "7", "7", "2.5"]),
      members: maybe([
        [{ register: "person" as const, id: asRecordId("anna"), title: "Anna" }],
        [
          { register: "person" as const, id: asRecordId("anna"), title: "Anna" },
          { register: "person" as const, id: asRecordId("ben"), title: "PC" },
        ],
      ]),
      environment: maybe(["production", "other"]),
      included: maybe([true, true, false]),
      source: maybe(["Directory"]),
      from: someDay,
      to: someDay,
    }),
    { maxLength: 5, selector: ({ id }) => id },
  ),
  parameters: fc.constantFrom(
    [],
    [
      {
        id: "perCore.coresPerProcessor",
        label: "Least cores",
        value: "4",
        source: "Agreement 7",
        effectiveFrom: null,
        effectiveTo: null,
        confidence: "own" as const,
      },
      ...["perUser.installsPerRight", "perUser.devicesPerRight", "attributeSum.reference"].map((id) => ({
        id,
        label: id,
        value: "2",
        source: "Agreement 7",
        effectiveFrom: null,
        effectiveTo: null,
        confidence: "own" as const,
      })),
    ],
  ),
});

function aProductLike(id: (typeof PRODUCTS)[number]) {
  return fc.record({
    id: fc.constant(id),
    name: fc.constantFrom("Draw", "Calc"),
    publisher: fc.constantFrom("Fable", "fable"),
    licenceNeeded: fc.constantFrom(true, true, false, undefined),
    family: maybe(["Suite"]),
    edition: maybe(["Standard", "Pro"]),
    version: maybe(["1", "2"]),
    suiteOf: id === "p3" ? maybe([asRecordId("p1")]) : fc.constant(undefined),
  });
}

function aDeviceLike(id: (typeof DEVICES)[number]) {
  return fc.record({
    id: fc.constant(id),
    title: fc.constantFrom("PC", "Server"),
    state: fc.constantFrom(...STATES),
    user: fc.option(fc.constantFrom(asRecordId("anna"), asRecordId("ben")), { nil: undefined, freq: 4 }),
    userName: fc.constant("someone"),
    form: maybe(["desktop" as const, "portable" as const]),
    sites: fc.constant([]),
    place: fc.constant(undefined),
    environment: fc.constant(undefined),
    entity: fc.constant(undefined),
    machine: fc.option(
      fc.record({
        processors: maybe([1, 2]),
        coresPerProcessor: maybe([1, 6, 16]),
        chip: maybe(["x86"]),
        partition: maybe(["soft", "hard"]),
        host: maybe([...DEVICES]),
        cluster: maybe(["C1"]),
        boardSockets: maybe([2, 2, 4]),
        subCapacityMeasured: maybe([true, false]),
      }),
      { nil: undefined },
    ),
  });
}
