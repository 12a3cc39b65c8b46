import { foldedText } from "../../search/folded-text.ts";
import { countriesNamed, countriesNamedInFull } from "../countries.ts";
import type { NamedPlace, RightScope } from "../effective/right-fact.ts";
import type { Place } from "./need.ts";

/** Whether a use is where a right holds; `unknown` where its locations don't say what would tell. */
export type RegionFit = "within" | "outside" | "unknown";

/**
 * Compares where a use is with the countries and sites of a right. It is within where one of them names its location, one
 * around it, its city or its country; outside only where its locations state another place of the kind that is named.
 * Source: docs/licence-rules.md#countries-and-sites.
 */
export function regionFit(scope: RightScope, place: Place | undefined): RegionFit {
  if (scope.regions.length === 0) return "within";
  if (place === undefined) return "unknown";
  const known = answered.get(scope) ?? new WeakMap<Place, RegionFit>();
  answered.set(scope, known);
  const fit = known.get(place) ?? compared(scope, place);
  known.set(place, fit);
  return fit;
}

/** Asked for each use and right, while there are few places: names are compared once for each of these. */
const answered = new WeakMap<RightScope, WeakMap<Place, RegionFit>>();

function compared({ regions, places = [] }: RightScope, place: Place): RegionFit {
  const each = regions.map((name) => nameFit(name, places, place));
  if (each.includes("within")) return "within";
  return each.includes("unknown") ? "unknown" : "outside";
}

/** The countries that a place is in, as codes; none where its locations state none that is known. */
export function countriesOf({ countries, locations }: Place): readonly string[] {
  return [...countries.flatMap(countriesNamed), ...locations.flatMap(countriesNamedInFull)];
}

function nameFit(name: string, places: readonly NamedPlace[], place: Place): RegionFit {
  const isNamed = (other: string) => foldedText(other) === foldedText(name);
  if ([...place.locations, ...place.cities, ...place.countries].some(isNamed)) return "within";
  const recorded = places.find((each) => each.name === name);
  const [countries, own] = [countriesNamed(name), countriesOf(place)];
  if (own.some((country) => countries.includes(country))) return "within";
  // What is recorded at a place around the one that is named may be in it.
  const [at = ""] = place.locations;
  if (recorded?.around.some((other) => foldedText(other) === foldedText(at))) return "unknown";
  if (countries.length > 0) return own.length > 0 ? "outside" : "unknown";
  if (recorded?.kind === "location") return "outside";
  return recorded?.kind === "city" && place.cities.length > 0 ? "outside" : "unknown";
}
