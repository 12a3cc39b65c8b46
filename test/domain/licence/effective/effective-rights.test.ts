import { describe, expect, it } from "vitest";
import { effectiveRights } from "../../../../src/domain/licence/effective/effective-rights.ts";
import type { Release, RightFact } from "../../../../src/domain/licence/effective/right-fact.ts";
import { asRecordId } from "../../../../src/domain/value/record-id.ts";
import { day } from "../licence-facts.ts";
import { aRelease, aRight, DAY } from "./right-facts.ts";

const id = asRecordId;

function upgrade(
  name: string,
  from: string,
  to: string,
  quantity: number,
  changes: Partial<RightFact> = {},
): RightFact {
  return aRight(name, { kind: "upgrade", upgradeFrom: [from], version: to, quantity, ...changes });
}

function pools(rights: readonly RightFact[], releases: readonly Release[] = [], asAt = DAY): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { version, edition, quantity } of effectiveRights(rights, releases, asAt).pools) {
    const form = [version, edition].filter((text) => text !== undefined).join(" ") || "any";
    sums[form] = (sums[form] ?? 0) + quantity;
  }
  return sums;
}

const V1 = aRight("base", { version: "1" });

describe("Underlying licences", () => {
  it.each<[string, readonly RightFact[], Record<string, number>]>([
    ["V38: the last day counts", [aRight("a", { validTo: DAY })], { any: 10 }],
    ["V38: the day after doesn't", [aRight("a", { validTo: day("2026-06-14") })], {}],
    ["rights of the future don't count", [aRight("a", { validFrom: day("2026-06-16") })], {}],
    ["retired rights don't count", [aRight("a", { retired: true })], {}],
    ["packs are multiplied", [aRight("a", { quantity: 3, unitsPerPack: 5 })], { any: 15 }],
    ["V39: an upgrade uses up its base", [V1, upgrade("up", "1", "2", 6)], { "1": 4, "2": 6 }],
    ["V40: no more upgrades than bases", [{ ...V1, quantity: 4 }, upgrade("up", "1", "2", 6)], { "2": 4 }],
    [
      "§4.6.5: six bases less five used up are one",
      [{ ...V1, quantity: 6 }, upgrade("up", "1", "2", 5)],
      { "1": 1, "2": 5 },
    ],
    [
      "chains go up step by step",
      [V1, upgrade("a", "1", "2", 6), upgrade("b", "2", "3", 4)],
      { "1": 4, "2": 2, "3": 4 },
    ],
    [
      "an upgrade of any kind leaves none idle",
      [
        { ...V1, quantity: 1 },
        aRight("b2", { version: "2", quantity: 1 }),
        aRight("ab", { kind: "upgrade", upgradeFrom: ["1", "2"], version: "3", quantity: 1 }),
        upgrade("only", "1", "3", 1),
      ],
      { "3": 2 },
    ],
    ["an upgrade alone is nothing", [upgrade("up", "1", "2", 6)], {}],
    ["maintenance alone is nothing", [aRight("sa", { kind: "maintenance", maintenanceTo: DAY })], {}],
    [
      "an upgrade may name its base",
      [
        V1,
        aRight("other", { version: "1", quantity: 2 }),
        aRight("up", { kind: "upgrade", version: "2", base: id("other"), quantity: 2 }),
      ],
      { "1": 10, "2": 2 },
    ],
    [
      "a step-up turns the edition",
      [
        aRight("std", { edition: "Standard" }),
        aRight("su", { kind: "stepUp", edition: "Enterprise", upgradeFrom: ["standard"], quantity: 3 }),
      ],
      { Standard: 7, Enterprise: 3 },
    ],
    ["what is handed over is gone", [V1, aRight("out", { kind: "transferOut", quantity: 4 })], { "1": 6 }],
    [
      "an upgraded licence is handed over with its base",
      [V1, upgrade("up", "1", "2", 10), aRight("out", { kind: "transferOut", version: "1", quantity: 4 })],
      { "2": 6 },
    ],
  ])("%s", (_, rights, expected) => {
    expect(pools(rights)).toEqual(expected);
    expect(pools([...rights].reverse())).toEqual(expected);
  });

  it("V42: maintenance lifts to the newest version that came out before its end, and no further", () => {
    const releases = [aRelease("2019", "2018-10-01"), aRelease("2022", "2021-11-01"), aRelease("2025", "2024-09-01")];
    const base = aRight("base", { version: "2019", quantity: 20 });
    const sa = aRight("sa", { kind: "maintenance", maintenanceTo: day("2022-06-30"), quantity: 20 });
    expect(pools([base, sa], releases)).toEqual({ "2022": 20 });
    expect(pools([base, sa], releases, day("2021-10-31"))).toEqual({ "2019": 20 });
    expect(pools([{ ...base, maintenanceTo: day("2022-06-30") }], releases)).toEqual({ "2022": 20 });
    expect(pools([base, { ...sa, quantity: 5 }], releases)).toEqual({ "2019": 15, "2022": 5 });
  });

  it("rights that came with maintenance end with it, the version stays", () => {
    const releases = [aRelease("2", "2024-01-01")];
    const rights = [V1, aRight("sa", { kind: "maintenance", maintenanceTo: day("2026-06-15"), downgradeTo: ["0"] })];
    const of = (asAt: string) => effectiveRights(rights, releases, day(asAt)).pools[0];
    expect(of("2026-06-15")).toMatchObject({ version: "2", maintained: true, olderVersions: ["1", "0"] });
    expect(of("2026-06-16")).toMatchObject({ version: "2", maintained: false, olderVersions: ["1"] });
  });

  it("renewed maintenance goes on where the earlier one ended", () => {
    const sa = (name: string, from: string, to: string) =>
      aRight(name, { kind: "maintenance", validFrom: day(from), maintenanceTo: day(to), quantity: 4 });
    const rights = [V1, sa("first", "2020-01-01", "2021-12-31"), sa("second", "2022-01-01", "2027-12-31")];
    expect(pools(rights, [aRelease("2", "2020-06-01"), aRelease("3", "2023-01-01")])).toEqual({ "1": 6, "3": 4 });
  });

  it("an upgrade may start from a version that only maintenance gave", () => {
    const base = { ...V1, maintenanceTo: day("2024-12-31") };
    expect(pools([base, upgrade("up", "2", "3", 6)], [aRelease("2", "2024-01-01")])).toEqual({ "2": 4, "3": 6 });
  });

  it.each<[string, readonly RightFact[], RegExp]>([
    ["an upgrade", [{ ...V1, quantity: 4 }, upgrade("up", "1", "2", 6)], /^2 licences of “up” can't be used/],
    [
      "a step-up",
      [aRight("su", { kind: "stepUp", edition: "E", upgradeFrom: ["S"], quantity: 1 })],
      /^1 licence of “su” can't/,
    ],
    [
      "maintenance",
      [{ ...V1, quantity: 4 }, aRight("sa", { kind: "maintenance", maintenanceTo: DAY })],
      /for 10 licences, but only 4/,
    ],
    ["an add-on", [aRight("more", { kind: "addOn" })], /^Add-on “more”/],
  ])("%s without a base is a finding", (_, rights, sentence) => {
    const { findings } = effectiveRights(rights, [aRelease("1", "2020-01-01")], DAY);
    expect(findings.map((f) => f.sentence)).toEqual([expect.stringMatching(sentence)]);
  });

  it.each<[string, readonly RightFact[], string, string]>([
    ["quantity", [aRight("a", { quantity: undefined })], "a", "quantity"],
    ["software", [aRight("a", { product: undefined })], "a", "software"],
    ["end of a trial", [aRight("a", { kind: "trial" })], "a", "validTo"],
    ["target of an upgrade", [V1, aRight("u", { kind: "upgrade", upgradeFrom: ["1"], quantity: 0 })], "u", "version"],
    ["start of an upgrade", [V1, aRight("u", { kind: "upgrade", version: "2", quantity: 0 })], "u", "upgradeFrom"],
    ["version under an upgrade", [aRight("a"), upgrade("u", "1", "2", 1)], "a", "version"],
    [
      "edition under a step-up",
      [aRight("a"), aRight("s", { kind: "stepUp", edition: "E", upgradeFrom: ["S"] })],
      "a",
      "edition",
    ],
    ["end of maintenance", [V1, aRight("m", { kind: "maintenance" })], "m", "maintenanceTo"],
    ["release dates", [{ ...V1, maintenanceTo: DAY }], "base", "releasedOn"],
    [
      "who handed over more than there is",
      [V1, aRight("out", { kind: "transferOut", quantity: 11 })],
      "out",
      "quantity",
    ],
    ["a kind that can't be counted", [aRight("c", { kind: "consolidation" })], "c", "kind"],
  ])("without the %s the record and field are named", (_, rights, right, field) => {
    const { problems } = effectiveRights(rights, [], DAY);
    expect(problems.map((p) => [p.right, p.field])).toContainEqual([right, field]);
    for (const { sentence } of problems) expect(sentence).toMatch(/^(The |“|When |What |Which ).*\.$/);
  });

  it("the steps add up to the licences", () => {
    const rights = [
      V1,
      upgrade("up", "1", "2", 6),
      aRight("old", { retired: true }),
      aRight("out", { kind: "transferOut", version: "1", quantity: 1 }),
    ];
    const { steps, pools: result } = effectiveRights(rights, [], DAY);
    expect(steps.map(({ label, quantity }) => [label, quantity])).toEqual([
      ["Rights recorded", 20],
      ["Retired", -10],
      ["Used up by upgrades and step-ups", -6],
      ["Upgraded and stepped up", 6],
      ["Handed over", -1],
    ]);
    expect(result.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(9);
    for (const step of steps) expect(step.rows.reduce((sum, row) => sum + row.counts, 0)).toBe(step.quantity);
  });

  it("only licences with proof of all they are made of are proven", () => {
    const { pools: result } = effectiveRights([V1, upgrade("up", "1", "2", 6, { hasProof: false })], [], DAY);
    expect(result.map(({ version, proven }) => [version, proven])).toEqual([
      ["1", 4],
      ["2", 0],
    ]);
  });
});
