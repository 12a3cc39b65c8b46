import { describe, expect, it } from "vitest";
import { foundKey } from "../../src/domain/registers/installation.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { createFoundPrograms } from "../../src/renderer/engine/found-programs.ts";
import { createRecognition } from "../../src/renderer/engine/recognition.ts";
import { recordDetail } from "../../src/renderer/engine/related.ts";
import { createTables } from "../../src/renderer/engine/tables.ts";
import { createVersions } from "../../src/renderer/engine/versions.ts";
import { aRecord } from "../builders/records.ts";
import { aStartedCore } from "../builders/started-core.ts";

function inventory(id: string, device: string, source: string, version: string) {
  const found = { name: "Draw", publisher: "Fable", version };
  return aRecord("installation", id, { device, source, [foundKey("Draw", "Fable")]: found });
}

function anEngine() {
  const { core } = aStartedCore();
  core.registers.fill("hardware", [
    aRecord("hardware", "d1", { name: "PC-1", state: "deployed", user: "p1" }),
    aRecord("hardware", "d2", { name: "PC-2", state: "deployed" }),
    aRecord("hardware", "d3", { name: "PC-3", state: "disposed" }),
  ]);
  core.registers.fill("person", [
    aRecord("person", "p1", { name: "Ada", department: "Design" }),
    aRecord("person", "p2", { name: "Bea", manager: "p1" }),
  ]);
  core.registers.fill("software", [aRecord("software", "t1", { product: "Draw", aliases: ["Draw"] })]);
  core.registers.fill("softwareVersion", [
    aRecord("softwareVersion", "v1", { software: "t1", version: "1", supportEnd: "2020-01-01" }),
  ]);
  core.registers.fill("entitlement", [aRecord("entitlement", "e1", { name: "Draw rights", software: "t1" })]);
  core.registers.fill("installation", [
    inventory("i1", "d1", "agent", "1.9"),
    inventory("i2", "d1", "scan", "1.9"),
    inventory("i3", "d2", "agent", "2.0"),
    inventory("i4", "d3", "agent", "1.9"),
  ]);
  const recognition = createRecognition(core);
  const programs = createFoundPrograms(core, recognition);
  const parts = { core, tables: createTables(core), recognition, programs };
  return { parts, programs };
}

/** The related records as `label: title (detail)`. */
function related(
  register: "hardware" | "software" | "softwareVersion" | "entitlement" | "person" | "installation",
  id: string,
) {
  const { parts } = anEngine();
  const record = parts.core.registers.of(register).get(id);
  if (!record) throw new Error(`There is no ${register} ${id}`);
  return recordDetail(parts, record).related;
}

function lines(groups: ReturnType<typeof related>): string[] {
  return groups.flatMap(({ label, rows }) => rows.map(({ title, detail }) => `${label}: ${title} (${detail})`));
}

describe("what is related to a record", () => {
  it("counts a device once however many sources saw it, and none that was disposed of", () => {
    expect(lines(related("software", "t1"))).toEqual([
      "Installed on: PC-1 (found as “Draw”, version 1.9)",
      "Installed on: PC-2 (found as “Draw”, version 2.0)",
      "Licensed by entitlements: Draw rights ()",
    ]);
    expect(lines(related("softwareVersion", "v1"))).toEqual(["Found on: PC-1 (found as “Draw”, version 1.9)"]);
    expect(lines(related("entitlement", "e1"))).toEqual([
      "Consumed by installations on: PC-1 (found as “Draw”, version 1.9)",
      "Consumed by installations on: PC-2 (found as “Draw”, version 2.0)",
    ]);
  });

  it("says of a program on a device that its support has ended, and which rights are there for it", () => {
    expect(lines(related("hardware", "d1"))).toEqual([
      "Installations: Draw (1.9 · Fable · agent · support ended 01/01/2020)",
      "Installations: Draw (1.9 · Fable · scan · support ended 01/01/2020)",
      "Recognised as: Draw (1.9)",
      "Entitlements for what is installed: Draw rights (for Draw)",
    ]);
  });

  it("says of an inventory which titles its programs are", () => {
    expect(lines(related("installation", "i3"))).toEqual(["Recognised as: Draw (found as “Draw”)"]);
  });

  it("says what the record is to those that link to it", () => {
    expect(lines(related("person", "p1"))).toEqual(["User of hardware: PC-1 (Deployed)", "Manager of people: Bea ()"]);
  });

  it("tells how a register's list shows the same", () => {
    const [installed, rights] = related("software", "t1");
    expect(installed?.list).toEqual({ register: "installation", search: '"Draw"' });
    expect(rights?.list).toEqual({
      register: "entitlement",
      condition: { field: "software", op: "is", values: ["Draw"] },
    });
  });

  it("has the versions of a title with their devices and their support", async () => {
    const { parts, programs } = anEngine();
    const versions = await createVersions(parts.core, programs).versions(asRecordId("t1"));
    expect(versions.map(({ version, devices, support }) => [version, devices.length, support.state])).toEqual([
      ["2.0", 1, "unknown"],
      ["1.9", 1, "ended"],
    ]);
  });
});
