import type { RecordChange } from "../../change/change-set.ts";
import { type NameOf, recordChange } from "../../change/record-change.ts";
import { lifecycleOf } from "../../lifecycle/lifecycle.ts";
import { transitionValues } from "../../lifecycle/transition-values.ts";
import { registerOf } from "../../registers/all.ts";
import type { Value } from "../../registers/field.ts";
import type { RegisterRecord } from "../../registers/register.ts";
import type { RegisterId } from "../../registers/register-id.ts";
import { addDays, type CalendarDate } from "../../value/calendar-date.ts";
import { dateOf } from "../licence-records.ts";
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
 * @param of  the registers from which the proposals were made
 */
export function harvestChanges(
  proposals: readonly Proposal[],
  acceptance: Acceptance,
  of: (register: RegisterId) => ReadonlyMap<string, RegisterRecord>,
  nameOf: NameOf,
): RecordChange[] {
  return proposals.flatMap((proposal) => {
    const { register, id } = proposal.record;
    const record = of(register).get(id);
    const values = record && acceptedValues(proposal, record, acceptance);
    return (values && recordChange(registerOf(register), record, id, values, nameOf)) ?? [];
  });
}

function acceptedValues(proposal: Proposal, record: RegisterRecord, { seats, from }: Acceptance): Values | undefined {
  switch (kindOf(proposal).takes) {
    case "seat":
      return seats === "free" ? stepValues(record, "free", {}) : endedSeat(record, from);
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
