import { describe, expect, it } from "vitest";
import { DUE_KINDS, type DueQuestion, dueDates } from "../../../src/domain/exchange/due-dates.ts";
import type { RegisterRecord } from "../../../src/domain/registers/register.ts";
import { calendarDateFromInstant } from "../../../src/domain/value/calendar-date.ts";
import { inRegisters } from "../../builders/in-registers.ts";
import { aRecord } from "../../builders/records.ts";

const ALL: DueQuestion = { kinds: DUE_KINDS.map(({ id }) => id), from: null, to: null };
const day = (text: string) => calendarDateFromInstant(`${text}T00:00:00.000Z`);

function found(records: readonly RegisterRecord[], question: Partial<DueQuestion> = {}) {
  return dueDates(inRegisters(...records), { ...ALL, ...question }).map(({ day: on, says, title }) => [
    on,
    says,
    title,
  ]);
}

const CONTRACT = aRecord("contract", "c1", { name: "Lease of printers", endsOn: "2026-12-31", noticeDays: 90 });

describe("dates that are due", () => {
  it("are found in every register that has such, the earliest first", () => {
    const records = [
      aRecord("hardware", "d1", { name: "PC-1", warrantyEnd: "2027-01-01", leaseEnd: "2027-06-30" }),
      aRecord("software", "s1", { product: "Writer", supportEnd: "2026-10-14" }),
      aRecord("entitlement", "e1", { name: "Writer", validTo: "2026-11-30", maintenanceTo: "2026-05-31" }),
      aRecord("cloudService", "k1", { name: "Mail", endsOn: "2028-01-01" }),
      CONTRACT,
    ];
    expect(found(records)).toEqual([
      ["2026-05-31", "Maintenance ends", "Writer"],
      ["2026-10-02", "Last day for notice", "Lease of printers"],
      ["2026-10-14", "Support ends", "Writer"],
      ["2026-11-30", "Entitlement ends", "Writer"],
      ["2026-12-31", "Contract ends", "Lease of printers"],
      ["2027-01-01", "Warranty ends", "PC-1"],
      ["2027-06-30", "Lease ends", "PC-1"],
      ["2028-01-01", "Cloud service ends", "Mail"],
    ]);
  });

  it("are those of the kinds and days asked for, both days included", () => {
    expect(found([CONTRACT], { kinds: ["contractNotice"] })).toHaveLength(1);
    expect(found([CONTRACT], { from: day("2026-12-31"), to: day("2026-12-31") })).toHaveLength(1);
    expect(found([CONTRACT], { from: day("2027-01-01") })).toEqual([]);
  });

  it("are not those of records that are retired or were taken back", () => {
    const ended = { ...CONTRACT, values: { ...CONTRACT.values, state: "ended" } };
    expect(found([ended])).toEqual([]);
    expect(found([{ ...CONTRACT, withdrawn: true }])).toEqual([]);
  });

  it("keep their key when the day is moved, and say that they were changed", () => {
    const moved = { ...CONTRACT, values: { ...CONTRACT.values, endsOn: "2027-12-31" }, trail: [1, 9] };
    const before = dueDates(inRegisters(CONTRACT), { ...ALL, kinds: ["contractEnd"] })[0];
    const after = dueDates(inRegisters(moved), { ...ALL, kinds: ["contractEnd"] })[0];
    expect(after).toMatchObject({ key: before?.key, day: "2027-12-31", seq: 9 });
  });
});
