import { moneyOf } from "../../cost/price.ts";
import type { Value } from "../../registers/field.ts";
import type { RegisterRecord } from "../../registers/register.ts";
import { addDays, type CalendarDate } from "../../value/calendar-date.ts";
import { fraction, rounded, times } from "../../value/fraction.ts";
import type { RecordId } from "../../value/record-id.ts";
import { dateOf, integerOf, type RecordsById, textOf } from "../licence-records.ts";
import { amountsByCurrency } from "../money/amounts.ts";
import type { Amount } from "../money/money-figure.ts";
import { type Purchase, purchaseKind, purchaseTitle, renewedTerms } from "./assumed-rights.ts";
import { inOrder } from "./in-order.ts";
import type { Scenario } from "./scenario.ts";

/** What a scenario buys at once: the amounts, and how many purchases have no price, so that it is more. */
export interface BoughtAtOnce {
  readonly amounts: readonly Amount[];
  readonly unknown: number;
}

/**
 * The records of the entitlements as they would be: what `assumed` does to the rights, with their prices, for the money.
 *
 * @param asAt  the day looked at; what is bought is bought then
 */
export function assumedPurchases(entitlements: RecordsById, scenario: Scenario, asAt: CalendarDate): RecordsById {
  const changed = new Map(entitlements);
  for (const { assumption, id } of inOrder(scenario)) {
    if (assumption.kind === "rightsBought") changed.set(id, boughtRecord(assumption, id, asAt));
    if (assumption.kind !== "renewal") continue;
    const record = changed.get(assumption.right.id);
    if (record) changed.set(record.id, renewedRecord(record, assumption.quantity, asAt));
  }
  return changed;
}

/** What is paid once for the rights that a scenario buys. */
export function boughtAtOnce({ assumptions }: Scenario): BoughtAtOnce {
  const once = assumptions.filter(
    (assumption): assumption is Purchase => assumption.kind === "rightsBought" && assumption.paid === "once",
  );
  const amounts = once.flatMap(({ price, packs }) =>
    price ? [{ minor: times(fraction(price.minor), fraction(packs)), currency: price.currency }] : [],
  );
  return { amounts: amountsByCurrency(amounts), unknown: once.length - amounts.length };
}

function boughtRecord(purchase: Purchase, id: RecordId, asAt: CalendarDate): RegisterRecord {
  const { product, metric, packs, unitsPerPack, price, paid } = purchase;
  const values: Record<string, Value> = {
    name: purchaseTitle(purchase),
    software: product.id,
    kind: purchaseKind(paid),
    metric,
    quantity: packs,
    unitsPerPack,
    purchasedOn: asAt,
    validFrom: asAt,
    ...(paid === "year" ? { validTo: addDays(asAt, 364) } : {}),
    ...(price ? { unitCost: price } : {}),
  };
  return { id, register: "entitlement", values, trail: [] };
}

/** A total cost becomes that of the other quantity, because the price of a unit stays. */
function renewedRecord(record: RegisterRecord, quantity: number, asAt: CalendarDate): RegisterRecord {
  const before = integerOf(record, "quantity");
  const terms = {
    kind: textOf(record, "kind") || undefined,
    quantity: before,
    validFrom: dateOf(record, "validFrom"),
    validTo: dateOf(record, "validTo"),
    maintenanceTo: dateOf(record, "maintenanceTo"),
  };
  const changes = renewedTerms(terms, quantity, asAt);
  const total = moneyOf(record.values.totalCost);
  const totalCost =
    total && before && changes.quantity !== undefined
      ? { totalCost: { ...total, minor: rounded(fraction(BigInt(total.minor) * BigInt(quantity), before)) } }
      : {};
  const { kind: _, ...known } = changes;
  const values: Record<string, Value> = { ...record.values, ...totalCost };
  for (const [field, value] of Object.entries(known)) if (value !== undefined) values[field] = value;
  return { ...record, values };
}
