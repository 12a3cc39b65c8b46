import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { runExample } from "../../../src/domain/licence/examples/run-example.ts";
import { shippedExamples } from "../../../src/domain/licence/examples/shipped-examples.ts";
import { factsFromRegisters } from "../../../src/domain/licence/facts-from-registers.ts";
import { licenceRecords } from "../../../src/domain/licence/licence-records.ts";
import { shippedParameters } from "../../../src/domain/licence/parameters/shipped-parameters.ts";
import { position } from "../../../src/domain/licence/position.ts";
import { RULE_VERSION } from "../../../src/domain/licence/rule-version.ts";
import { asRecordId } from "../../../src/domain/value/record-id.ts";
import { largeOrganisation } from "../../builders/large-organisation.ts";
import { aRecord } from "../../builders/records.ts";
import { day } from "./licence-facts.ts";

/** What the rules of this version make of the worked examples and of a made-up organisation. */
const COUNTED = { version: 4, examples: "e6fbae9289963db8", organisation: "fbf20eb9a81058a8" };

function digest(numbers: unknown): string {
  return createHash("sha256").update(JSON.stringify(numbers)).digest("hex").slice(0, 16);
}

/** Numbers of a made-up organisation whose programs are called like its titles. */
function organisation() {
  const size = { devices: 60, installationsPerDevice: 6, titles: 12, entitlementsPerTitle: 2 };
  const records = largeOrganisation(size).flatMap(({ changes }) =>
    changes.map(({ register, id, fields }) =>
      aRecord(
        register,
        id,
        Object.fromEntries(Object.entries(fields).flatMap(([f, [, v]]) => (v === null ? [] : [[f, v]]))),
      ),
    ),
  );
  const of = licenceRecords(
    (register) => new Map(records.filter((r) => r.register === register).map((r) => [r.id, r])),
  );
  const { facts } = factsFromRegisters(of, (name) => asRecordId(`software-${name.replace("Product ", "")}`));
  return position(facts, day("2026-06-30")).map(({ name, rights, required, covered, shortfall, surplus, steps }) => [
    name,
    ...[rights, required, covered, shortfall, surplus].map((number) => number ?? null),
    steps.map(({ label, quantity }) => [label, quantity]),
  ]);
}

describe("The version of the rules", () => {
  it("is raised when the same facts come to other numbers", () => {
    const examples = shippedExamples().flatMap((example) => {
      const run = runExample(example, shippedParameters);
      return run.ok ? run.value.map(({ example: id, name, got }) => [id, name, got]) : [];
    });
    const lines = organisation();
    expect(lines.filter(([, , required]) => Number(required) > 0).length).toBeGreaterThan(5);
    // Where only an example or the made-up organisation changed, the digests alone are renewed.
    expect({ version: RULE_VERSION, examples: digest(examples), organisation: digest(lines) }).toEqual(COUNTED);
  });
});
