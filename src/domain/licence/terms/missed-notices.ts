import { contract as contractRegister } from "../../registers/contract.ts";
import { entitlement as entitlementRegister } from "../../registers/entitlement.ts";
import { fieldOf, isRetired, type RegisterRecord, recordTitle, valueIn } from "../../registers/register.ts";
import type { RegisterId } from "../../registers/register-id.ts";
import { type CalendarDate, isCalendarDate } from "../../value/calendar-date.ts";
import { dayInWords } from "../day-in-words.ts";
import { compareTitle } from "../installed-devices.ts";
import { dateOf, present, type RecordsById, textOf, yesNoOf } from "../licence-records.ts";
import type { Breach } from "./term-finding.ts";

/**
 * Contracts over software that renew by themselves and whose last day for a notice has passed, up to the day on which they
 * end: what they cover runs on, needed or not. Source: docs/licence-rules.md#terms-compared.
 */
export function missedNotices(of: (register: RegisterId) => RecordsById, asAt: CalendarDate): Breach[] {
  const covered = new Map<string, RegisterRecord[]>();
  for (const record of present(of("entitlement"))) {
    const contract = textOf(record, "contract");
    if (isRetired(entitlementRegister, record)) continue;
    covered.set(contract, [...(covered.get(contract) ?? []), record]);
  }
  return present(of("contract")).flatMap((record): Breach[] => {
    const rights = covered.get(record.id) ?? [];
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
        sentence: `Notice was possible until ${dayInWords(noticeDay)}; it renews by itself after ${dayInWords(end)}.`,
        rows: rights
          .map((right) => ({
            register: "entitlement" as const,
            id: right.id,
            title: recordTitle(entitlementRegister, right),
            sentence: "Runs on under this contract.",
          }))
          .sort(compareTitle),
        rights: undefined,
      },
    ];
  });
}

const NOTICE_DAY = fieldOf(contractRegister, "noticeDay");
