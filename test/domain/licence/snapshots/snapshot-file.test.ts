import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shippedParameters } from "../../../../src/domain/licence/parameters/shipped-parameters.ts";
import { position } from "../../../../src/domain/licence/position.ts";
import type { PositionLine } from "../../../../src/domain/licence/position-line.ts";
import { snapshotFromText, snapshotText } from "../../../../src/domain/licence/snapshots/snapshot-file.ts";
import { canonicalJson } from "../../../../src/domain/value/canonical-json.ts";
import { fraction } from "../../../../src/domain/value/fraction.ts";
import { plainJson } from "../../../../src/domain/value/plain-json.ts";
import { aFrozenPosition } from "../../../builders/frozen-position.ts";
import { aDevice, anEntitlement, aProduct, facts, installedOn, PRODUCT, TODAY } from "../licence-facts.ts";
import { someFacts } from "../some-facts.ts";

function readBack(text: string) {
  const read = snapshotFromText("March", text);
  if (!read.ok) throw new Error(read.problem.sentence);
  return read.value;
}

const plain = (lines: readonly PositionLine[]) => canonicalJson(plainJson(lines));

const NO_MONEY = { trueUp: null, idle: null, yearly: null };
const NO_FACTS = {
  products: [],
  installations: [],
  devices: [],
  entitlements: [],
  releases: [],
  decided: [],
  seats: [],
  measured: [],
  parameters: [],
};

describe("The file of a frozen position", () => {
  it("gives back the same lines with every row, whatever the facts", () => {
    fc.assert(
      fc.property(someFacts, (made) => {
        const frozen = aFrozenPosition(made);
        expect(plain(readBack(snapshotText(frozen)).lines)).toBe(plain(frozen.lines));
      }),
      { numRuns: 200 },
    );
  });

  it("holds the facts whole: whoever computes from them gets the same lines", () => {
    fc.assert(
      fc.property(someFacts, (made) => {
        const { facts: read, day, lines } = readBack(snapshotText(aFrozenPosition(made)));
        expect(plain(position(read, day))).toBe(plain(lines));
      }),
      { numRuns: 200 },
    );
  });

  it("is the same text after it was read and written again, and whatever the order of the installations", () => {
    fc.assert(
      fc.property(someFacts, (made) => {
        const text = snapshotText(aFrozenPosition(made));
        expect(snapshotText(readBack(text))).toBe(text);
        const turned = { ...made, installations: [...made.installations].reverse() };
        expect(snapshotText(aFrozenPosition(turned))).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it("keeps amounts exact, parameters with their sources, and what stands in no line", () => {
    const figure = { amounts: [{ minor: fraction(1000, 3), currency: "EUR" }], missing: false, sentence: "1/3." };
    const total = { id: "trueUp", label: "To buy", amounts: figure.amounts, unknown: 1, exchanged: null } as const;
    const money = { lines: [], totals: [total] };
    const unrecognised = [{ name: "RSTAB 9", publisher: "Dlubal", devices: 7 }];
    const frozen = aFrozenPosition(NO_FACTS, TODAY, { money, unrecognised, parameters: shippedParameters });
    expect(readBack(snapshotText(frozen))).toEqual(frozen);
  });

  it("of before measured use could be recorded is read as holding none", () => {
    const frozen = aFrozenPosition(NO_FACTS);
    const older = snapshotText(frozen).replace('"measured":[],', "");
    expect(older).not.toContain("measured");
    expect(readBack(older)).toEqual(frozen);
  });

  it("takes less than three bytes for the fact of an installation, and twenty with the rows that explain it", () => {
    const devices = Array.from({ length: 2_000 }, (_, i) => aDevice(`pc${i}`));
    const installed = devices.map((device) => installedOn(device));
    const size = (installations: typeof installed, lines: readonly PositionLine[]) => {
      const given = { products: [aProduct()], devices, installations, entitlements: [anEntitlement(1_500)] };
      const money = { lines: lines.map(({ product }) => ({ product, ...NO_MONEY })), totals: [] };
      return snapshotText(aFrozenPosition({ ...NO_FACTS, ...given }, TODAY, { lines, money })).length;
    };
    const lines = position(facts({ devices, entitlements: [anEntitlement(1_500)] }), TODAY);
    expect(lines[0]?.shortfall).toBe(500);
    expect((size(installed, []) - size([], [])) / installed.length).toBeLessThan(3);
    expect((size(installed, lines) - size([], [])) / installed.length).toBeLessThan(20);
  });

  it.each([
    ["no JSON", () => "muster", "no-snapshot"],
    ["another format", () => '{"format":"muster-views","version":1}', "no-snapshot"],
    ["a later version", () => '{"format":"muster-position-snapshot","version":2}', "snapshot-version"],
    ["a part left out", (text: string) => text.replace('"parameters":[],', ""), "snapshot-unreadable"],
    ["a day that doesn't exist", (text: string) => text.replace('"2026-03-31"', '"2026-02-31"'), "snapshot-unreadable"],
  ])("with %s is refused in words", (_what, change, code) => {
    const read = snapshotFromText("March", change(snapshotText(aFrozenPosition(NO_FACTS))));
    expect(read.ok ? "read" : read.problem.code).toBe(code);
    expect(read.ok ? "" : read.problem.sentence).toContain("“March”");
  });

  it("is refused, not misread, when a row or an installation stands on a place that holds no record", () => {
    const installations = [{ product: PRODUCT, device: aDevice("pc1").id, rawName: "Draw", version: "1" }];
    const text = snapshotText(aFrozenPosition({ ...NO_FACTS, installations, devices: [aDevice("pc1")] }));
    const read = snapshotFromText("March", text.replace('"on":[0]', '"on":[7]'));
    expect(read.ok ? "read" : read.problem.code).toBe("snapshot-unreadable");
  });
});
