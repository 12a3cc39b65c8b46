import { contract as contractRegister } from "../../registers/contract.ts";
import { entitlement as entitlementRegister } from "../../registers/entitlement.ts";
import { fieldOf, isRetired, type RegisterRecord, recordTitle, valueIn } from "../../registers/register.ts";
import type { RegisterId } from "../../registers/register-id.ts";
import { type CalendarDate, isCalendarDate } from "../../value/calendar-date.ts";
import type { RecordId } from "../../value/record-id.ts";
import { dayInWords } from "../day-in-words.ts";
import { compareTitle } from "../installed-devices.ts";
import { dateOf, linked, present, type RecordsById, textOf, yesNoOf } from "../licence-records.ts";
import type { Breach, TermRow } from "./term-finding.ts";

/**
 * Contracts over software, and entitlements, that renew by themselves and whose last day for a notice has passed, up to the
 * day on which they end: what they give runs on, needed or not. Source: docs/licence-rules.md#terms-compared.
 */
export function missedNotices(of: (register: RegisterId) => RecordsById, asAt: CalendarDate): Breach[] {
  const covered = new Map<string, RegisterRecord[]>();
  const entitlements = present(of("entitlement")).filter((record) => !isRetired(entitlementRegister, record));
  for (const record of entitlements) {
    const contract = textOf(record, "contract");
    covered.set(contract, [...(covered.get(contract) ?? []), record]);
  }
  const contracts = present(of("contract")).flatMap((record) =>
    contractNotice(record, covered.get(record.id) ?? [], asAt),
  );
  const told = new Set(contracts.map(({ source }) => source.id));
  return [
    ...contracts,
    ...entitlements.flatMap((record) => {
      const contract = linked(of("contract"), record.values.contract);
      const isItsContracts = contract && (told.has(contract.id) || textOf(contract, "state") === "noticeGiven");
      return isItsContracts ? [] : ownNotice(record, linked(of("software"), record.values.software)?.id ?? null, asAt);
    }),
  ];
}

function contractNotice(record: RegisterRecord, rights: readonly RegisterRecord[], asAt: CalendarDate): Breach[] {
  const noticeDay = String(valueIn(NOTICE_DAY, record) ?? "");
  const end = dateOf(record, "endsOn");
  if (yesNoOf(record, "autoRenew") !== true || !isCalendarDate(noticeDay) || end === undefined) return [];
  if (noticeDay >= asAt || end < asAt || rights.length === 0) return [];
  if (isRetired(contractRegister, record) || textOf(record, "state") === "draft") return [];
  return [
    {
      term: "notice",
      product: null,
      source: { register: "contract", id: record.id },
      sentence: noticeSentence(noticeDay, end),
      rows: rights.map((right) => rightRow(right, "Runs on under this contract.")).sort(compareTitle),
      rights: undefined,
    },
  ];
}

function ownNotice(right: RegisterRecord, product: RecordId | null, asAt: CalendarDate): Breach[] {
  const noticeDay = dateOf(right, "noticeBy");
  const end = dateOf(right, "validTo") ?? dateOf(right, "maintenanceTo");
  if (yesNoOf(right, "autoRenew") !== true || noticeDay === undefined || noticeDay >= asAt) return [];
  if (end !== undefined && end < asAt) return [];
  return [
    {
      term: "notice",
      product,
      source: { register: "entitlement", id: right.id },
      sentence: noticeSentence(noticeDay, end),
      rows: [rightRow(right, "Runs on for a further term.")],
      rights: undefined,
    },
  ];
}

function noticeSentence(noticeDay: CalendarDate, end: CalendarDate | undefined): string {
  const after = end === undefined ? "" : ` after ${dayInWords(end)}`;
  return `Notice was possible until ${dayInWords(noticeDay)}; it renews by itself${after}.`;
}

function rightRow(right: RegisterRecord, sentence: string): TermRow {
  return { register: "entitlement", id: right.id, title: recordTitle(entitlementRegister, right), sentence };
}

const NOTICE_DAY = fieldOf(contractRegister, "noticeDay");
