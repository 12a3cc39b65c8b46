import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../../src/domain/licence/metrics/outcome.ts";
import { requirementOf } from "../../../../src/domain/licence/metrics/requirement-of.ts";
import { RULE_NAMES, ruleOf } from "../../../../src/domain/licence/metrics/rules.ts";
import type { Fact, UseFacts } from "../../../../src/domain/licence/metrics/use-facts.ts";
import { parametersAt } from "../../../../src/domain/licence/parameters/parameters-at.ts";
import { shippedParameters } from "../../../../src/domain/licence/parameters/shipped-parameters.ts";
import { sumOf } from "../../../../src/domain/value/fraction.ts";
import { day, TODAY } from "../licence-facts.ts";

const OWN = [
  ["perUser.installsPerRight", "2"],
  ["perUser.devicesPerRight", "3"],
  ["attributeSum.reference", "1.5"],
].map(([id = "", value = ""]) => {
  return { id, label: id, value, source: "test", effectiveFrom: null, effectiveTo: null, confidence: "own" } as const;
});
const parameters = parametersAt([shippedParameters, OWN], TODAY);

const small = fc.integer({ min: 1, max: 40 });
const host = fc.record({
  sockets: fc.constantFrom(1, 2, 4),
  processors: fc.integer({ min: 1, max: 2 }),
  coresPerProcessor: small,
  chip: fc.constant("x86"),
  cluster: fc.constantFrom("C1", "C2"),
  partition: fc.constantFrom("hard", "none"),
  measured: fc.boolean(),
});
const vm = fc.record({
  host: fc.constantFrom("h0", "h1"),
  cores: small,
  edition: fc.constantFrom("Enterprise", "Standard"),
  count: fc.integer({ min: 1, max: 3 }),
});
const list = <T>(row: fc.Arbitrary<T>, letter: string, minLength = 0) =>
  fc
    .array(row, { minLength, maxLength: 6 })
    .map((rows) => rows.map((fields, i) => ({ name: `${letter}${i}`, ...fields })));
const minute = fc.integer({ min: 0, max: 59 }).map((m) => `2026-03-01T10:${String(m).padStart(2, "0")}Z`);
const someFacts: fc.Arbitrary<UseFacts> = fc.record({
  hosts: list(host, "h", 2),
  vms: list(vm, "v"),
  devices: list(
    fc.record({
      serial: fc.constantFrom("A", "B", "C"),
      state: fc.constantFrom("deployed", "disposed"),
      installs: fc.nat(5),
      user: fc.constantFrom("u0", "u1"),
      portable: fc.boolean(),
    }),
    "d",
  ),
  users: list(fc.record({ count: small, installs: fc.nat(9), devices: fc.nat(9), developerPlan: fc.boolean() }), "u"),
  access: list(fc.record({ device: fc.constantFrom("k1", "k2", "k3") }), "u"),
  sessions: list(fc.record({ program: fc.constantFrom("p0", "p1"), from: minute, to: minute }), "s"),
  peaks: fc.oneof(fc.constant([]), list(fc.record({ count: small }), "p")),
  programs: fc.constant([
    { name: "p0", tokens: 5 },
    { name: "p1", tokens: 1 },
  ]),
  servers: list(fc.record({ version: small, count: small }), "s"),
  cals: list(fc.record({ version: small, count: small }), "c"),
  installs: list(
    fc.record({
      count: small,
      cores: small,
      terms: fc.constantFrom("free", "freeForPrivateUse"),
      inside: fc.boolean(),
      role: fc.constantFrom("active", "passiveHa", "passiveDr"),
      maintained: fc.boolean(),
      environment: fc.constantFrom("production", "test"),
      installedOn: fc.constantFrom(day("2026-01-01"), day("2026-03-30")),
    }),
    "i",
  ),
  // Together they stay below a million, beyond which no packs are looked for.
  amounts: list(
    fc.record({ amount: fc.nat(160_000).map(String), environment: fc.constantFrom("production", "test") }),
    "a",
  ),
  seats: list(
    fc.record({
      state: fc.constantFrom("assigned", "free"),
      count: small,
      leaver: fc.boolean(),
      usesExtras: fc.boolean(),
    }),
    "s",
  ),
  people: list(fc.record({ count: small, included: fc.boolean() }), "g"),
  runs: list(fc.record({ from: minute, to: minute }), "r"),
  assignments: list(fc.record({ assignedOn: fc.constantFrom(day("2026-01-01"), day("2025-01-01")) }), "r"),
  packs: fc.constant([{ name: "pack", units: 100_000 }]),
  prices: fc.constant(["Enterprise", "Standard", "plan", "lower plan"].map((name) => ({ name, amount: "12.5" }))),
});

function ruled(rule: string, facts: UseFacts): Outcome {
  const found = ruleOf(rule);
  if (!found) throw new Error(`No rule ${rule}`);
  return requirementOf(found, facts, parameters, TODAY);
}

/** The greatest quantity an outcome names; undefined when it names none. */
function quantityOf(outcome: Outcome): number | undefined {
  if (outcome.kind === "required") return outcome.quantity;
  return outcome.kind === "contested" ? Math.max(...outcome.readings.map(({ quantity }) => quantity)) : undefined;
}

function neverLess(rule: string, more: (facts: UseFacts) => UseFacts): void {
  fc.assert(
    fc.property(someFacts, (facts) => {
      const [before, after] = [quantityOf(ruled(rule, facts)), quantityOf(ruled(rule, more(facts)))];
      if (before !== undefined && after !== undefined) expect(after).toBeGreaterThanOrEqual(before);
    }),
    { numRuns: 60 },
  );
}

describe.each([...RULE_NAMES])("Whatever is counted by %s", (rule) => {
  it("the order of the facts doesn't matter", () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const turned = Object.fromEntries(Object.entries(facts).map(([name, rows]) => [name, [...rows].reverse()]));
        const [one, other] = [ruled(rule, facts), ruled(rule, turned as UseFacts)];
        expect(quantityOf(other)).toEqual(quantityOf(one));
        expect(other.kind).toBe(one.kind);
        if (one.kind === "required" && other.kind === "required") expect(other.figures).toEqual(one.figures);
      }),
      { numRuns: 60 },
    );
  });

  it("the rows add up to a quantity that isn't negative, and nothing was left unknown", () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const outcome = ruled(rule, facts);
        expect(outcome.kind).not.toBe("unknown");
        if (outcome.kind !== "required") return;
        expect(outcome.quantity).toBeGreaterThanOrEqual(0);
        expect(sumOf(outcome.rows.map(({ counts }) => counts))).toEqual({ over: BigInt(outcome.quantity), under: 1n });
        for (const { sentence } of outcome.rows) expect(sentence).toMatch(/^\S.*\.$/);
      }),
      { numRuns: 60 },
    );
  });

  it("without facts it says what to enter and gives no number", () => {
    const outcome = ruled(rule, {});
    expect(outcome.kind).toBe("unknown");
    for (const sentence of outcome.kind === "unknown" ? outcome.enter : []) expect(sentence).toMatch(/^Enter .+\.$/);
  });

  it("another core never lowers the requirement", () => {
    neverLess(rule, ({ hosts = [], ...facts }) => ({
      ...facts,
      hosts: hosts.map((h) => ({ ...h, coresPerProcessor: (h.coresPerProcessor ?? 0) + 1 })),
    }));
  });

  it("another virtual machine never lowers the requirement", () => {
    // Virtual cores stand for the physical ones where they are counted, so the first machine of a host may lower it.
    if (rule === "redHatCore") return;
    const added: Fact<"vms"> = { name: "added", host: "h0", cores: 4, edition: "Standard" };
    neverLess(rule, (facts) =>
      facts.vms?.some(({ host: on }) => on === "h0") ? { ...facts, vms: [...facts.vms, added] } : facts,
    );
  });

  it("another user or device never lowers the requirement", () => {
    neverLess(rule, (facts) => ({
      ...facts,
      users: [...(facts.users ?? []), { name: "added", installs: 1, devices: 1, developerPlan: true }],
      devices: [...(facts.devices ?? []), { name: "added", serial: "new", installs: 1, user: "added", portable: true }],
      access: [...(facts.access ?? []), { name: "added", device: "k4" }],
    }));
  });
});
