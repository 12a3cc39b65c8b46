import type { CostRegisters } from "../../cost/cost-line.ts";
import { moneyOf } from "../../cost/price.ts";
import type { RegisterRecord } from "../../registers/register.ts";
import { isCalendarDate } from "../../value/calendar-date.ts";
import { type Fraction, fraction } from "../../value/fraction.ts";
import { dayInWords } from "../day-in-words.ts";
import { compareText } from "../installed-devices.ts";
import { integerOf, textOf } from "../licence-records.ts";

/**
 * What can be bought of a product, and where that is known from.
 *
 * @property pack          price of a pack in minor units
 * @property unitsPerPack  rights in it
 * @property restsOn       the purchase or the list price, in words
 */
export interface UnitPrice {
  readonly pack: Fraction;
  readonly currency: string;
  readonly unitsPerPack: number;
  readonly restsOn: string;
}

/** The price of the newest purchase that counts and has a cost; else the title's list price; else the sentence of what to enter. */
export function unitPrice(
  { nameOf }: CostRegisters,
  title: RegisterRecord | undefined,
  counting: readonly RegisterRecord[],
): UnitPrice | { readonly missing: string } {
  const newestFirst = [...counting].sort((a, b) => compareText(boughtOn(b), boughtOn(a)) || compareText(a.id, b.id));
  for (const purchase of newestFirst) {
    const cost = packCost(purchase);
    if (!cost) continue;
    const name = nameOf("entitlement", purchase.id);
    const restsOn = `${cost.words} of “${name}”${daysOf(purchase)}`;
    return { ...cost, unitsPerPack: integerOf(purchase, "unitsPerPack") ?? 1, restsOn };
  }
  const list = title && moneyOf(title.values.listPrice);
  if (list) {
    const restsOn = "the list price on the software title";
    return { pack: fraction(list.minor), currency: list.currency, unitsPerPack: 1, restsOn };
  }
  const [newest] = newestFirst;
  const purchase = newest ? `the unit cost of “${nameOf("entitlement", newest.id)}”, or ` : "";
  return { missing: `Not known: enter ${purchase}a list price on the software title.` };
}

/** The unit cost on record, or the total cost shared among the packs bought. */
function packCost(
  purchase: RegisterRecord,
): { readonly pack: Fraction; readonly currency: string; readonly words: string } | undefined {
  const unit = moneyOf(purchase.values.unitCost);
  if (unit) return { pack: fraction(unit.minor), currency: unit.currency, words: "the unit cost" };
  const total = moneyOf(purchase.values.totalCost);
  const quantity = integerOf(purchase, "quantity") ?? 0;
  if (!total || quantity <= 0) return undefined;
  return { pack: fraction(total.minor, quantity), currency: total.currency, words: "the total cost by quantity" };
}

/** The day by which purchases are newer or older; "" when neither is known, which is the oldest. */
function boughtOn(purchase: RegisterRecord): string {
  return textOf(purchase, "purchasedOn") || textOf(purchase, "validFrom");
}

function daysOf(purchase: RegisterRecord): string {
  const bought = boughtOn(purchase);
  const end = textOf(purchase, "validTo");
  const parts = [
    ...(isCalendarDate(bought) ? [`bought ${dayInWords(bought)}`] : []),
    ...(isCalendarDate(end) ? [`for a term that ends ${dayInWords(end)}`] : []),
  ];
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}
