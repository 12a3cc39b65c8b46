import type { RegisterRecord } from "../registers/register.ts";
import { contractShare, sharedPrice } from "./contract-cost.ts";
import { type CostLine, type CostRegisters, costLine, inUse, runningPrice } from "./cost-line.ts";
import { moneyOf, type Priced, periodPrice } from "./price.ts";

/**
 * What a cloud service costs: the figure on its own record. Without one, its contract or the prices of its seats; never
 * two of them together, because each may hold the others.
 */
export function serviceLines(registers: CostRegisters, service: RegisterRecord): readonly CostLine[] {
  const own = servicePrice(registers, service);
  if (own) return [costLine(registers, service, "Cost of the service", own)];
  const contract = contractShare(registers, service);
  if (contract.length > 0) return contract;
  const seats = inUse(registers, "seat", "service", service.id).filter((seat) => moneyOf(seat.values.cost));
  if (seats.length > 0) return seats.map((seat) => seatLine(registers, seat));
  const missing = "No cost is on record: enter Cost and “Cost is per”, a contract, or the cost of its seats.";
  return [costLine(registers, service, "Cost of the service", { missing })];
}

/** What one seat costs: its own price, else an equal part of the service's for each seat bought. */
export function seatLine(registers: CostRegisters, seat: RegisterRecord): CostLine {
  return costLine(registers, seat, "Seat", seatPrice(registers, seat));
}

function seatPrice(registers: CostRegisters, { values }: RegisterRecord): Priced {
  const own = moneyOf(values.cost);
  if (own) return periodPrice(own, values.costPeriod, values.assignedOn, values.endedOn, registers.money);
  const service = registers.of("cloudService").get(String(values.service ?? ""));
  const whole = service && servicePrice(registers, service);
  if (!whole) return { missing: "Neither the seat nor its service has a cost on record: enter it on one of them." };
  const bought = service.values.seatsBought;
  if (typeof bought !== "number" || bought === 0)
    return { missing: "The seat has no cost, and the service doesn't say how many seats were bought: enter either." };
  return sharedPrice(whole, bought, "seats bought", registers.money);
}

/** The service's own figure; undefined without one. */
function servicePrice(registers: CostRegisters, service: RegisterRecord): Priced | undefined {
  const cost = moneyOf(service.values.cost);
  if (!cost) return undefined;
  return runningPrice(registers, service, cost, "service");
}
