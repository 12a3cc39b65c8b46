import { allocation as allocationRegister } from "../../registers/allocation.ts";
import { entitlement as entitlementRegister } from "../../registers/entitlement.ts";
import { isRetired, type RegisterRecord, recordTitle } from "../../registers/register.ts";
import type { RegisterId } from "../../registers/register-id.ts";
import { addDays, type CalendarDate } from "../../value/calendar-date.ts";
import type { RecordId } from "../../value/record-id.ts";
import { counted } from "../counted.ts";
import { dayInWords } from "../day-in-words.ts";
import { compareText } from "../installed-devices.ts";
import { dateOf, integerOf, linked, present, type RecordsById, textOf, yesNoOf } from "../licence-records.ts";
import type { Breach, TermRow } from "./term-finding.ts";

/** A right in somebody's hands. `until`: undefined while it runs; `isFree`: it may be handed on at once. */
interface Holding {
  readonly record: RegisterRecord;
  readonly holder: string;
  readonly quantity: number;
  readonly from: CalendarDate;
  readonly until: CalendarDate | undefined;
  readonly isFree: boolean;
}

/**
 * Rights that went to another device or person sooner than their terms allow: the days count from the day on which they
 * were given out before. A right may go on at once from somebody who
 * left, from a device that broke or is gone, and where it may move between servers.
 * Source: docs/licence-rules.md#terms-compared.
 *
 * @param days  the interval where terms say that there is one and not how long; undefined when not known
 */
export function reassignments(
  of: (register: RegisterId) => RecordsById,
  days: number | undefined,
  asAt: CalendarDate,
): Breach[] {
  const byRight = new Map<RecordId, Holding[]>();
  for (const record of present(of("allocation"))) {
    const right = linked(of("entitlement"), record.values.entitlement);
    const holding = holdingOf(record, of);
    if (!right || !holding || holding.from > asAt) continue;
    const known = byRight.get(right.id);
    if (known) known.push(holding);
    else byRight.set(right.id, [holding]);
  }
  return [...byRight].flatMap(([id, holdings]): Breach[] => {
    const right = of("entitlement").get(id);
    const interval = right && intervalOf(right, days);
    const units = (right && integerOf(right, "quantity")) ?? 0;
    if (!right || interval === undefined || units === 0) return [];
    const rights = units * (integerOf(right, "unitsPerPack") ?? 1);
    const rows = holdings.flatMap((holding) => tooSoon(holding, holdings, rights, interval));
    if (rows.length === 0) return [];
    const title = recordTitle(entitlementRegister, right);
    const product = linked(of("software"), right.values.software)?.id ?? null;
    const sentence = `Rights of “${title}” went to others ${counted(rows.length, "time", "times")} sooner than the terms allow.`;
    const source = { register: "entitlement", id } as const;
    return [{ term: "reassignment", product, source, sentence, rows, rights: rows.length }];
  });
}

/** Days that have to pass; infinite where a right may never go on; undefined where the terms set no limit or don't say. */
function intervalOf(right: RegisterRecord, days: number | undefined): number | undefined {
  if (isRetired(entitlementRegister, right) || yesNoOf(right, "mobility") === true) return undefined;
  const terms = textOf(right, "reassign");
  if (terms === "never") return Number.POSITIVE_INFINITY;
  return terms === "afterDays" ? (integerOf(right, "reassignDays") ?? days) : undefined;
}

function holdingOf(record: RegisterRecord, of: (register: RegisterId) => RecordsById): Holding | undefined {
  const state = textOf(record, "state");
  const from = dateOf(record, "from");
  const until = dateOf(record, "to");
  const device = linked(of("hardware"), record.values.device);
  const person = linked(of("person"), record.values.person);
  const holder = device ?? person;
  if (!holder || from === undefined || (state !== "pinned" && state !== "ended")) return undefined;
  // An allocation that ended on a day nobody recorded tells nothing.
  if (state === "ended" && until === undefined) return undefined;
  const isGone = GONE.has(device ? textOf(device, "state") : "");
  const hasLeft = person !== undefined && textOf(person, "state") === "leaver";
  const quantity = integerOf(record, "quantity") ?? 1;
  return { record, holder: holder.id, quantity, from, until, isFree: isGone || hasLeft };
}

const GONE = new Set(["inRepair", "missing", "retired", "disposed"]);

/** The row of a holding for which rights had to be taken that weren't free yet; none otherwise. */
function tooSoon(holding: Holding, all: readonly Holding[], rights: number, interval: number): TermRow[] {
  const { record, holder, from } = holding;
  const earlier = all.filter(
    (other) => other !== holding && other.holder !== holder && (other.from < from || isBefore(other, holding)),
  );
  const running = earlier.filter(({ until }) => until === undefined || until >= from);
  const bound = earlier.filter(
    (other) => other.until !== undefined && other.until < from && !other.isFree && !hasPassed(other, interval, from),
  );
  const taken = quantityOf(running) + holding.quantity;
  // More in hands than there are is a shortfall, whoever had them before.
  if (taken > rights || taken + quantityOf(bound) <= rights) return [];
  const first = bound.reduce((best, other) => (compareText(other.from, best.from) < 0 ? other : best));
  const free = Number.isFinite(interval)
    ? `may go to another only from ${dayInWords(addDays(first.from, interval))} on`
    : "may never go to another";
  const sentence = `Given out on ${dayInWords(from)}. The right that was free then had been given out on ${dayInWords(first.from)} and ${free}.`;
  return [{ register: "allocation", id: record.id, title: recordTitle(allocationRegister, record), sentence }];
}

function hasPassed({ from }: Holding, interval: number, day: CalendarDate): boolean {
  return Number.isFinite(interval) && addDays(from, interval) <= day;
}

/** Order of those given out on one day. */
function isBefore(a: Holding, b: Holding): boolean {
  return a.from === b.from && compareText(a.record.id, b.record.id) < 0;
}

function quantityOf(holdings: readonly Holding[]): number {
  return holdings.reduce((sum, { quantity }) => sum + quantity, 0);
}
