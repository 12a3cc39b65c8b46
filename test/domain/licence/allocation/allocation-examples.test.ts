import { describe, expect, it } from "vitest";
import { allocated } from "../../../../src/domain/licence/allocation/allocated.ts";
import type { Need } from "../../../../src/domain/licence/allocation/need.ts";
import type { Release, RightFact } from "../../../../src/domain/licence/effective/right-fact.ts";
import { asRecordId, type RecordId } from "../../../../src/domain/value/record-id.ts";
import { aRelease, aRight, DAY } from "../effective/right-facts.ts";
import { day } from "../licence-facts.ts";
import { aNeed, inRegion, needs } from "./needs.ts";

const id = asRecordId;
const SUITE = id("suite");
const W = id("w");
const X = id("x");
const P = id("p");

interface Example {
  readonly name: string;
  readonly rights: readonly RightFact[];
  readonly releases?: readonly Release[];
  readonly needs: readonly Need[];
  readonly expected: { covered: number; shortfall: number; surplus: number; exempt?: number; required?: number };
  readonly says?: RegExp;
}

/** The named programs on a device, one use each. */
function on(device: string, ...products: RecordId[]): Need[] {
  return products.map((product) => aNeed(`${device} ${product}`, { device: id(device), product }));
}

function suite(quantity: number): RightFact {
  return aRight("Suite", { product: SUITE, parts: [W, X, P], quantity });
}

const V2019 = aRight("2019 with maintenance", { version: "2019", quantity: 20, maintenanceTo: day("2022-06-30") });
const RELEASES = [aRelease("2019", "2018-09-01"), aRelease("2022", "2021-11-01"), aRelease("2025", "2024-09-01")];
const LAPTOP = { form: "portable" } as const;

const EXAMPLES: readonly Example[] = [
  {
    name: "V42: maintenance that ended gives the version of then",
    rights: [V2019],
    releases: RELEASES,
    needs: [...needs(18, "new", { version: "2022" }), ...needs(2, "newest", { version: "2025" })],
    expected: { covered: 18, shortfall: 2, surplus: 2 },
    says: /newest-001: .*is for version 2022 and may not be used as 2025/,
  },
  {
    name: "V43: downgrade, and the dearest stay covered",
    rights: [aRight("a", { version: "2021", downgradeTo: ["2019", "2016"] })],
    needs: [
      ...needs(6, "a", { version: "2021", priceMinor: 300 }),
      ...needs(3, "b", { version: "2019", priceMinor: 200 }),
      ...needs(2, "c", { version: "2016", priceMinor: 100 }),
    ],
    expected: { covered: 10, shortfall: 1, surplus: 0 },
    says: /c-002: All rights of “a” that fit are used up/,
  },
  {
    name: "V43 without prices: the longest downgrade stays uncovered",
    rights: [aRight("a", { version: "2021", downgradeTo: ["2019", "2016"] })],
    needs: [
      ...needs(2, "a", { version: "2016" }),
      ...needs(6, "b", { version: "2021" }),
      ...needs(3, "c", { version: "2019" }),
    ],
    expected: { covered: 10, shortfall: 1, surplus: 0 },
    says: /a-002: All rights/,
  },
  {
    name: "V45: what is bound to a device is spent there",
    rights: [
      ...[1, 2, 3, 4, 5, 6].map((n) =>
        aRight(`oem ${n}`, { kind: "oem", version: "2021", quantity: 1 }, { device: id(`D${n}`) }),
      ),
      aRight("pooled", { version: "2021", quantity: 5 }),
    ],
    needs: Array.from({ length: 10 }, (_, n) => aNeed(`D${n + 1}`, { device: id(`D${n + 1}`), version: "2021" })),
    expected: { covered: 10, shortfall: 0, surplus: 1 },
    says: /D1: Covered by “oem 1” \(bound to this device\)/,
  },
  {
    name: "V47: suites where they cover most",
    rights: [suite(3), aRight("W", { product: W, quantity: 2 }), aRight("X", { product: X, quantity: 1 })],
    needs: [
      ...on("D1", W, X, P),
      ...on("D2", W, X),
      ...on("D3", W),
      ...on("D4", W),
      ...on("D5", X),
      ...on("D6", W, X, P),
    ],
    expected: { covered: 11, shortfall: 0, surplus: 0 },
    says: /D2 w: Covered by “Suite” \(one licence for 2 programs of the device\)/,
  },
  {
    name: "V48: one suite, the rest single",
    rights: [suite(1), aRight("W", { product: W, quantity: 2 }), aRight("X", { product: X, quantity: 1 })],
    needs: [...on("D1", W, X, P), ...on("D2", W), ...on("D3", W, X)],
    expected: { covered: 6, shortfall: 0, surplus: 0 },
  },
  {
    name: "V49: a suite can't be split over devices",
    rights: [suite(1)],
    needs: [...on("D1", W), ...on("D2", X)],
    expected: { covered: 1, shortfall: 1, surplus: 0 },
  },
  {
    name: "V50: a second use is free once the first is covered",
    rights: [aRight("a", {}, { secondUse: true })],
    needs: [
      ...Array.from({ length: 8 }, (_, n) => aNeed(`user ${n}`, { person: id(`u${n}`) })),
      ...Array.from({ length: 5 }, (_, n) => aNeed(`user ${n} laptop`, { person: id(`u${n}`), ...LAPTOP })),
      ...Array.from({ length: 3 }, (_, n) => aNeed(`laptop ${n}`, { person: id(`v${n}`), ...LAPTOP })),
    ],
    expected: { covered: 10, shortfall: 1, surplus: 0, exempt: 5, required: 11 },
    says: /user 0 laptop: Second use on a portable device/,
  },
  {
    name: "a second use is never free with OEM or on a virtual machine",
    rights: [
      aRight("a", { kind: "oem", quantity: 1 }, { secondUse: true }),
      aRight("b", { product: W, quantity: 1 }, { secondUse: true }),
    ],
    needs: [
      aNeed("1", { person: id("u") }),
      aNeed("2", { person: id("u"), ...LAPTOP }),
      aNeed("3", { person: id("u"), product: W }),
      aNeed("4", { person: id("u"), product: W, form: "virtual" }),
    ],
    expected: { covered: 2, shortfall: 2, surplus: 0, exempt: 0 },
  },
  {
    name: "V55: a region without rights is short while another has some left",
    rights: [aRight("a", {}, { regions: ["EU"] })],
    needs: [...needs(8, "eu", { place: inRegion("EU") }), ...needs(3, "us", { place: inRegion("US") })],
    expected: { covered: 8, shortfall: 3, surplus: 2 },
    says: /us-001: “a” is for EU, the use is in US/,
  },
  {
    name: "V62: the lower edition is covered by the higher",
    rights: [aRight("a", { edition: "Enterprise", editionDownTo: ["Standard"], quantity: 3 })],
    needs: [...needs(2, "ent", { edition: "Enterprise" }), ...needs(2, "std", { edition: "Standard" })],
    expected: { covered: 3, shortfall: 1, surplus: 0 },
    says: /std-001: .*edition Enterprise used as Standard/,
  },
  {
    name: "V63: the right that is good for more waits for what only it covers",
    rights: [
      aRight("L1", { version: "3", downgradeTo: ["2"], quantity: 1 }),
      aRight("L2", { version: "3", quantity: 1 }),
    ],
    needs: [aNeed("a", { version: "3" }), aNeed("b", { version: "2" })],
    expected: { covered: 2, shortfall: 0, surplus: 0 },
    says: /a: Covered by “L2”/,
  },
  {
    name: "the cores of a host are covered wholly or not at all",
    rights: [aRight("core", { quantity: 20 })],
    needs: [aNeed("host", { quantity: 24 })],
    expected: { covered: 0, shortfall: 24, surplus: 20 },
    says: /host: It needs 24 rights; of “core” only 20 are left/,
  },
  {
    name: "hosts are picked so that most cores are covered",
    rights: [aRight("core", { quantity: 40 })],
    needs: [aNeed("a", { quantity: 24 }), aNeed("b", { quantity: 20 }), aNeed("c", { quantity: 20 })],
    expected: { covered: 40, shortfall: 24, surplus: 0 },
  },
  {
    name: "a pinned use goes before all others",
    rights: [aRight("a", { quantity: 1 }), aRight("b", { quantity: 1, version: "2" })],
    needs: [aNeed("1", { version: "1" }), aNeed("2", { version: "2", pinnedTo: id("a") })],
    expected: { covered: 1, shortfall: 1, surplus: 1 },
    says: /2: Covered by “a”, as pinned/,
  },
  {
    name: "unlimited rights cover all of their site and leave the counted ones",
    rights: [aRight("all", { unlimited: true }, { site: id("north") }), aRight("few", { quantity: 2 })],
    needs: [...needs(50, "north", { site: id("north") }), ...needs(3, "south", { site: id("south") })],
    expected: { covered: 52, shortfall: 1, surplus: 0 },
  },
  {
    name: "what isn't recorded of a device is asked for",
    rights: [aRight("a", {}, { regions: ["EU"] })],
    needs: [aNeed("d")],
    expected: { covered: 0, shortfall: 1, surplus: 10 },
    says: /d: Whether “a” covers it can't be told: the country or site is not recorded/,
  },
];

describe("Which right covers which use", () => {
  it.each(EXAMPLES.map((example) => [example.name, example] as const))("%s", (_, example) => {
    const { explanation, ...numbers } = allocated(example.rights, example.releases ?? [], example.needs, DAY);
    expect(numbers).toMatchObject(example.expected);
    if (example.says) expect(explanation).toContainEqual(expect.stringMatching(example.says));
    for (const sentence of explanation) expect(sentence).not.toMatch(/undefined|NaN|\.\.$/);
  });
});
