import type { CostRegisters } from "../../domain/cost/cost-line.ts";
import { COSTED, type RecordCost, recordCost } from "../../domain/cost/record-cost.ts";
import type { RegisterId } from "../../domain/registers/register-id.ts";
import { textFormat } from "../../domain/registers/text-from-value.ts";
import type { CalendarDate } from "../../domain/value/calendar-date.ts";
import type { RecordId } from "../../domain/value/record-id.ts";
import type { Core } from "./core.ts";

/** What records cost. */
export interface CostCalls {
  /** Every amount that a record's cost is made of; null where a register's records have none. */
  cost(register: RegisterId, id: RecordId): Promise<RecordCost | null>;
}

/** Costs over the registers of a core, as they stand on its day. */
export function createCosts(core: Core): CostCalls {
  return {
    cost: async (register, id) => {
      const record = core.registers.of(register).get(id);
      if (!record || !COSTED.includes(register)) return null;
      return recordCost(costRegisters(core, core.today()), record);
    },
  };
}

/** The registers that prices are taken from, with how amounts are written. */
export function costRegisters(core: Core, day: CalendarDate): CostRegisters {
  const { of, nameOf } = core.registers;
  return { of, nameOf, day, money: textFormat(core.locale).money };
}
