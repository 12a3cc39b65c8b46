import type { CostRegisters } from "../../cost/cost-line.ts";
import { moneyOf, type Price } from "../../cost/price.ts";
import { seatLine } from "../../cost/service-cost.ts";
import type { RegisterRecord } from "../../registers/register.ts";
import { compareFractions, minus } from "../../value/fraction.ts";
import { compareText } from "../installed-devices.ts";
import { linked, present, textOf } from "../licence-records.ts";
import type { MoneyFigure } from "../money/money-figure.ts";
import { named } from "./gone.ts";
import { type Proposal, proposalKey } from "./proposal.ts";

/**
 * The proposal to move a seat to the lower plan that would do, as its record says; undefined where it names none or the
 * lower one costs as much. Source: docs/licence-rules.md#harvest.
 */
export function higherPlan(registers: CostRegisters, seat: RegisterRecord): Proposal | undefined {
  const [plan, lower] = [textOf(seat, "plan"), textOf(seat, "lowerPlan")];
  if (lower === "" || isSamePlan(plan, lower)) return undefined;
  const other = dearestOn(registers, seat, lower);
  const money = savingOf(registers, seat, lower, other);
  if (money === null) return undefined;
  const person = linked(registers.of("person"), seat.values.person);
  const from = plan === "" ? "" : ` in place of “${plan}”`;
  const losesCost = moneyOf(seat.values.cost) && !other;
  const clears = losesCost ? ` Accepting clears its cost, as that of “${lower}” isn't on record.` : "";
  return {
    key: proposalKey("higherPlan", seat.id),
    kind: "higherPlan",
    record: named(registers, "seat", seat),
    others: person ? [named(registers, "person", person)] : [],
    sentence: `“${lower}” would do${from}, as the seat's record says.${clears}`,
    money,
  };
}

/**
 * The seat of the same service that shows what a plan costs: of those with a price of their own a year, the dearest, so
 * that no more is promised than is saved.
 */
export function seatOfPlan(registers: CostRegisters, seat: RegisterRecord, plan: string): RegisterRecord | undefined {
  return dearestOn(registers, seat, plan)?.record;
}

interface PricedSeat {
  readonly record: RegisterRecord;
  readonly price: Price;
}

function savingOf(
  registers: CostRegisters,
  seat: RegisterRecord,
  lower: string,
  other: PricedSeat | undefined,
): MoneyFigure | null {
  const own = yearlyOf(registers, seat);
  if (!own) return unknown("enter its own Cost and “Cost is per”");
  if (!other) return unknown(`enter the cost of a seat of this service with the plan “${lower}”`);
  if (own.currency !== other.price.currency) return unknown("the two plans are paid in different currencies");
  const minor = minus(own.minor, other.price.minor);
  if (minor.over <= 0n) return null;
  const title = registers.nameOf("seat", other.record.id);
  const sentence = `${seatLine(registers, seat).rule} less ${seatLine(registers, other.record).rule}, as “${title}” costs.`;
  return { amounts: [{ minor, currency: own.currency }], missing: false, sentence };
}

function unknown(what: string): MoneyFigure {
  return { amounts: [], missing: true, sentence: `What it saves isn't known: ${what}.` };
}

function dearestOn(registers: CostRegisters, { id, values }: RegisterRecord, plan: string): PricedSeat | undefined {
  const [dearest] = present(registers.of("seat"))
    .filter((other) => other.id !== id && other.values.service === values.service && other.values.state !== "ended")
    .filter((other) => isSamePlan(textOf(other, "plan"), plan))
    .flatMap((record) => {
      const price = yearlyOf(registers, record);
      return price ? [{ record, price }] : [];
    })
    .sort((a, b) => compareFractions(b.price.minor, a.price.minor) || compareText(a.record.id, b.record.id));
  return dearest;
}

/** A price of the seat's own: an equal part of the service's says nothing about its plan. */
function yearlyOf(registers: CostRegisters, seat: RegisterRecord): Price | undefined {
  const { price } = seatLine(registers, seat);
  return moneyOf(seat.values.cost) && price?.paid === "year" ? price : undefined;
}

function isSamePlan(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
