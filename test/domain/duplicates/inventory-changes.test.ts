import { describe, expect, it } from "vitest";
import type { Value } from "../../../src/domain/registers/field.ts";
import { inRegisters } from "../../builders/in-registers.ts";
import { aRecord } from "../../builders/records.ts";
import { changesOf, merge, whenApplied } from "./merging.ts";

describe("two inventories of one source", () => {
  const found = (name: string, version: string, firstSeen: string) => ({ name, version, firstSeen });
  const inventory = (id: string, device: string, lastSeen: string, programs: Readonly<Record<string, Value>>) =>
    aRecord("installation", id, {
      title: `${device}, Agent`,
      device,
      source: id === "ib" ? "agent" : "Agent",
      lastSeen,
      ...programs,
    });
  const devices = [aRecord("hardware", "a", { name: "pc" }), aRecord("hardware", "b", { name: "pc" })];

  it("become one: the later list counts, with the earlier days of first sight", () => {
    const records = inRegisters(
      ...devices,
      inventory("ia", "a", "2026-01-01", {
        "found:x|": found("X", "1", "2025-01-01"),
        "found:old|": found("Old", "1", "2025-01-01"),
      }),
      inventory("ib", "b", "2026-02-01", {
        "found:x|": found("X", "2", "2026-02-01"),
        "found:new|": found("New", "1", "2026-02-01"),
      }),
    );
    const merged = whenApplied(records, changesOf(merge("hardware"), records), 2).get("installation");
    expect(merged?.get("ib")?.withdrawn).toBe(true);
    expect(merged?.get("ia")?.values).toEqual({
      title: "a, Agent",
      device: "a",
      source: "Agent",
      lastSeen: "2026-02-01",
      "found:x|": found("X", "2", "2025-01-01"),
      "found:new|": found("New", "1", "2026-02-01"),
    });
  });

  it("become one also where only devices that go have them", () => {
    const records = inRegisters(
      ...devices,
      aRecord("hardware", "c", { name: "pc" }),
      inventory("ib", "b", "2026-01-01", { "found:x|": found("X", "1", "2026-01-01") }),
      { ...inventory("ic", "c", "2026-01-01", { "found:y|": found("Y", "1", "2026-01-01") }) },
    );
    const merged = whenApplied(records, changesOf(merge("hardware", {}, ["b", "c"]), records), 2).get("installation");
    const present = [...(merged?.values() ?? [])].filter(({ withdrawn }) => !withdrawn);
    expect(present).toHaveLength(1);
    expect(present[0]?.values).toMatchObject({ device: "a", title: "pc, agent" });
    expect(Object.keys(present[0]?.values ?? {})).toEqual(expect.arrayContaining(["found:x|", "found:y|"]));
  });

  it("of one day are put together; one of another source moves with its title", () => {
    const other = aRecord("installation", "ic", {
      title: "b, Scan",
      device: "b",
      source: "Scan",
      "found:z|": found("Z", "1", "2026-01-01"),
    });
    const records = inRegisters(
      ...devices,
      inventory("ia", "a", "2026-01-01", { "found:x|": found("X", "1", "2026-01-01") }),
      inventory("ib", "b", "2026-01-01", { "found:y|": found("Y", "1", "2026-01-01") }),
      other,
    );
    const merged = whenApplied(records, changesOf(merge("hardware"), records), 2).get("installation");
    expect(Object.keys(merged?.get("ia")?.values ?? {})).toEqual(expect.arrayContaining(["found:x|", "found:y|"]));
    expect(merged?.get("ic")?.values).toMatchObject({ device: "a", title: "pc, Scan" });
  });
});
