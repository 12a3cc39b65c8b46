import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate } from "../../../../src/domain/licence/allocation/allocate.ts";
import type { Allocation } from "../../../../src/domain/licence/allocation/allocation.ts";
import type { Need } from "../../../../src/domain/licence/allocation/need.ts";
import type { Pool } from "../../../../src/domain/licence/effective/pool.ts";
import { asRecordId } from "../../../../src/domain/value/record-id.ts";
import { aRight } from "../effective/right-facts.ts";
import { bestByTrying, scoreOf } from "./brute-force.ts";
import { aNeed, inRegion } from "./needs.ts";

const id = asRecordId;
const PRODUCTS = ["w", "x", "p"].map(id);
/** Four devices of two users: each has one that stays and one that is portable; one stays for nobody. */
const DEVICES = [
  { device: id("d1"), person: id("anna"), form: "desktop" },
  { device: id("d2"), person: id("anna"), form: "portable" },
  { device: id("d3"), person: id("anna"), form: "portable" },
  { device: id("d4"), person: id("ben"), form: "desktop" },
  { device: id("d5"), person: id("ben"), form: "virtual" },
] as const;

/** What may occur in a case: each feature alone, then all mixed. */
interface Features {
  readonly versions?: true;
  readonly editions?: true;
  readonly bound?: true;
  readonly regions?: true;
  readonly suites?: true;
  readonly secondUse?: true;
  readonly cores?: true;
  readonly pins?: true;
  readonly prices?: true;
}

function some<T>(on: true | undefined, off: T, ...values: T[]): fc.Arbitrary<T> {
  return on ? fc.constantFrom(off, ...values) : fc.constant(off);
}

function somePool(f: Features): fc.Arbitrary<Omit<Pool, "id" | "rights" | "title" | "owner">> {
  return fc.record({
    products: fc.oneof(
      ...PRODUCTS.map((p) => fc.constant([p])),
      ...(f.suites ? [fc.subarray(PRODUCTS, { minLength: 2 })] : []),
    ),
    metric: fc.constant(undefined),
    edition: some<string | undefined>(f.editions, undefined, "high", "low"),
    version: some<string | undefined>(f.versions, undefined, "1", "2", "3"),
    olderVersions: some<readonly string[]>(f.versions, [], ["1"], ["2", "1"]),
    lowerEditions: some<readonly string[]>(f.editions, [], ["low"]),
    quantity: fc.integer({ min: 0, max: f.cores ? 4 : 2 }),
    unlimited: fc.constant(false),
    proven: fc.constant(0),
    maintained: fc.constant(false),
    oem: some(f.bound, false, true),
    scope: fc.record({
      ...Object.fromEntries(Object.entries(aRight("x").scope).map(([key, value]) => [key, fc.constant(value)])),
      device: some<Pool["scope"]["device"]>(f.bound, undefined, undefined, ...DEVICES.map((d) => d.device)),
      regions: some<readonly string[]>(f.regions, [], ["EU"], ["US"], ["EU", "US"]),
      secondUse: some(f.secondUse, false, true),
    }) as unknown as fc.Arbitrary<Pool["scope"]>,
  });
}

function someNeed(f: Features): fc.Arbitrary<Need> {
  return fc
    .record({
      at: fc.constantFrom(...DEVICES),
      product: fc.constantFrom(...PRODUCTS),
      version: some<string | undefined>(f.versions, "1", "2", "3", undefined),
      edition: some<string | undefined>(f.editions, "low", "high"),
      place: some<Need["place"]>(f.regions, inRegion("EU"), inRegion("US"), undefined),
      quantity: some(f.cores, 1, 2, 3),
      priceMinor: some(f.prices, 0, 1, 2, 3),
      pinnedTo: some<Need["pinnedTo"]>(f.pins, undefined, undefined, id("r0"), id("r1")),
    })
    .map(({ at, ...rest }) => aNeed(`${at.device} ${rest.product}`, { ...at, ...rest }));
}

function someCase(f: Features): fc.Arbitrary<{ pools: Pool[]; needs: Need[] }> {
  return fc.record({
    pools: fc
      .array(somePool(f), { maxLength: 3 })
      .map((pools) =>
        pools
          .map(
            (pool, i): Pool => ({ ...pool, id: `r${i}`, title: `“r${i}”`, rights: [id(`r${i}`)], owner: id(`r${i}`) }),
          )
          .filter((_, i) => pools.slice(0, i + 1).reduce((sum, { quantity }) => sum + quantity, 0) <= 5),
      ),
    needs: fc.uniqueArray(someNeed(f), { maxLength: 7, selector: (need) => need.id }),
  });
}

function coveredIn({ outcomes }: Allocation): Need[] {
  return outcomes.filter(({ covered }) => covered).map(({ need }) => need);
}

const ALL: Features = {
  versions: true,
  editions: true,
  bound: true,
  regions: true,
  suites: true,
  secondUse: true,
  cores: true,
  pins: true,
  prices: true,
};

const CASES: readonly (readonly [string, Features])[] = [
  ["versions and editions", { versions: true, editions: true }],
  ["bound rights", { bound: true, versions: true }],
  ["regions and prices", { regions: true, prices: true }],
  ["pinned uses", { pins: true, versions: true, prices: true }],
  ["suites", { suites: true }],
  ["suites with versions and prices", { suites: true, versions: true, prices: true }],
  ["second uses", { secondUse: true, versions: true }],
  ["second uses of suites", { secondUse: true, suites: true }],
  ["hosts", { cores: true }],
  ["hosts with prices and pins", { cores: true, prices: true, pins: true, versions: true }],
  ["everything mixed", ALL],
];

describe("Whatever the rights and uses", () => {
  it.each(CASES)("nothing covers more than what was found: %s", (_, features) => {
    fc.assert(
      fc.property(someCase(features), ({ pools, needs }) => {
        const allocation = allocate(pools, needs);
        expect(allocation.notes).toEqual([]);
        expect(scoreOf(coveredIn(allocation))).toEqual(bestByTrying(pools, needs));
      }),
      { numRuns: 500 },
    );
  });

  it("no more is spent than there is, and each use gets what it needs", () => {
    fc.assert(
      fc.property(someCase(ALL), ({ pools, needs }) => {
        const { outcomes, pools: left } = allocate(pools, needs);
        const spent = new Map<string, number>();
        for (const outcome of outcomes) {
          expect(outcome.sentence).toMatch(/^[A-Z“].*\.$/);
          expect(outcome.sentence).not.toMatch(/undefined/);
          if (!outcome.covered) continue;
          for (const { pool, quantity } of outcome.by) spent.set(pool, (spent.get(pool) ?? 0) + quantity);
          if (outcome.need.quantity === 1) continue;
          expect(outcome.by.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(outcome.need.quantity);
        }
        for (const { pool, used, left: rest } of left) {
          expect(used).toBe(spent.get(pool) ?? 0);
          expect(rest).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("another right never raises the shortfall", () => {
    fc.assert(
      fc.property(someCase(ALL), somePool(ALL), ({ pools, needs }, added) => {
        const more: Pool = { ...added, id: "added", title: "“added”", rights: [id("added")], owner: id("added") };
        const units = (of: readonly Need[]) => scoreOf(of)[1];
        const before = units(coveredIn(allocate(pools, needs)));
        expect(units(coveredIn(allocate([...pools, more], needs)))).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  it("the order of rights and uses doesn't matter", () => {
    const shuffled = someCase(ALL).chain(({ pools, needs }) =>
      fc.tuple(
        fc.constant({ pools, needs }),
        fc.shuffledSubarray(pools, { minLength: pools.length }),
        fc.shuffledSubarray(needs, { minLength: needs.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([{ pools, needs }, otherPools, otherNeeds]) => {
        expect(allocate(otherPools, otherNeeds)).toEqual(allocate(pools, needs));
      }),
      { numRuns: 500 },
    );
  });

  it("where there are too many combinations to try, a note says so and what was found is still valid", () => {
    const shared = Array.from({ length: 12 }, (_, i) =>
      aNeed(`${i}`, { person: id("pool user"), form: i % 2 === 0 ? "desktop" : "portable" }),
    );
    const pool = { ...aRight("r").scope, secondUse: true };
    const pools = [{ quantity: 4 }, { quantity: 1 }].map(({ quantity }, i): Pool => {
      const r = `r${i}`;
      return {
        id: r,
        title: `“${r}”`,
        rights: [id(r)],
        owner: id(r),
        products: [aNeed("x").product],
        metric: undefined,
        edition: undefined,
        version: undefined,
        olderVersions: [],
        lowerEditions: [],
        quantity,
        unlimited: false,
        proven: 0,
        maintained: false,
        oem: false,
        scope: pool,
      };
    });
    const allocation = allocate(pools, shared);
    expect(allocation.notes).toEqual([expect.stringMatching(/^Which of “r0”, “r1” covers what has too many/)]);
    expect(coveredIn(allocation)).toHaveLength(10);
  });
});
