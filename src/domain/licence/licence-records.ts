import type { Value } from "../registers/field.ts";
import type { RegisterRecord } from "../registers/register.ts";
import type { RegisterId } from "../registers/register-id.ts";
import { type CalendarDate, isCalendarDate } from "../value/calendar-date.ts";

/** The records of one register by identity. */
export type RecordsById = ReadonlyMap<string, RegisterRecord>;

/** The registers that the licence position is made from, at one head. */
export interface LicenceRecords {
  readonly software: RecordsById;
  readonly installation: RecordsById;
  readonly hardware: RecordsById;
  readonly entitlement: RecordsById;
  readonly person: RecordsById;
  readonly party: RecordsById;
  readonly location: RecordsById;
  readonly softwareVersion: RecordsById;
  readonly allocation: RecordsById;
  readonly cloudService: RecordsById;
  readonly seat: RecordsById;
  readonly licenceParameter: RecordsById;
  readonly measuredUse: RecordsById;
}

/** The registers of the position, taken from all there are. */
export function licenceRecords(of: (register: RegisterId) => RecordsById): LicenceRecords {
  return {
    software: of("software"),
    installation: of("installation"),
    hardware: of("hardware"),
    entitlement: of("entitlement"),
    person: of("person"),
    party: of("party"),
    location: of("location"),
    softwareVersion: of("softwareVersion"),
    allocation: of("allocation"),
    cloudService: of("cloudService"),
    seat: of("seat"),
    licenceParameter: of("licenceParameter"),
    measuredUse: of("measuredUse"),
  };
}

/** The records that count as existing: those not withdrawn. */
export function present(records: RecordsById): RegisterRecord[] {
  return [...records.values()].filter((record) => record.withdrawn !== true);
}

/** The record a link leads to; undefined for a blank link and for a record that is missing or withdrawn. */
export function linked(records: RecordsById, link: Value | undefined): RegisterRecord | undefined {
  if (typeof link !== "string") return undefined;
  const record = records.get(link);
  return record?.withdrawn === true ? undefined : record;
}

/** A text value; "" when blank. */
export function textOf(record: RegisterRecord, field: string): string {
  const value = record.values[field];
  return typeof value === "string" ? value : "";
}

/** A whole number; undefined when blank. */
export function integerOf(record: RegisterRecord, field: string): number | undefined {
  const value = record.values[field];
  return typeof value === "number" && Number.isSafeInteger(value) ? value : undefined;
}

/** A yes or no; undefined when nobody has answered. */
export function yesNoOf(record: RegisterRecord, field: string): boolean | undefined {
  const value = record.values[field];
  return typeof value === "boolean" ? value : undefined;
}

/** A day; undefined when blank. */
export function dateOf(record: RegisterRecord, field: string): CalendarDate | undefined {
  const text = textOf(record, field);
  return isCalendarDate(text) ? text : undefined;
}

/** A list of texts; empty when blank. */
export function textsOf(record: RegisterRecord, field: string): readonly string[] {
  const value = record.values[field];
  return Array.isArray(value) ? value.filter((text) => text !== "") : [];
}

/** True for an entitlement that is retired or whose last day lies before the day. */
export function isOver(record: RegisterRecord, day: string): boolean {
  const end = textOf(record, "validTo");
  return record.values.state === "retired" || (end !== "" && end < day);
}
