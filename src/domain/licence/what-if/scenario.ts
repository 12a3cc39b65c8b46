import type { CalendarDate } from "../../value/calendar-date.ts";
import type { Money } from "../../value/money.ts";
import type { RecordId } from "../../value/record-id.ts";
import type { DeviceFact, MetricId } from "../facts.ts";

/** A record that an assumption is about, with the name it had then, which stays readable once the record is gone. */
export type Named = { readonly id: RecordId; readonly name: string };

/** What becomes of the devices of people who leave. */
export type DevicesOfLeavers = "retire" | "stock" | "handedOver";

/**
 * One thing that is assumed to be otherwise than the registers say. Plain data; rules: docs/licence-rules.md#what-if.
 *
 * devicesRetire: these devices are disposed of · deviceKindRetires: all of a form, at a place, or of this form at this
 * place (null: any) · peopleLeave: `to` gets their devices when these are handed over · rightsBought: so many packs;
 * `price` is that of a pack, null when it isn't known · renewal: an entitlement is renewed with another quantity; 0: it
 * isn't renewed · productRemoved: from these devices · productRemovedFrom: from so many devices · productAdded: on so
 * many further devices, each of a person of its own
 */
export type Assumption =
  | { readonly kind: "devicesRetire"; readonly devices: readonly Named[] }
  | { readonly kind: "deviceKindRetires"; readonly form: DeviceFact["form"] | null; readonly place: Named | null }
  | {
      readonly kind: "peopleLeave";
      readonly people: readonly Named[];
      readonly devices: DevicesOfLeavers;
      readonly to: Named | null;
    }
  | { readonly kind: "productRemoved"; readonly product: Named; readonly devices: readonly Named[] }
  | { readonly kind: "productRemovedFrom"; readonly product: Named; readonly count: number }
  | { readonly kind: "productAdded"; readonly product: Named; readonly count: number }
  | {
      readonly kind: "rightsBought";
      readonly product: Named;
      readonly metric: MetricId;
      readonly packs: number;
      readonly unitsPerPack: number;
      readonly price: Money | null;
      readonly paid: "once" | "year";
    }
  | { readonly kind: "renewal"; readonly right: Named; readonly quantity: number };

/** Name of a kind of assumption. */
export type AssumptionKind = Assumption["kind"];

/**
 * What is assumed, as plain data that can be kept as JSON.
 *
 * @property day  the day looked at; null is the day on which somebody asks
 */
export interface Scenario {
  readonly day: CalendarDate | null;
  readonly assumptions: readonly Assumption[];
}

/** Nothing assumed. */
export const NO_SCENARIO: Scenario = { day: null, assumptions: [] };

/** The records an assumption is about, by register. */
export function namedIn(assumption: Assumption): readonly {
  readonly register: "hardware" | "location" | "person" | "software" | "entitlement";
  readonly of: Named;
}[] {
  const list = <R extends string>(register: R, all: readonly (Named | null)[]) =>
    all.flatMap((of) => (of ? [{ register, of }] : []));
  switch (assumption.kind) {
    case "devicesRetire":
      return list("hardware", assumption.devices);
    case "deviceKindRetires":
      return list("location", [assumption.place]);
    case "peopleLeave":
      return list("person", [...assumption.people, assumption.to]);
    case "productRemoved":
      return [...list("software", [assumption.product]), ...list("hardware", assumption.devices)];
    case "renewal":
      return list("entitlement", [assumption.right]);
    case "productRemovedFrom":
    case "productAdded":
    case "rightsBought":
      return list("software", [assumption.product]);
  }
}
