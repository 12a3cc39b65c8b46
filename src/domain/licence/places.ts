import { location as locationRegister } from "../registers/location.ts";
import { type RegisterRecord, recordTitle } from "../registers/register.ts";
import { foldedText } from "../search/folded-text.ts";
import type { RecordId } from "../value/record-id.ts";
import type { Place } from "./allocation/need.ts";
import type { NamedPlace } from "./effective/right-fact.ts";
import { linked, present, type RecordsById, textOf } from "./licence-records.ts";

/** Where locations lie, for rights that hold in a country or on a site only. */
export interface Places {
  /** A location, then those around it. */
  readonly around: (location: RegisterRecord | undefined) => readonly RecordId[];
  /** What a location and those around it say of where they are. */
  readonly placeOf: (location: RegisterRecord | undefined) => Place | undefined;
  /** The location, else the city, that is recorded under a name. */
  readonly named: (name: string) => NamedPlace | undefined;
}

/** Reads the locations once. */
export function placesOf(locations: RecordsById): Places {
  const chains = new Map<string, readonly RegisterRecord[]>();
  const chainOf = (location: RegisterRecord): readonly RegisterRecord[] => {
    const known = chains.get(location.id);
    if (known) return known;
    const chain: RegisterRecord[] = [];
    for (let at: RegisterRecord | undefined = location; at && !chain.includes(at); ) {
      chain.push(at);
      at = linked(locations, at.values.within);
    }
    chains.set(location.id, chain);
    return chain;
  };
  const places = new Map<string, Place>();
  const named = new Map<string, RegisterRecord>();
  const cities = new Set<string>();
  for (const location of present(locations)) {
    const name = foldedText(recordTitle(locationRegister, location));
    if (!named.has(name)) named.set(name, location);
    cities.add(foldedText(textOf(location, "city")));
  }
  return {
    around: (location) => (location ? chainOf(location).map(({ id }) => id) : []),
    placeOf: (location) => {
      if (!location) return undefined;
      const known = places.get(location.id);
      if (known) return known;
      const chain = chainOf(location);
      const place = {
        locations: titlesOf(chain),
        cities: textsIn(chain, "city"),
        countries: textsIn(chain, "country"),
      };
      places.set(location.id, place);
      return place;
    },
    named: (name) => {
      const location = named.get(foldedText(name));
      if (location) return { name, kind: "location", around: titlesOf(chainOf(location).slice(1)) };
      return cities.has(foldedText(name)) ? { name, kind: "city", around: [] } : undefined;
    },
  };
}

function titlesOf(chain: readonly RegisterRecord[]): readonly string[] {
  return chain.map((place) => recordTitle(locationRegister, place));
}

function textsIn(chain: readonly RegisterRecord[], field: string): readonly string[] {
  return chain.map((place) => textOf(place, field)).filter((text) => text !== "");
}
