import type { CostRegisters } from "../../cost/cost-line.ts";
import { seatLine } from "../../cost/service-cost.ts";
import { cloudService } from "../../registers/cloud-service.ts";
import { isRetired, type RegisterRecord } from "../../registers/register.ts";
import { dayNumber } from "../../value/calendar-date.ts";
import { grouped } from "../counted.ts";
import { dayInWords } from "../day-in-words.ts";
import { dateOf, linked, textOf } from "../licence-records.ts";
import { freedFigure } from "./freed-figure.ts";
import { leaver, named } from "./gone.ts";
import { higherPlan } from "./higher-plan.ts";
import { type NamedRecord, type Proposal, proposalKey } from "./proposal.ts";

/** A seat of which nothing can be said until a fact is entered. */
export interface OpenSeat {
  readonly open: "lastUse" | "cost";
  readonly record: NamedRecord;
}

/**
 * What a seat is proposed for, or which fact is missing to say so; undefined when it is ended or needed.
 *
 * @param idleDays  days without use from which on it is proposed; undefined where no parameter says so
 */
export function seatVerdict(
  registers: CostRegisters,
  seat: RegisterRecord,
  idleDays: number | undefined,
): Proposal | OpenSeat | undefined {
  const state = textOf(seat, "state");
  if (state === "ended" || hasEnded(registers, seat)) return undefined;
  if (state === "free") return freeVerdict(registers, seat);
  const gone = leaverProposal(registers, seat);
  if (gone) return gone;
  const idle = idleVerdict(registers, seat, idleDays);
  // Whoever doesn't use a seat needs no lower plan either.
  return idle && "kind" in idle ? idle : (higherPlan(registers, seat) ?? idle);
}

function leaverProposal(registers: CostRegisters, seat: RegisterRecord): Proposal | undefined {
  const gone = leaver(registers, seat, "person");
  if (!gone) return undefined;
  const used = dateOf(seat, "lastUsed");
  const last = used === undefined ? "" : ` It was last used on ${dayInWords(used)}.`;
  const sentence = `“${gone.record.title}” ${gone.words} and still has this seat.${last}`;
  return proposal(registers, seat, "leaverSeat", sentence, [gone.record]);
}

/** Who has a seat since after its last use hasn't used it since it was given to them. */
function idleVerdict(
  registers: CostRegisters,
  seat: RegisterRecord,
  idleDays: number | undefined,
): Proposal | OpenSeat | undefined {
  const used = dateOf(seat, "lastUsed");
  if (used === undefined) return { open: "lastUse", record: named(registers, "seat", seat) };
  const assigned = dateOf(seat, "assignedOn");
  const since = assigned !== undefined && assigned > used ? assigned : used;
  const days = dayNumber(registers.day) - dayNumber(since);
  if (idleDays === undefined || days < idleDays) return undefined;
  const again = since === used ? "" : ` and assigned anew on ${dayInWords(since)}`;
  const sentence = `Not used for ${grouped(days)} days: last used on ${dayInWords(used)}${again}.`;
  const person = linked(registers.of("person"), seat.values.person);
  return proposal(registers, seat, "idleSeat", sentence, person ? [named(registers, "person", person)] : []);
}

/** A seat for which nothing is paid a year costs nothing while it waits. */
function freeVerdict(registers: CostRegisters, seat: RegisterRecord): Proposal | OpenSeat | undefined {
  const { price } = seatLine(registers, seat);
  if (price === null) return { open: "cost", record: named(registers, "seat", seat) };
  if (price.paid === "once" || price.minor.over <= 0n) return undefined;
  const sentence = "The seat is free and paid for: give it to somebody who needs it, or end it.";
  return proposal(registers, seat, "freeSeat", sentence, []);
}

function proposal(
  registers: CostRegisters,
  seat: RegisterRecord,
  kind: "leaverSeat" | "idleSeat" | "freeSeat",
  sentence: string,
  others: readonly NamedRecord[],
): Proposal {
  const key = proposalKey(kind, seat.id);
  const money = freedFigure([seatLine(registers, seat)]);
  return { key, kind, record: named(registers, "seat", seat), others, sentence, money };
}

/** Nothing is paid any more for the seats of a service that has ended. */
function hasEnded({ of, day }: CostRegisters, seat: RegisterRecord): boolean {
  const service = linked(of("cloudService"), seat.values.service);
  if (!service) return false;
  const end = dateOf(service, "endsOn");
  return isRetired(cloudService, service) || (end !== undefined && end < day);
}
