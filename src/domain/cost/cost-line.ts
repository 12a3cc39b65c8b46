import { registerOf } from "../registers/all.ts";
import { isRetired, type RegisterRecord } from "../registers/register.ts";
import type { RegisterId } from "../registers/register-id.ts";
import type { CalendarDate } from "../value/calendar-date.ts";
import type { Money } from "../value/money.ts";
import type { RecordId } from "../value/record-id.ts";
import { type MoneyText, type Price, type Priced, periodPrice } from "./price.ts";

/** The record on which an amount stands. */
export interface CostSource {
  readonly register: RegisterId;
  readonly id: RecordId;
  readonly title: string;
}

/**
 * One amount of a sum.
 *
 * @property what   what is paid for, in a few words
 * @property rule   how the amount was found, in words
 * @property price  the exact amount; null when it isn't counted, and then `rule` says why and what to enter
 */
export interface CostLine {
  readonly source: CostSource;
  readonly what: string;
  readonly rule: string;
  readonly price: Price | null;
}

/**
 * The registers on a day, as the costs are read from them.
 *
 * @property day    what has ended by then is paid no more
 * @property money  an amount as people read it
 */
export interface CostRegisters {
  readonly of: (register: RegisterId) => ReadonlyMap<string, RegisterRecord>;
  readonly nameOf: (register: RegisterId, id: string) => string;
  readonly day: CalendarDate;
  readonly money: MoneyText;
}

/** The line of something priced, or of what is missing for it. */
export function costLine(registers: CostRegisters, record: RegisterRecord, what: string, priced: Priced): CostLine {
  const title = registers.nameOf(record.register, record.id);
  const source = { register: record.register, id: record.id, title };
  return "missing" in priced
    ? { source, what, rule: priced.missing, price: null }
    : { source, what, rule: priced.rule, price: priced.price };
}

/** The records of a register that are in use and hold this record in a field. */
export function inUse(
  registers: CostRegisters,
  register: RegisterId,
  field: string,
  id: RecordId,
): readonly RegisterRecord[] {
  return [...registers.of(register).values()].filter(
    (record) => !record.withdrawn && record.values[field] === id && !isRetired(registerOf(register), record),
  );
}

/** What is paid for a contract's or a service's period; what is over by the day is paid no more. */
export function runningPrice(
  { day, money }: CostRegisters,
  { values }: RegisterRecord,
  cost: Money,
  what: string,
): Priced {
  const priced = periodPrice(cost, values.costPeriod, values.startsOn, values.endsOn, money);
  if ("missing" in priced || priced.price.paid === "once") return priced;
  const isOver = values.state === "ended" || (typeof values.endsOn === "string" && values.endsOn < day);
  return isOver ? { missing: `${priced.rule}: no longer paid, the ${what} has ended.` } : priced;
}
