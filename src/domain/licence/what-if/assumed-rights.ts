import { addDays, type CalendarDate, dayNumber } from "../../value/calendar-date.ts";
import type { RecordId } from "../../value/record-id.ts";
import { counted } from "../counted.ts";
import type { RightFact, RightScope } from "../effective/right-fact.ts";
import type { Assumption } from "./scenario.ts";

/** Rights that a scenario buys. */
export type Purchase = Extract<Assumption, { readonly kind: "rightsBought" }>;

const ANYWHERE: RightScope = {
  device: undefined,
  person: undefined,
  site: undefined,
  regions: [],
  environment: undefined,
  entity: undefined,
  secondUse: false,
};

/** What an assumed purchase is called among the records. */
export function purchaseTitle({ product, packs, unitsPerPack }: Purchase): string {
  return `${counted(packs * unitsPerPack, "more right", "more rights")} to ${product.name} (assumed)`;
}

/** The right that is bought: without terms that limit it, as nobody has agreed any. */
export function bought(purchase: Purchase, id: RecordId): RightFact {
  const { product, metric, packs, unitsPerPack, paid } = purchase;
  return {
    id,
    title: purchaseTitle(purchase),
    product: product.id,
    kind: purchaseKind(paid),
    metric,
    quantity: packs,
    unitsPerPack,
    unlimited: false,
    retired: false,
    validFrom: undefined,
    validTo: undefined,
    hasProof: false,
    edition: undefined,
    version: undefined,
    maintenanceTo: undefined,
    upgradeFrom: [],
    downgradeTo: [],
    editionDownTo: [],
    base: undefined,
    parts: [],
    scope: ANYWHERE,
  };
}

/** The kind of a right that is bought: what is paid every year is a subscription. */
export function purchaseKind(paid: Purchase["paid"]): "base" | "subscription" {
  return paid === "year" ? "subscription" : "base";
}

/** What a renewal is about, of a right as of its record. */
export interface Terms {
  readonly kind: string | undefined;
  readonly quantity: number | undefined;
  readonly validFrom: CalendarDate | undefined;
  readonly validTo: CalendarDate | undefined;
  readonly maintenanceTo: CalendarDate | undefined;
}

/** Whether there is something that can be renewed: a right that runs for a term, or maintenance on one that doesn't. */
export function isRenewable({ kind, validTo, maintenanceTo }: Omit<Terms, "quantity" | "validFrom">): boolean {
  return isTermed({ kind, validTo }) || maintenanceTo !== undefined;
}

/**
 * What changes of a right on the day when it is renewed with this quantity: it then runs on by whole terms. With 0 it
 * ended the day before at the latest; of a perpetual right only its maintenance ends, and another quantity changes nothing.
 */
export function renewedTerms(terms: Terms, quantity: number, asAt: CalendarDate): Partial<Terms> {
  const { validFrom, validTo, maintenanceTo } = terms;
  const yesterday = addDays(asAt, -1);
  const ended = (day: CalendarDate | undefined) => (day === undefined || day > yesterday ? yesterday : day);
  const maintenance = maintenanceTo === undefined ? {} : { maintenanceTo: ended(maintenanceTo) };
  if (quantity === 0) return isTermed(terms) ? { ...maintenance, validTo: ended(validTo) } : maintenance;
  if (!isTermed(terms)) return {};
  if (validTo === undefined || validTo >= asAt) return { quantity };
  if (validFrom === undefined || validFrom > validTo) return { quantity, validTo: asAt };
  const term = dayNumber(validTo) - dayNumber(validFrom) + 1;
  const days = Math.ceil((dayNumber(asAt) - dayNumber(validTo)) / term) * term;
  return { quantity, validFrom: addDays(validFrom, days), validTo: addDays(validTo, days) };
}

/** The right as it is renewed; its title says so. */
export function renewed(right: RightFact, quantity: number, asAt: CalendarDate): RightFact {
  const title = `${right.title} (${quantity === 0 ? "not renewed" : "renewed otherwise"})`;
  return isRenewable(right) ? { ...right, ...renewedTerms(right, quantity, asAt), title } : right;
}

function isTermed({ kind, validTo }: Pick<Terms, "kind" | "validTo">): boolean {
  return validTo !== undefined || kind === "subscription" || kind === "maintenance";
}
