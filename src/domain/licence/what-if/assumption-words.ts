import type { MoneyText } from "../../cost/price.ts";
import { unreachable } from "../../value/result.ts";
import { counted, grouped } from "../counted.ts";
import { dayInWords } from "../day-in-words.ts";
import { metricOf } from "../metrics/all.ts";
import { midSentence } from "../mid-sentence.ts";
import type { Assumption, DevicesOfLeavers, Named, Scenario } from "./scenario.ts";

/** Forms of devices as words, alone and in a sentence. */
export const FORM_WORDS = [
  { id: "portable", label: "Laptops and tablets", many: "laptops and tablets" },
  { id: "desktop", label: "Desktops", many: "desktops" },
  { id: "server", label: "Servers", many: "servers" },
  { id: "virtual", label: "Virtual machines", many: "virtual machines" },
] as const;

/** What becomes of leavers' devices, as a choice. */
export const LEAVERS_WORDS: Readonly<Record<DevicesOfLeavers, string>> = {
  retire: "Retire as well",
  stock: "Go into stock",
  handedOver: "Go to another person",
};

/** The day looked at, where it isn't today; null where it is. */
export function dayWords({ day }: Scenario): string | null {
  return day === null ? null : `The day is ${dayInWords(day)}.`;
}

/** An assumption as one sentence, with the names it was made with. */
export function assumptionWords(assumption: Assumption, money: MoneyText): string {
  switch (assumption.kind) {
    case "devicesRetire":
      return `${listed(assumption.devices, "device retires", "devices retire")}.`;
    case "deviceKindRetires": {
      const form = FORM_WORDS.find(({ id }) => id === assumption.form);
      return `All ${form?.many ?? "devices"}${assumption.place ? ` in ${assumption.place.name}` : ""} retire.`;
    }
    case "peopleLeave":
      return `${listed(assumption.people, "person leaves", "people leave")}. Their devices ${becomes(assumption)}.`;
    case "productRemoved":
      return `${assumption.product.name} is removed from ${listed(assumption.devices, "device", "devices")}.`;
    case "productRemovedFrom":
      return `${assumption.product.name} is removed from ${counted(assumption.count, "device", "devices")}, the first by name.`;
    case "productAdded":
      return `${assumption.product.name} is installed on ${counted(assumption.count, "further device", "further devices")}.`;
    case "rightsBought":
      return `${assumption.product.name}: ${purchaseWords(assumption, money)}.`;
    case "renewal":
      return assumption.quantity === 0
        ? `“${assumption.right.name}” isn't renewed.`
        : `“${assumption.right.name}” is renewed with a quantity of ${grouped(assumption.quantity)}.`;
    default:
      return unreachable(assumption);
  }
}

function becomes({ devices, to }: Extract<Assumption, { readonly kind: "peopleLeave" }>): string {
  if (devices === "retire") return "retire as well";
  return devices === "handedOver" && to ? `go to ${to.name}` : "go into stock";
}

function purchaseWords(
  { metric, packs, unitsPerPack, price, paid }: Extract<Assumption, { readonly kind: "rightsBought" }>,
  money: MoneyText,
): string {
  const rights = counted(packs * unitsPerPack, "more right", "more rights");
  const inPacks = unitsPerPack === 1 ? "" : ` in ${counted(packs, "pack", "packs")} of ${grouped(unitsPerPack)}`;
  const each = unitsPerPack === 1 ? "each" : "a pack";
  const year = paid === "year" ? " and year" : "";
  const cost = price
    ? ` at ${money(price)} ${each}${year}`
    : `, price not known${paid === "year" ? ", paid every year" : ""}`;
  return `${rights}${inPacks}${cost}, counted ${midSentence(metricOf(metric).label)}`;
}

/** How many there are, then the first names. */
function listed(all: readonly Named[], one: string, many: string): string {
  const names = all.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = all.length - names.length;
  return `${counted(all.length, one, many)}: ${names.join(", ")}${more > 0 ? ` and ${grouped(more)} more` : ""}`;
}

const MOST_NAMED = 3;
