import { canonicalJson } from "../../value/canonical-json.ts";
import { asRecordId, type RecordId } from "../../value/record-id.ts";
import { compareText } from "../installed-devices.ts";
import type { Assumption, AssumptionKind, Scenario } from "./scenario.ts";

/** What is assumed of devices and people comes first, so that a product is removed only from devices that are left. */
const ORDER: readonly AssumptionKind[] = [
  "devicesRetire",
  "deviceKindRetires",
  "peopleLeave",
  "productRemoved",
  "productRemovedFrom",
  "productAdded",
  "rightsBought",
  "renewal",
];

const PREFIX = "what-if ";

/** An assumption and the identity of what it adds to the registers, if it adds something. */
export interface Identified {
  readonly assumption: Assumption;
  readonly id: RecordId;
}

/** True for the identity of something that only a scenario has added. */
export function isAssumed(id: string): boolean {
  return id.startsWith(PREFIX);
}

/** The assumptions in the order they are made in, which is the same in whatever order they are listed. */
export function inOrder({ assumptions }: Scenario): readonly Identified[] {
  return assumptions
    .map((assumption) => ({ assumption, text: canonicalJson(assumption) }))
    .sort((a, b) => ORDER.indexOf(a.assumption.kind) - ORDER.indexOf(b.assumption.kind) || compareText(a.text, b.text))
    .map(({ assumption }, at) => ({ assumption, id: asRecordId(`${PREFIX}${at + 1}`) }));
}
