import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asRecordId } from "../../../src/domain/value/record-id.ts";
import { compareVersions } from "../../../src/domain/value/version-order.ts";
import { versionsOfTitle } from "../../../src/domain/versions/versions-of-title.ts";
import { aRecord } from "../../builders/records.ts";
import { day } from "../licence/licence-facts.ts";

const TODAY = day("2026-11-24");

function found(version: string, device: string) {
  return { name: "CAD", version, device: { id: asRecordId(device), title: device } };
}

describe("the versions of a software title", () => {
  it("stand newest first as people count, each with the devices it was found on, and without a version last", () => {
    const versions = versionsOfTitle(
      { values: {} },
      [found("1.9", "PC-2"), found("", "PC-4"), found("1.10", "PC-1"), found("1.9", "PC-1"), found("1.9", "PC-2")],
      [aRecord("softwareVersion", "v1", { version: "2.0" })],
      TODAY,
    );
    expect(versions.map(({ version, devices }) => [version, devices.map(({ title }) => title)])).toEqual([
      ["2.0", []],
      ["1.10", ["PC-1"]],
      ["1.9", ["PC-1", "PC-2"]],
      ["", ["PC-4"]],
    ]);
  });

  it.each<[string, string | undefined, string]>([
    ["is unknown where nobody recorded it", undefined, "unknown"],
    ["has ended the day after its last", "2026-11-23", "ended"],
    ["is ending on its last day", "2026-11-24", "ending"],
    ["is ending 180 days before", "2027-05-23", "ending"],
    ["goes on 181 days before", "2027-05-24", "supported"],
  ])("have support that %s", (_what, supportEnd, state) => {
    const record = aRecord("softwareVersion", "v1", { version: "1.9", ...(supportEnd ? { supportEnd } : {}) });
    const [version] = versionsOfTitle({ values: {} }, [found("1.9", "PC-1")], [record], TODAY);
    expect(version?.support.state).toBe(state);
  });

  it("take what is on record of the longest version they belong to, else the title's own end of support", () => {
    const records = [
      aRecord("softwareVersion", "v16", { version: "16", supportEnd: "2020-01-01" }),
      aRecord("softwareVersion", "v16.0", { version: "16.0", supportEnd: "2030-01-01" }),
    ];
    const versions = versionsOfTitle(
      { values: { supportEnd: "2025-01-01" } },
      [found("16.0.17328", "PC-1"), found("16.1", "PC-1"), found("15.2", "PC-1"), found("160.1", "PC-1")],
      records,
      TODAY,
    );
    const told = new Map(versions.map(({ version, record, support }) => [version, [record?.id, support.state]]));
    expect(told.get("16.0.17328")).toEqual(["v16.0", "supported"]);
    expect(told.get("16.1")).toEqual(["v16", "ended"]);
    expect(told.get("15.2")).toEqual([undefined, "ended"]);
    expect(told.get("160.1")).toEqual([undefined, "ended"]);
  });
});

describe("the order of versions", () => {
  it.each([
    ["1.9", "1.10"],
    ["1.9", "1.9.0"],
    ["2.0-beta", "2.0.1"],
    ["9", "10"],
    ["2023.4.1", "2024.1"],
    ["v2", "v10"],
    ["1.2.3.99999999999999999998", "1.2.3.99999999999999999999"],
  ])("puts %s before %s", (a, b) => {
    expect(compareVersions(a, b)).toBeLessThan(0);
    expect(compareVersions(b, a)).toBeGreaterThan(0);
  });

  it("is one order: no two differ only in which is asked first, and sorting twice changes nothing", () => {
    const text = fc.stringMatching(/^[0-9a-c.\- ]{0,8}$/);
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), text, text, (versions, a, b) => {
        expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0);
        const sorted = [...versions].sort(compareVersions);
        expect([...sorted].reverse().sort(compareVersions)).toEqual(sorted);
      }),
    );
  });
});
