import { describe, expect, it } from "vitest";
import { applied } from "../../../src/domain/change/applied.ts";
import type { RecordChange } from "../../../src/domain/change/change-set.ts";
import { reversal } from "../../../src/domain/change/reverse.ts";
import { type Merge, mergeChanges } from "../../../src/domain/duplicates/merge-changes.ts";
import type { RegisterRecord } from "../../../src/domain/registers/register.ts";
import type { RegisterId } from "../../../src/domain/registers/register-id.ts";
import { calendarDateFromInstant } from "../../../src/domain/value/calendar-date.ts";
import { asRecordId } from "../../../src/domain/value/record-id.ts";
import { inRegisters } from "../../builders/in-registers.ts";
import { aRecord } from "../../builders/records.ts";
import { anOffice, aTable, shownRows } from "./an-import.ts";

const TODAY = calendarDateFromInstant("2026-05-01");

/** An office in which the second of these records was merged into the first. */
function merged(
  stays: RegisterRecord,
  goes: RegisterRecord,
  choices: Merge["choices"] = {},
  ...more: RegisterRecord[]
) {
  return anOffice(afterMerge(stays, goes, choices, ...more).records);
}

function afterMerge(stays: RegisterRecord, goes: RegisterRecord, choices: Merge["choices"], ...more: RegisterRecord[]) {
  const records = [stays, goes, ...more];
  const merge = { register: stays.register, stays: stays.id, goes: [goes.id], choices };
  const made = mergeChanges(merge, inRegisters(...records), (_, id) => id, TODAY);
  if (!made.ok) throw new Error(made.problem.sentence);
  const { changes } = made.value;
  return { changes, records: records.map((record) => changed(record, changes, 2)) };
}

function changed(record: RegisterRecord, changes: readonly RecordChange[], seq: number): RegisterRecord {
  const change = changes.find(({ register, id }) => register === record.register && id === record.id);
  return change ? applied(record, change, seq) : record;
}

const DEVICES = "Asset tag|Name|Manufacturer|Serial|Location";
const pc = (id: string, tag: string, name: string, serial: string) =>
  aRecord("hardware", id, { tag, name, maker: "Dell Inc.", serial, state: "deployed" });

describe("A row with a mark of a record that was merged away", () => {
  it.each<[RegisterId, string, string, string]>([
    ["hardware", "Asset tag|Name|Manufacturer", "T1|pc-1|Dell", "T2||"],
    ["hardware", "Serial|Name|Manufacturer", "S1|pc-1|Dell", "s2||dell inc."],
    ["hardware", "Serial|Name|Manufacturer", "S1|pc-1|", "s2||"],
    ["hardware", "Asset tag|Name|Manufacturer", "|pc-1|", "|PC-2|"],
    ["person", "Name|E-mail|Department", "Ada|a@firm.example|", "Bea|b@firm.example|"],
    ["person", "Name|E-mail|User name", "Ada||ada", "Bea||bea"],
    ["party", "Name|Website|Country", "Dell||", "Dell Österreich||"],
    ["location", "Name|Address|City", "Vienna||", "Wien||"],
    ["software", "Product|Publisher|Version", "Planner|Brook|", "Planner 2|Brook|"],
    ["contract", "Number|Name|Notes", "C-1|Lease|", "C-2|Lease|"],
  ])("in %s means the one that stayed: %s, %s, %s", (register, headings, first, second) => {
    const office = anOffice();
    office.accept(aTable(headings, first, second), { register });
    const [stays, goes] = office.all(register);
    if (!stays || !goes) throw new Error("Two records were to be made");
    const others = (["party", "software"] as const).flatMap((id) => (id === register ? [] : office.all(id)));
    const [planned] = merged(stays, goes, {}, ...others).plan(aTable(headings, second), { register }).rows;
    expect(planned).toMatchObject({ kind: "unchanged", id: stays.id });
    expect(planned?.reason).toMatch(/^Matched by the .* of a record merged on 1 May 2026\.$/);
  });

  it("does not put that mark back, says so, and still takes what else is new in the row", () => {
    const office = merged(pc("a", "T1", "pc-1", "S1"), pc("b", "T2", "pc-2", "S2"));
    const table = aTable(DEVICES, "T2|pc-2|DELL|S2|Graz");
    const [row] = shownRows(office.accept(table));
    expect(row).toMatchObject({
      kind: "changed",
      reason: "Matched by the asset tag “T2”, serial number “S2”, name “pc-2” of a record merged on 1 May 2026.",
    });
    expect(row?.cells.map(({ label }) => label)).toEqual(["Location"]);
    expect(office.values("hardware", "T1 pc-1")).toMatchObject({ serial: "S1", name: "pc-1", maker: "Dell Inc." });
    expect(office.plan(table).changes).toEqual([]);
  });

  it("changes nothing where another row names the record as it is now, whichever comes first", () => {
    const office = merged(pc("a", "T1", "pc-1", "S1"), pc("b", "T2", "pc-2", "S2"));
    const plan = office.plan(aTable(DEVICES, "T2|pc-2|Dell|S2|Graz", "T1|pc-1|Dell Inc.|S1|Wien"));
    expect(plan.rows.map(({ kind, id }) => [kind, id])).toEqual([
      ["unchanged", "a"],
      ["changed", "a"],
    ]);
    expect(plan.rows[0]?.reason).toContain("Row 3 speaks for it, so nothing is taken from here.");
  });

  it("means its record also when that one gave up its own mark for the other's", () => {
    const serial = { take: "of", id: asRecordId("b") } as const;
    const office = merged(pc("a", "T1", "pc-1", "S1"), pc("b", "T2", "pc-2", "S2"), { serial });
    const [row] = office.plan(aTable(DEVICES, "T1|pc-1||S1|")).rows;
    expect(row).toMatchObject({
      kind: "unchanged",
      reason: "Has the serial number “S1” that it had before a merge; what is on record stays.",
    });
    expect(office.plan(aTable(DEVICES, "|||S1|")).rows[0]).toMatchObject({ kind: "unchanged", id: "a" });
  });

  it("means the record that has it again once the merge was taken back", () => {
    const { records, changes } = afterMerge(pc("a", "T1", "pc-1", "S1"), pc("b", "T2", "pc-2", "S2"), {});
    const present = {
      record: ({ id }: RecordChange) => records.find((record) => record.id === id),
      linkers: () => [],
      isEdited: () => false,
    };
    const back = reversal(changes, present).changes;
    const office = anOffice(records.map((record) => changed(record, back, 3)));
    expect(office.plan(aTable(DEVICES, "T2|pc-2||S2|")).rows[0]).toMatchObject({
      kind: "unchanged",
      id: "b",
      reason: "",
    });
  });

  it("means a newer record that has the mark now", () => {
    const office = merged(pc("a", "T1", "pc-1", "S1"), pc("b", "T2", "pc-2", "S2"), {}, pc("c", "T2", "pc-9", "S9"));
    expect(office.plan(aTable(DEVICES, "T2||||")).rows[0]).toMatchObject({ id: "c", reason: "" });
  });

  it("is a device of its own when an earlier mark is neither's", () => {
    const office = merged(pc("a", "T1", "pc-1", "S1"), pc("b", "T2", "pc-2", "S2"));
    expect(office.plan(aTable(DEVICES, "T7|||S2|")).rows[0]?.kind).toBe("new");
  });

  it("means its device in an inventory", () => {
    const office = merged(pc("a", "T1", "pc-1", "S1"), pc("b", "T2", "pc-2", "S2"));
    const plan = office.accept(aTable("Device name|Serial|Software name|Publisher|Version", "pc-2|S2|Planner|Brook|1"));
    expect(plan.rows[0]?.reason).toContain("of a record merged on 1 May 2026");
    expect(office.all("hardware").filter(({ withdrawn }) => !withdrawn)).toHaveLength(1);
    expect(office.values("hardware", "T1 pc-1")).toMatchObject({ serial: "S1", name: "pc-1" });
  });
});
