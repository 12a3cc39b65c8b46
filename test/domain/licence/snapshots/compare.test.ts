import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DeviceFact, LicenceFacts } from "../../../../src/domain/licence/facts.ts";
import { comparePositions } from "../../../../src/domain/licence/snapshots/compare.ts";
import { comparisonReport } from "../../../../src/domain/reports/comparison-report.ts";
import { comparisonTables, reasonText } from "../../../../src/domain/reports/comparison-table.ts";
import { asRecordId } from "../../../../src/domain/value/record-id.ts";
import { aFrozenPosition } from "../../../builders/frozen-position.ts";
import { ANYWHERE, aDevice, aMeasured, anEntitlement, day, devices, facts, installedOn } from "../licence-facts.ts";
import { NOTHING, server, virtual } from "../machines.ts";
import { someFacts } from "../some-facts.ts";

/** The only difference between two positions over facts about one product, its reasons as sentences. */
function difference(
  before: LicenceFacts,
  after: LicenceFacts,
  [from, to]: readonly [string, string] = ["2026-03-31", "2026-06-30"],
) {
  const { differences } = comparePositions(aFrozenPosition(before, from), aFrozenPosition(after, to));
  const [only] = differences;
  if (!only || differences.length > 1) throw new Error(`One difference was expected, not ${differences.length}`);
  return { ...only, reasons: only.reasons.map(reasonText) };
}

const bought = anEntitlement(5, { id: asRecordId("r1"), title: "Draw 2024" });
const more = anEntitlement(3, { id: asRecordId("r2"), title: "Draw 2026" });

describe("Two positions compared", () => {
  it("name the rights that were added, with the numbers of both sides", () => {
    const found = difference(
      facts({ devices: devices(7), entitlements: [bought] }),
      facts({ devices: devices(7), entitlements: [bought, more] }),
    );
    expect(found.before).toMatchObject({ rights: 5, required: 7, shortfall: 2, surplus: 0, status: "under" });
    expect(found.after).toMatchObject({ rights: 8, required: 7, shortfall: 0, surplus: 1, status: "over" });
    expect(found.reasons).toEqual(["Rights added: Draw 2026.", "Steps of the rights: Rights recorded 5 → 8."]);
  });

  it.each([
    ["retired", { retired: true }, "Rights retired: Draw 2024."],
    ["fewer", { quantity: 4 }, "Rights changed: Draw 2024 (quantity 5 → 4)."],
    [
      "counted otherwise",
      { metric: "perInstall" as const },
      "Rights changed: Draw 2024 (metric Per device → Per installation).",
    ],
    ["over", { validTo: day("2026-04-30") }, "Rights expired: Draw 2024."],
  ])("name a right that is %s", (_what, change, sentence) => {
    const found = difference(
      facts({ devices: devices(2), entitlements: [bought] }),
      facts({ devices: devices(2), entitlements: [{ ...bought, ...change }] }),
    );
    expect(found.reasons).toContain(sentence);
  });

  it("name each reading of a contested rule that differs, and the facts of machines behind it", () => {
    const right = anEntitlement(8, { metric: "oracleProcessor" });
    const soft = { cluster: "C", partition: "soft" };
    const of = (...devices: DeviceFact[]) =>
      facts({
        devices,
        installations: [installedOn(virtual("vm", "esx1", 4))],
        entitlements: [right],
      });
    const vm = virtual("vm", "esx1", 4);
    const found = difference(
      of(vm, server("esx1", 2, 16, soft), server("esx2", 2, 16, soft)),
      of(
        { ...vm, environment: "test", machine: { ...(vm.machine ?? NOTHING), coresPerProcessor: 8 } },
        server("esx1", 2, 18, { ...soft, cluster: "D" }),
        server("esx3", 2, 16, { ...soft, cluster: "D" }),
      ),
    );
    expect(found.reasons).toEqual([
      "Hosts that count now: ESX3.",
      "Hosts that no longer count: ESX2.",
      "Machines changed: ESX1 (cores per socket 16 → 18, cluster C → D), VM (cores per socket 4 → 8, environment blank → test).",
      "Readings of the contested rule: conservative 32 → 34, as configured 2 → 4.",
    ]);
    const line = comparisonReport({
      organisation: "Brook",
      date: "",
      seal: "",
      comparison: comparePositions(
        aFrozenPosition(of(vm, server("esx1", 2, 16, soft))),
        aFrozenPosition(of(vm, server("esx1", 2, 18, soft))),
      ),
    }).blocks.flatMap((block) => (block.kind === "table" ? block.rows : []))[0];
    expect(line?.cells.slice(1, 6)).toEqual(["8", "2 or 16 → 2 or 18", "0 or 8 → 0 or 10", "6 or 0", "Contested"]);
  });

  it("name the environment of a device where a right says which one it is for, and nowhere else", () => {
    const of = (environment: string, quantity: number, scope = ANYWHERE) =>
      facts({ devices: [aDevice("pc1", { environment })], entitlements: [{ ...bought, quantity, scope }] });
    const tests = { ...ANYWHERE, environment: "test" };
    expect(difference(of("test", 1, tests), of("production", 1, tests)).reasons).toContain(
      "Machines changed: PC1 (environment test → production).",
    );
    expect(difference(of("test", 1), of("production", 2)).reasons.join(" ")).not.toContain("environment");
  });

  it("name a right that expired or came into force between the days without being changed", () => {
    const term = { validFrom: day("2026-01-01"), validTo: day("2026-04-30") };
    const next = { ...more, validFrom: day("2026-05-01") };
    const all = facts({ devices: devices(2), entitlements: [{ ...bought, ...term }, next] });
    expect(difference(all, all).reasons.slice(0, 2)).toEqual([
      "Rights expired: Draw 2024.",
      "Rights come into force: Draw 2026.",
    ]);
  });

  it("name what was measured since, and nothing where only another record states the same number", () => {
    const peak = (quantity: string, from: string, name = "Server") =>
      aMeasured(quantity, { what: "sessions", name, from: day(from) });
    const of = (...measured: readonly ReturnType<typeof peak>[]) =>
      facts({ entitlements: [anEntitlement(10, { metric: "concurrent" })], measured });
    const both = of(peak("7", "2026-01-01"), peak("12", "2026-04-01"), peak("3", "2026-04-01", "Berlin"));
    expect(difference(both, both).reasons).toEqual([
      "Measured use: Berlin (none → 3), Server (7 → 12).",
      "Steps of what is required: Concurrent users 7 → 12.",
    ]);
    const restated = of(peak("7", "2026-01-01"), { ...peak("7", "2026-04-01"), id: asRecordId("again") });
    const added = { ...restated, entitlements: [...restated.entitlements, { ...more, metric: "concurrent" as const }] };
    expect(difference(restated, added).reasons.join(" ")).not.toContain("Measured use");
  });

  it("name the devices where installations appeared, disappeared, were multiplied, or that were disposed of", () => {
    const [a, b, c, d] = [aDevice("a"), aDevice("b"), aDevice("c"), aDevice("d")];
    const perInstall = { ...bought, metric: "perInstall" as const };
    const found = difference(
      facts({
        devices: [a, b, c, d],
        installations: [a, b, c].map((each) => installedOn(each)),
        entitlements: [perInstall],
      }),
      facts({
        devices: [a, b, { ...c, state: "disposed" }, d],
        installations: [installedOn(b), installedOn(b, "2.0"), installedOn(b, "3.0"), installedOn(c), installedOn(d)],
        entitlements: [perInstall],
      }),
    );
    expect(found.reasons.slice(0, 4)).toEqual([
      "Installations appeared on: D.",
      "Installations disappeared from: A.",
      "Number of installations changed on: B (1 → 3).",
      "Devices disposed of: C.",
    ]);
  });

  it("name the devices whose users changed, where users are counted", () => {
    const named = { ...bought, metric: "perNamedUser" as const };
    const [a, b] = [aDevice("a"), aDevice("b")];
    const before = facts({ devices: [a, b], entitlements: [named] });
    const after = facts({ devices: [a, { ...b, user: a.user, userName: a.userName }], entitlements: [named] });
    expect(difference(before, after).reasons).toContain("Users changed: B (User of b → User of a).");
  });

  it("tell what differs for all products: basis, rules and parameters with their sources", () => {
    const parameter = { id: "p", label: "Cores at least", value: "8", source: "Terms of 2024" };
    const dated = { effectiveFrom: null, effectiveTo: null, confidence: "seen" as const };
    const none = facts({});
    const before = aFrozenPosition(none, "2026-03-31", { parameters: [{ ...parameter, ...dated }] });
    const after = aFrozenPosition(none, "2026-03-31", {
      parameters: [{ ...parameter, ...dated, value: "16", source: "Terms of 2026" }],
      basis: "proven",
      rules: before.rules + 1,
    });
    expect(comparePositions(before, after).common.map(reasonText)).toEqual([
      "Rights counted: all rights → proven rights only.",
      `Version of the rules of counting: ${before.rules} → ${before.rules + 1}.`,
      "Parameters: Cores at least: 8 (Terms of 2024) → 16 (Terms of 2026).",
    ]);
  });

  it("have no difference where nothing differs, and a reason for every difference", () => {
    fc.assert(
      fc.property(someFacts, someFacts, (one, other) => {
        const [before, after] = [aFrozenPosition(one), aFrozenPosition(other)];
        expect(comparePositions(before, before)).toMatchObject({ differences: [], unchanged: before.lines.length });
        const { differences, unchanged } = comparePositions(before, after);
        const products = new Set([...before.lines, ...after.lines].map(({ product }) => product));
        expect(differences.length + unchanged).toBe(products.size);
        for (const { reasons } of differences) expect(reasons).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("stand in a workbook with every name", () => {
    const before = aFrozenPosition(facts({ entitlements: [bought] }));
    const after = aFrozenPosition(facts({ devices: devices(5), entitlements: [bought] }), "2026-06-30");
    const [table] = comparisonTables(comparePositions(before, after));
    expect(table?.rows).toEqual([
      [
        "Fable Soft",
        "Fable Draw",
        "Per device",
        "Surplus",
        5,
        0,
        0,
        5,
        null,
        "Per device",
        "Compliant",
        5,
        5,
        0,
        0,
        null,
        expect.any(String),
      ],
    ]);
    expect(table?.rows[0]?.at(-1)).toContain("Installations appeared on: PC1, PC2, PC3, PC4, PC5.");
  });
});

describe("Two positions compared on paper", () => {
  it("say which two they are, and name at most twelve records of a reason, with how many more", () => {
    const before = aFrozenPosition(facts({ entitlements: [bought] }));
    const after = aFrozenPosition(facts({ devices: devices(15), entitlements: [bought] }), "2026-06-30", {
      basis: "proven",
    });
    const { blocks } = comparisonReport({
      organisation: "Brook",
      date: "30 June 2026",
      seal: "seal",
      comparison: comparePositions(before, after),
    });
    expect(blocks[0]).toMatchObject({
      facts: [
        { value: "Position of 2026-03-31, as at 31 March 2026, from event 9" },
        { value: "Position of 2026-06-30, as at 30 June 2026, from event 9, proven rights only" },
        { value: "1" },
        { value: "0" },
      ],
    });
    const table = blocks.find(({ kind }) => kind === "table");
    const cells = table?.kind === "table" ? table.rows[0]?.cells : [];
    expect(cells?.slice(0, 6)).toEqual([
      "Fable Draw, Fable Soft",
      "5",
      "0 → 15",
      "0 → 10",
      "5 → 0",
      "Surplus → Shortfall",
    ]);
    expect(cells?.at(-1)).toContain("PC5, PC6, and 3 others (all in the workbook).");
  });
});
