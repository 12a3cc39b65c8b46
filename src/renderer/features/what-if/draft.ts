import type { DeviceFact, MetricId } from "../../../domain/licence/facts.ts";
import type { Assumption, AssumptionKind, DevicesOfLeavers, Named } from "../../../domain/licence/what-if/scenario.ts";
import { isMoney } from "../../../domain/registers/text-from-value.ts";
import { type TypedNotation, valueFromText } from "../../../domain/registers/value-from-text.ts";

/** What can be assumed, as a choice, in the order it is offered. */
export const KINDS: readonly { readonly value: AssumptionKind; readonly label: string }[] = [
  { value: "devicesRetire", label: "These devices retire" },
  { value: "deviceKindRetires", label: "A kind of device retires" },
  { value: "peopleLeave", label: "People leave" },
  { value: "rightsBought", label: "Rights are bought" },
  { value: "renewal", label: "A renewal changes or ends" },
  { value: "productRemoved", label: "Uninstalled on these devices" },
  { value: "productRemovedFrom", label: "Uninstalled on some devices" },
  { value: "productAdded", label: "Installed on further devices" },
];

/** An assumption that is being entered; numbers and price as typed. `metric`: null takes that of the product's line. */
export interface Draft {
  readonly kind: AssumptionKind;
  readonly devices: readonly Named[];
  readonly people: readonly Named[];
  readonly product: Named | null;
  readonly right: Named | null;
  readonly place: Named | null;
  readonly to: Named | null;
  readonly form: DeviceFact["form"] | null;
  readonly becomes: DevicesOfLeavers;
  readonly metric: MetricId | null;
  readonly count: string;
  readonly unitsPerPack: string;
  readonly price: string;
  readonly paid: "once" | "year";
}

/** Nothing entered of a kind. */
export function emptyDraft(kind: AssumptionKind): Draft {
  return {
    kind,
    devices: [],
    people: [],
    product: null,
    right: null,
    place: null,
    to: null,
    form: null,
    becomes: "stock",
    metric: null,
    count: "",
    unitsPerPack: "1",
    price: "",
    paid: "once",
  };
}

/** What is entered as an assumption, or the sentence that says what it lacks. @param metric  where none was chosen */
export function assumptionFrom(draft: Draft, metric: MetricId, notation: TypedNotation): Assumption | string {
  const { kind, devices, people, product, right, place, to, form, becomes } = draft;
  const count = wholeNumber(draft.count, kind === "renewal" ? 0 : 1);
  switch (kind) {
    case "devicesRetire":
      return devices.length === 0 ? "Choose at least one device." : { kind, devices };
    case "deviceKindRetires":
      return form === null && place === null ? "Choose a form, a place, or both." : { kind, form, place };
    case "peopleLeave":
      if (people.length === 0) return "Choose at least one person.";
      if (becomes !== "handedOver") return { kind, people, devices: becomes, to: null };
      return to ? { kind, people, devices: becomes, to } : "Choose who gets their devices.";
    case "renewal":
      if (!right) return "Choose an entitlement.";
      return count === undefined
        ? "Enter the quantity as a whole number; 0 when it isn't renewed."
        : { kind, right, quantity: count };
    case "rightsBought":
      return purchaseFrom(draft, metric, notation);
    case "productRemoved":
      if (!product) return "Choose a product.";
      return devices.length === 0 ? "Choose at least one device." : { kind, product, devices };
    case "productRemovedFrom":
    case "productAdded":
      if (!product) return "Choose a product.";
      return count === undefined ? "Enter the number of devices, 1 or more." : { kind, product, count };
  }
}

function purchaseFrom(draft: Draft, metric: MetricId, notation: TypedNotation): Assumption | string {
  const { product, paid } = draft;
  const packs = wholeNumber(draft.count, 1);
  const unitsPerPack = wholeNumber(draft.unitsPerPack, 1);
  if (!product) return "Choose a product.";
  if (packs === undefined) return "Enter the number of packs, 1 or more; a single right is a pack of 1.";
  if (unitsPerPack === undefined) return "Enter the number of rights in a pack, 1 or more.";
  const read = valueFromText({ id: "price", label: "Price", type: "money", group: "" }, draft.price, notation, () => ({
    value: null,
  }));
  if ("sentence" in read) return read.sentence;
  const price = typeof read.value === "object" && read.value !== null && isMoney(read.value) ? read.value : null;
  if (price && price.minor < 0) return "A price isn't negative.";
  return { kind: "rightsBought", product, metric: draft.metric ?? metric, packs, unitsPerPack, price, paid };
}

function wholeNumber(text: string, least: number): number | undefined {
  const number = /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return number >= least ? number : undefined;
}
