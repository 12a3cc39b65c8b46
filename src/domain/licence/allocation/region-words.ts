import type { RightScope } from "../effective/right-fact.ts";
import type { Place } from "./need.ts";
import { countriesOf } from "./region-fit.ts";

/** Where a use is, in words: its location, with the country that the locations state. */
export function placeWords({ locations: [at = ""], countries: [country] }: Place): string {
  return country === undefined || country === at ? at : `${at} (${country})`;
}

/** Why it isn't known whether a use is where a right holds, and what to enter. */
export function openRegionSentence(title: string, { regions }: RightScope, place: Place): string {
  const [at] = place.locations;
  const where = regions.join(" or ");
  const enter =
    countriesOf(place).length === 0
      ? `enter the country of the location “${at}”, or the location it lies within`
      : `enter which location “${at}” lies within, or countries by their names at “Countries or sites” of the entitlement`;
  return `Whether ${placeWords(place)} is within ${where}, where ${title} holds, isn't recorded: ${enter}.`;
}
