import type { RecordChange } from "../../change/change-set.ts";
import { recordChange } from "../../change/record-change.ts";
import type { CostRegisters } from "../../cost/cost-line.ts";
import { lifecycleOf } from "../../lifecycle/lifecycle.ts";
import { transitionValues } from "../../lifecycle/transition-values.ts";
import { registerOf } from "../../registers/all.ts";
import type { Value } from "../../registers/field.ts";
import type { RegisterRecord } from "../../registers/register.ts";
import { addDays, type CalendarDate } from "../../value/calendar-date.ts";
import { dateOf, textOf } from "../licence-records.ts";
import { seatOfPlan } from "./higher-plan.ts";
import { kindOf, type Proposal } from "./proposal.ts";

/**
 * How proposals are accepted.
 *
 * @property seats  what becomes of seats that somebody has; those that are free already are always ended
 * @property from   first day on which it holds
 */
export interface Acceptance {
  readonly seats: "free" | "ended";
  readonly from: CalendarDate;
}

type Values = Readonly<Record<string, Value | null>>;

/**
 * The changes that accepting proposals makes, by the steps of their records' lives. Proposals that Muster can't carry out
 * change nothing.
 *
 * @param registers  those from which the proposals were made
 */
export function harvestChanges(
  proposals: readonly Proposal[],
  acceptance: Acceptance,
  registers: CostRegisters,
): RecordChange[] {
  return proposals.flatMap((proposal) => {
    const { register, id } = proposal.record;
    const record = registers.of(register).get(id);
    const values = record && acceptedValues(proposal, record, acceptance, registers);
    return (values && recordChange(registerOf(register), record, id, values, registers.nameOf)) ?? [];
  });
}

function acceptedValues(
  proposal: Proposal,
  record: RegisterRecord,
  { seats, from }: Acceptance,
  registers: CostRegisters,
): Values | undefined {
  switch (kindOf(proposal).takes) {
    case "seat":
      return seats === "free" ? stepValues(record, "free", {}) : endedSeat(record, from);
    case "plan":
      return lowerPlanValues(record, registers);
    case "freeSeat":
      return endedSeat(record, from);
    case "allocation":
      return stepValues(record, "end", { to: lastDay(record, from) });
    case null:
      return undefined;
  }
}

function endedSeat(seat: RegisterRecord, from: CalendarDate): Values {
  return { ...stepValues(seat, "end", { endedOn: from }), person: null };
}

/** The seat goes on under the lower plan, for what that one costs; where that isn't known the old cost would pass for it. */
function lowerPlanValues(seat: RegisterRecord, registers: CostRegisters): Values {
  const plan = textOf(seat, "lowerPlan");
  const { cost = null, costPeriod = null } = seatOfPlan(registers, seat, plan)?.values ?? {};
  return { plan, lowerPlan: null, cost, costPeriod };
}

/** An allocation's last day belongs to it, and none ends before it began. */
function lastDay(allocation: RegisterRecord, from: CalendarDate): CalendarDate {
  const before = addDays(from, -1);
  const begin = dateOf(allocation, "from");
  return begin !== undefined && begin > before ? begin : before;
}

function stepValues({ register, values }: RegisterRecord, step: string, facts: Values): Values {
  const lifecycle = lifecycleOf(register);
  const transition = lifecycle?.transitions.find(({ id }) => id === step);
  if (!lifecycle || !transition) throw new Error(`The register ${register} has no step ${step}`);
  return transitionValues(lifecycle, transition, values, facts);
}
