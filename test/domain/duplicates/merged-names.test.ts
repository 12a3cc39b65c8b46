import { describe, expect, it } from "vitest";
import { mergeChanges } from "../../../src/domain/duplicates/merge-changes.ts";
import { calendarDateFromInstant } from "../../../src/domain/value/calendar-date.ts";
import { asRecordId } from "../../../src/domain/value/record-id.ts";
import { importing } from "../../builders/imported.ts";

const file = (device: string, owner: string) =>
  new TextEncoder().encode(`Asset tag,Name,Serial number,Supplier\n${device},${device},S-${device},"${owner}"\n`);

describe("the name of an organisation that was merged into another", () => {
  it("means that other one in the next file, so that the duplicate does not come back", () => {
    const work = importing();
    work.accept("a.csv", file("T1", "Dell"));
    work.accept("b.csv", file("T2", "Dell, Inc."));
    const [stays, goes] = [...work.registers.of("party").keys()].map(asRecordId);
    if (!stays || !goes) throw new Error("Two suppliers were to be made");
    const merged = mergeChanges(
      { register: "party", stays, goes: [goes], choices: {} },
      work.registers.maps(),
      work.registers.nameOf,
      calendarDateFromInstant("2026-11-24"),
    );
    if (!merged.ok) throw new Error(merged.problem.sentence);
    work.registers.apply(merged.value.changes, 50);
    work.accept("c.csv", file("T3", "DELL, Inc."));
    const present = [...work.registers.of("party").values()].filter((party) => !party.withdrawn);
    expect(present.map(({ values }) => values.name)).toEqual(["Dell"]);
    const suppliers = [...work.registers.of("hardware").values()].map(({ values }) => values.supplier);
    expect(suppliers).toEqual([stays, stays, stays]);
  });
});
