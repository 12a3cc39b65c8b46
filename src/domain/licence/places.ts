import { location as locationRegister } from "../registers/location.ts";
import { type RegisterRecord, recordTitle } from "../registers/register.ts";
import type { RecordId } from "../value/record-id.ts";
import { linked, present, type RecordsById, textOf } from "./licence-records.ts";

/** Where locations lie, for rights that hold in a country or on a site only. */
export interface Places {
  /** A location, then those around it. */
  readonly around: (location: RegisterRecord | undefined) => readonly RecordId[];
  /** Names of the locations that lie in a country, city or location of this name. */
  readonly namesWithin: (name: string) => readonly string[];
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
  const namesByPlace = new Map<string, string[]>();
  for (const location of present(locations)) {
    const own = recordTitle(locationRegister, location);
    const around = chainOf(location).flatMap((place) => [
      recordTitle(locationRegister, place),
      textOf(place, "city"),
      textOf(place, "country"),
    ]);
    for (const name of new Set(around.map((text) => text.toLowerCase()))) {
      const known = namesByPlace.get(name);
      if (known) known.push(own);
      else namesByPlace.set(name, [own]);
    }
  }
  return {
    around: (location) => (location ? chainOf(location).map(({ id }) => id) : []),
    namesWithin: (name) => [...(namesByPlace.get(name.toLowerCase()) ?? [])].sort(),
  };
}
