import type { RegisterRecord } from "../registers/register.ts";
import { fraction, times } from "../value/fraction.ts";
import type { Money } from "../value/money.ts";
import { type CostLine, type CostRegisters, costLine } from "./cost-line.ts";
import { type MoneyText, moneyOf, onceOf, type Priced, periodPrice, termPrice } from "./price.ts";

/**
 * What an entitlement costs as a whole, and its maintenance. One with a last day, a subscription and maintenance are paid
 * for their term; everything else is paid once.
 */
export function entitlementLines(registers: CostRegisters, right: RegisterRecord): readonly CostLine[] {
  return linesOf(registers, right, "Entitlement", (priced) => priced);
}

/**
 * What a number of an entitlement's units cost. A unit is one right: quantity times units per pack make up the whole.
 *
 * @param units  undefined when nobody has said how many
 */
export function unitLines(
  registers: CostRegisters,
  right: RegisterRecord,
  units: number | undefined,
  what: string,
): readonly CostLine[] {
  const all = unitsOf(right);
  return linesOf(registers, right, what, (priced) => {
    if ("missing" in priced) return priced;
    if (units === undefined) return { missing: "The allocation says no quantity: enter it there." };
    if (all === undefined)
      return { missing: "The entitlement's quantity isn't on record or is 0, so a unit's price can't be told." };
    const minor = times(priced.price.minor, fraction(units, all));
    return { price: { ...priced.price, minor }, rule: `${priced.rule}; ${units} of ${all} units` };
  });
}

function linesOf(
  registers: CostRegisters,
  right: RegisterRecord,
  what: string,
  part: (priced: Priced) => Priced,
): readonly CostLine[] {
  const { values } = right;
  const maintenance = moneyOf(values.maintenanceCost);
  const lines = [costLine(registers, right, what, part(rightPrice(registers, right)))];
  if (!maintenance) return lines;
  const yearly = ended(registers, right, values.maintenanceTo, maintenancePrice(maintenance, registers.money));
  return [...lines, costLine(registers, right, `Maintenance: ${what.toLowerCase()}`, part(yearly))];
}

function rightPrice(registers: CostRegisters, right: RegisterRecord): Priced {
  const { values } = right;
  const whole = wholeCost(right, registers.money);
  if ("missing" in whole) return whole;
  const { cost, rule } = whole;
  const isTermed = values.kind === "subscription" || values.kind === "maintenance" || values.validTo !== undefined;
  if (!isTermed) return { price: onceOf(cost), rule: `${rule}, paid once` };
  const priced = ended(
    registers,
    right,
    values.validTo,
    termPrice(cost, values.validFrom, values.validTo, registers.money),
  );
  return "missing" in priced || rule === registers.money(cost)
    ? priced
    : { ...priced, rule: `${rule} = ${priced.rule}` };
}

/** The total on record, or the unit cost times the quantity. */
function wholeCost(
  { values }: RegisterRecord,
  text: MoneyText,
): { readonly cost: Money; readonly rule: string } | { readonly missing: string } {
  const total = moneyOf(values.totalCost);
  if (total) return { cost: total, rule: text(total) };
  const unit = moneyOf(values.unitCost);
  if (!unit) return { missing: "The entitlement has no cost on record: enter Total cost, or Unit cost and Quantity." };
  if (typeof values.quantity !== "number")
    return { missing: `A unit costs ${text(unit)}, but the entitlement's quantity isn't on record.` };
  const minor = unit.minor * values.quantity;
  return { cost: { minor, currency: unit.currency }, rule: `${text(unit)} × ${values.quantity}` };
}

/** What is paid for a time that is over by the day isn't paid any more. */
function ended({ day }: CostRegisters, { values }: RegisterRecord, to: unknown, priced: Priced): Priced {
  if ("missing" in priced) return priced;
  const isOver = values.state === "retired" || (typeof to === "string" && to < day);
  return isOver ? { missing: `${priced.rule}: no longer paid, it has ended.` } : priced;
}

function maintenancePrice(cost: Money, text: MoneyText): Priced {
  return periodPrice(cost, "year", undefined, undefined, text);
}

function unitsOf({ values }: RegisterRecord): number | undefined {
  const { quantity, unitsPerPack } = values;
  if (typeof quantity !== "number" || quantity <= 0) return undefined;
  return quantity * (typeof unitsPerPack === "number" ? unitsPerPack : 1);
}
