import type { CostRegisters } from "../../../src/domain/cost/cost-line.ts";
import { type RecordCost, recordCost } from "../../../src/domain/cost/record-cost.ts";
import type { Value } from "../../../src/domain/registers/field.ts";
import type { RegisterRecord } from "../../../src/domain/registers/register.ts";
import { isRegisterId } from "../../../src/domain/registers/register-id.ts";
import { decimalFromMoney } from "../../../src/domain/value/money.ts";
import { aRecord } from "../../builders/records.ts";
import { day } from "../licence/licence-facts.ts";

/** Records by register and id, e.g. `{ hardware: { d1: { name: "PC" } } }`. */
export type Given = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Value>>>>>>;

/** The registers of 24 November 2026 with these records. */
export function registersWith(given: Given): CostRegisters {
  const maps = new Map<string, ReadonlyMap<string, RegisterRecord>>();
  for (const [register, records] of Object.entries(given)) {
    if (!isRegisterId(register)) throw new Error(`There is no register ${register}`);
    maps.set(register, new Map(Object.entries(records).map(([id, values]) => [id, aRecord(register, id, values)])));
  }
  return {
    of: (register) => maps.get(register) ?? new Map(),
    nameOf: (_register, id) => id,
    day: day("2026-11-24"),
    money: (money) => `${money.currency} ${decimalFromMoney(money)}`,
  };
}

/** What a record costs among these. */
export function costOf(given: Given, register: string, id: string): RecordCost {
  const record = isRegisterId(register) ? registersWith(given).of(register).get(id) : undefined;
  if (!record) throw new Error(`There is no ${register} ${id}`);
  return recordCost(registersWith(given), record);
}

/** Euros as money. */
export function euros(amount: number): Value {
  return { minor: amount * 100, currency: "EUR" };
}
