import { describe, expect, it } from "vitest";
import { position } from "../../../src/domain/licence/position.ts";
import { asRecordId } from "../../../src/domain/value/record-id.ts";
import {
  aDevice,
  anEntitlement,
  aProduct,
  day,
  devices,
  facts,
  installedOn,
  onlyLine,
  steps,
  TODAY,
} from "./licence-facts.ts";
import { EXAMPLES } from "./position-examples.ts";

describe("Licence position", () => {
  it.each(EXAMPLES)("$id: $case", ({ facts, asAt, expect: result }) => {
    const line = onlyLine(facts, asAt);
    expect({ required: line.required, shortfall: line.shortfall, surplus: line.surplus }).toEqual(result);
    expect(line.status).toBe(result.shortfall > 0 ? "under" : result.surplus > 0 ? "over" : "compliant");
  });

  it.each(["maintenance", "upgrade", "stepUp", "addOn"])("never counts %s alone as a full licence", (kind) => {
    const line = onlyLine(facts({ devices: devices(5), entitlements: [anEntitlement(5, { kind })] }));
    expect(line).toMatchObject({ rights: 0, required: 5, shortfall: 5 });
    expect(steps(line, "rights")).toEqual({ "Rights recorded": 0 });
    expect(line.steps[0]?.rows[0]?.sentence).toContain("5 rights");
  });

  it("covers everything with an unlimited right, also when other rights lack data", () => {
    const unlimited = anEntitlement(undefined, { unlimited: true });
    const line = onlyLine(
      facts({ devices: devices(90), entitlements: [unlimited, anEntitlement(1, { metric: undefined })] }),
    );
    expect(line).toMatchObject({ unlimited: true, required: 90, covered: 90, shortfall: 0, status: "compliant" });
  });

  it("takes a site licence without a number as unlimited and says what it took for granted", () => {
    const line = onlyLine(facts({ devices: devices(9), entitlements: [anEntitlement(undefined, { kind: "site" })] }));
    expect(line).toMatchObject({ unlimited: true, shortfall: 0 });
    expect(line.sentence).toContain("All devices are taken to belong to the site");
  });

  it("counts a right of no stated kind as a full licence and says so", () => {
    const line = onlyLine(facts({ devices: devices(2), entitlements: [anEntitlement(2, { kind: undefined })] }));
    expect(line.status).toBe("compliant");
    expect(line.sentence).toContain("The kind of “Fable Draw x 2” is not stated; counted as full licences.");
    expect(line.steps[0]?.rows[0]?.sentence).toContain("Kind not stated");
  });

  it("tells rights with proof from rights without", () => {
    const unproven = anEntitlement(4, { hasProof: false });
    const line = onlyLine(facts({ devices: devices(10), entitlements: [anEntitlement(6), unproven] }));
    expect(line).toMatchObject({ rights: 10, provable: 6 });
    expect(line.sentence).toContain("4 of these rights have no proof recorded.");
  });

  it("says in words how the numbers come about", () => {
    const line = onlyLine(facts({ devices: devices(17), entitlements: [anEntitlement(15)] }));
    expect(line.sentence).toBe("On 31 March 2026, 17 devices need a right and 15 rights are valid: 2 are missing.");
  });

  it("opens each number to the records behind it", () => {
    const line = onlyLine(
      facts({
        devices: [...devices(2), aDevice("gone", { state: "disposed" })],
        installations: [
          installedOn(aDevice("pc1")),
          installedOn(aDevice("pc1"), "2.0"),
          installedOn(aDevice("pc2")),
          installedOn(aDevice("gone")),
        ],
        entitlements: [anEntitlement(3), anEntitlement(8, { validTo: day("2025-12-31") })],
      }),
    );
    expect(steps(line, "rights")).toEqual({ "Rights recorded": 11, Expired: -8 });
    expect(steps(line, "required")).toEqual({
      "Installations found": 4,
      "On disposed devices": -1,
      "More than one installation on a device": -1,
    });
    const found = line.steps.find((step) => step.label === "Installations found");
    expect(found?.rows.map((row) => [row.title, row.counts, row.sentence])).toEqual([
      ["GONE", 1, "1 installation, version 1.0."],
      ["PC1", 2, "2 installations, versions 1.0, 2.0."],
      ["PC2", 1, "1 installation, version 1.0."],
    ]);
    const expired = line.steps.find((step) => step.label === "Expired");
    expect(expired?.rows[0]?.sentence).toBe("Expired: 31 December 2025 was the last day it counted.");
  });

  it("names programs as they were found, where one is called otherwise than its title", () => {
    const found = (device: string, rawName: string, version: string) => ({
      ...installedOn(aDevice(device), version),
      rawName,
    });
    const { steps: made } = onlyLine(
      facts({
        devices: devices(2),
        installations: [
          found("pc1", "fable draw", "1.0"),
          found("pc2", "Draw DC (64-bit)", "23.1"),
          found("pc2", "Fable Draw", ""),
        ],
        entitlements: [anEntitlement(3)],
      }),
    );
    const rows = made.find(({ label }) => label === "Installations found")?.rows ?? [];
    expect(rows.map(({ sentence }) => sentence)).toEqual([
      "1 installation, version 1.0.",
      "2 installations: “Draw DC (64-bit)”, version 23.1; “Fable Draw”.",
    ]);
  });

  it("says of named users on which devices each person's use rests", () => {
    const ada = { user: asRecordId("ada"), userName: "Ada" };
    const of = facts({
      devices: [aDevice("pc1", ada), aDevice("pc2", ada), aDevice("pc3")],
      entitlements: [anEntitlement(2, { metric: "perNamedUser" })],
    });
    const rows = onlyLine(of).steps.flatMap((step) => step.rows.map(({ sentence }) => `${step.label}: ${sentence}`));
    expect(rows).toContain("Installations found: 1 installation, version 1.0. Used by User of pc3.");
    expect(rows).toContain(
      "More than one device of a user: Uses “PC1” and “PC2” with the product and needs one right.",
    );
  });

  it("lists products by publisher and name and leaves out those without rights and installations", () => {
    const product = (id: string, publisher: string, name: string) => aProduct({ id: asRecordId(id), publisher, name });
    const right = (id: string) => anEntitlement(1, { id: asRecordId(`r-${id}`), product: asRecordId(id) });
    const lines = position(
      {
        products: [
          product("z", "Zeta", "A"),
          product("b", "alpha", "b"),
          product("a", "Alpha", "A"),
          product("unused", "Alpha", "C"),
        ],
        devices: [],
        installations: [],
        entitlements: [right("z"), right("a"), right("b")],
        releases: [],
        decided: [],
        seats: [],
        measured: [],
        parameters: [],
      },
      TODAY,
    );
    expect(lines.map((line) => line.product)).toEqual(["a", "b", "z"]);
  });

  it("counts an installation on a device that isn't in the register", () => {
    const line = onlyLine(
      facts({ installations: [installedOn(aDevice("stranger"))], entitlements: [anEntitlement(0)] }),
    );
    expect(line.shortfall).toBe(1);
  });
});
