import { isDayOrNull } from "../../value/calendar-date.ts";
import { canonicalJson } from "../../value/canonical-json.ts";
import { isObject } from "../../value/json-object.ts";
import { isRecordId } from "../../value/record-id.ts";
import { isMetricName } from "../metrics/metric-names.ts";
import type { Assumption, AssumptionKind, Scenario } from "./scenario.ts";

type Test = (value: unknown) => boolean;

const isNamed: Test = (value) =>
  isObject(value) && typeof value.id === "string" && isRecordId(value.id) && typeof value.name === "string";
const isNamedOrNull: Test = (value) => value === null || isNamed(value);
const areNamed: Test = (value) => Array.isArray(value) && value.length > 0 && value.every(isNamed);
const isCount: Test = (value) => typeof value === "number" && Number.isSafeInteger(value) && value > 0;
const isQuantity: Test = (value) => value === 0 || isCount(value);
const isPrice: Test = (value) =>
  value === null || (isObject(value) && isQuantity(value.minor) && /^[A-Z]{3}$/.test(String(value.currency)));
const isOneOf =
  (...words: readonly unknown[]): Test =>
  (value) =>
    words.includes(value);

/** What each kind of assumption holds besides its kind. */
const SHAPES: Readonly<Record<AssumptionKind, Readonly<Record<string, Test>>>> = {
  devicesRetire: { devices: areNamed },
  deviceKindRetires: { form: isOneOf("portable", "desktop", "server", "virtual", null), place: isNamedOrNull },
  peopleLeave: { people: areNamed, devices: isOneOf("retire", "stock", "handedOver"), to: isNamedOrNull },
  productRemoved: { product: isNamed, devices: areNamed },
  productRemovedFrom: { product: isNamed, count: isCount },
  productAdded: { product: isNamed, count: isCount },
  rightsBought: {
    product: isNamed,
    metric: (value) => typeof value === "string" && isMetricName(value),
    packs: isCount,
    unitsPerPack: isCount,
    price: isPrice,
    paid: isOneOf("once", "year"),
  },
  renewal: { right: isNamed, quantity: isQuantity },
};

/** The one text of a scenario: equal scenarios have equal texts. */
export function textFromScenario({ day, assumptions }: Scenario): string {
  return canonicalJson({ day, assumptions });
}

/** The scenario that a text keeps; undefined for a text that this Muster doesn't understand (a newer one's, say). */
export function scenarioFromText(text: string): Scenario | undefined {
  try {
    const read: unknown = JSON.parse(text);
    if (!isObject(read) || !isDayOrNull(read.day) || !Array.isArray(read.assumptions)) return undefined;
    const assumptions: readonly unknown[] = read.assumptions;
    return assumptions.every(isAssumption) ? { day: read.day, assumptions } : undefined;
  } catch {
    // No JSON: not written by Muster.
    return undefined;
  }
}

function isAssumption(value: unknown): value is Assumption {
  if (!isObject(value)) return false;
  const shape = new Map<unknown, (typeof SHAPES)[AssumptionKind]>(Object.entries(SHAPES)).get(value.kind);
  return shape !== undefined && Object.entries(shape).every(([field, test]) => test(value[field]));
}
