import { registerOf } from "../registers/all.ts";
import { fieldOf, isRetired, recordTitle, valueIn } from "../registers/register.ts";
import type { RegisterId } from "../registers/register-id.ts";
import { type CalendarDate, isCalendarDate, isWithin } from "../value/calendar-date.ts";
import type { Records } from "../workbook/link-texts.ts";

/** A kind of date that somebody must not miss: a field of a register, with what happens on that day. */
export const DUE_KINDS = [
  { id: "contractEnd", label: "Contracts end", register: "contract", field: "endsOn", says: "Contract ends" },
  {
    id: "contractNotice",
    label: "Notice of contracts",
    register: "contract",
    field: "noticeDay",
    says: "Last day for notice",
  },
  {
    id: "entitlementEnd",
    label: "Entitlements end",
    register: "entitlement",
    field: "validTo",
    says: "Entitlement ends",
  },
  {
    id: "entitlementNotice",
    label: "Notice of entitlements",
    register: "entitlement",
    field: "noticeBy",
    says: "Last day for notice",
  },
  {
    id: "maintenanceEnd",
    label: "Maintenance ends",
    register: "entitlement",
    field: "maintenanceTo",
    says: "Maintenance ends",
  },
  {
    id: "serviceEnd",
    label: "Cloud services end",
    register: "cloudService",
    field: "endsOn",
    says: "Cloud service ends",
  },
  { id: "warrantyEnd", label: "Warranties end", register: "hardware", field: "warrantyEnd", says: "Warranty ends" },
  { id: "leaseEnd", label: "Leases end", register: "hardware", field: "leaseEnd", says: "Lease ends" },
  {
    id: "supportEnd",
    label: "Support of software ends",
    register: "software",
    field: "supportEnd",
    says: "Support ends",
  },
  {
    id: "versionSupportEnd",
    label: "Support of software versions ends",
    register: "softwareVersion",
    field: "supportEnd",
    says: "Support ends",
  },
] as const satisfies readonly {
  readonly id: string;
  readonly label: string;
  readonly register: RegisterId;
  readonly field: string;
  readonly says: string;
}[];

/** Name of a kind of date. */
export type DueKind = (typeof DUE_KINDS)[number]["id"];

/** Which dates are wanted: of these kinds, from a day to a day, both included; null is open. */
export interface DueQuestion {
  readonly kinds: readonly DueKind[];
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

/**
 * A day on which something of a record is due.
 *
 * @property key  the same for this kind of date of this record for ever, also when the day is moved
 * @property seq  rises with each change of the record
 */
export interface DueDate {
  readonly key: string;
  readonly day: CalendarDate;
  readonly says: string;
  readonly title: string;
  readonly seq: number;
}

/** The dates of records in daily use, the earliest first. */
export function dueDates(records: Records, { kinds, from, to }: DueQuestion): readonly DueDate[] {
  return DUE_KINDS.filter(({ id }) => kinds.includes(id))
    .flatMap(({ id, register, field, says }) =>
      [...(records.get(register)?.values() ?? [])].flatMap((record): DueDate[] => {
        const described = registerOf(register);
        const day = valueIn(fieldOf(described, field), record);
        if (typeof day !== "string" || !isCalendarDate(day) || record.withdrawn || isRetired(described, record))
          return [];
        if (!isWithin(day, from, to)) return [];
        const title = recordTitle(described, record);
        return [{ key: `${id}-${record.id}`, day, says, title, seq: record.trail.at(-1) ?? 0 }];
      }),
    )
    .sort((a, b) => (a.day === b.day ? (a.key < b.key ? -1 : 1) : a.day < b.day ? -1 : 1));
}
