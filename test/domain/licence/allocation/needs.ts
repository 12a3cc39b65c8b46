import type { Need } from "../../../../src/domain/licence/allocation/need.ts";
import { asRecordId } from "../../../../src/domain/value/record-id.ts";
import { DRAW } from "../effective/right-facts.ts";

/** A use of Draw on a desktop of its own; the changes say what a test is about. */
export function aNeed(id: string, changes: Partial<Need> = {}): Need {
  return {
    id,
    product: DRAW,
    edition: undefined,
    version: undefined,
    quantity: 1,
    device: asRecordId(`device of ${id}`),
    person: undefined,
    site: undefined,
    place: undefined,
    environment: undefined,
    entity: undefined,
    form: "desktop",
    priceMinor: 0,
    pinnedTo: undefined,
    ...changes,
  };
}

/** So many uses that differ only in name and device. */
export function needs(count: number, name: string, changes: Partial<Need> = {}): Need[] {
  return Array.from({ length: count }, (_, i) => aNeed(`${name}-${String(i + 1).padStart(3, "0")}`, changes));
}

/** The place of a use in a country or site of this name. */
export function inRegion(name: string): Need["place"] {
  return { locations: [name], cities: [], countries: [name] };
}
