import { isWithinVersion } from "../../value/version-order.ts";
import { isSameEdition } from "../effective/lot.ts";
import type { Pool } from "../effective/pool.ts";
import type { Need } from "./need.ts";
import { regionFit } from "./region-fit.ts";

/** The terms of a right that can keep it from a use. */
export const TERMS = [
  "pin",
  "device",
  "person",
  "site",
  "entity",
  "environment",
  "region",
  "edition",
  "version",
  "virtual",
] as const;

/** A term of a right that keeps it from a use; the word for it in reasons. */
export type Term = (typeof TERMS)[number];

/** Whether a pool may cover a use: how far the form is from its own (0: the same), or which terms keep it from that. */
export type Fit =
  | { readonly fits: true; readonly olderBy: number; readonly lowerBy: number }
  | { readonly fits: false; readonly against: readonly Term[]; readonly unknown: readonly Term[] };

/**
 * Whether a licence of the pool may cover the use, its product given. A term that the pool sets and the use doesn't tell
 * is unknown: then it doesn't cover, and the position of that use is open.
 */
export function fitOf(pool: Pool, need: Need): Fit {
  const { scope } = pool;
  const against: Term[] = [];
  const unknown: Term[] = [];
  const test = <T>(term: Term, allowed: T | undefined, given: T | undefined, isSame: (a: T, b: T) => boolean) => {
    if (allowed === undefined) return;
    if (given === undefined) unknown.push(term);
    else if (!isSame(allowed, given)) against.push(term);
  };
  if (need.pinnedTo !== undefined && !pool.rights.includes(need.pinnedTo)) against.push("pin");
  if (scope.device !== undefined && scope.device !== need.device) against.push("device");
  if (scope.person !== undefined && scope.person !== need.person) against.push("person");
  if (pool.oem && need.form === "virtual") against.push("virtual");
  test("site", scope.site, need.site, Object.is);
  test("entity", scope.entity, need.entity, Object.is);
  test("environment", scope.environment, need.environment, isSameEdition);
  const region = regionFit(scope, need.place);
  if (region === "outside") against.push("region");
  else if (region === "unknown") unknown.push("region");
  const lowerBy = distance(pool.edition, pool.lowerEditions, need.edition, isSameEdition);
  const olderBy = distance(pool.version, pool.olderVersions, need.version, isWithinVersion);
  for (const [term, by] of [["edition", lowerBy] as const, ["version", olderBy] as const]) {
    if (by === "unknown") unknown.push(term);
    else if (by === "not") against.push(term);
  }
  if (typeof lowerBy === "number" && typeof olderBy === "number" && against.length + unknown.length === 0) {
    return { fits: true, olderBy, lowerBy };
  }
  return { fits: false, against, unknown };
}

function distance(
  own: string | undefined,
  others: readonly string[],
  given: string | undefined,
  isWithin: (given: string, allowed: string) => boolean,
): number | "unknown" | "not" {
  if (own === undefined) return 0;
  if (given === undefined) return "unknown";
  const at = [own, ...others].findIndex((allowed) => isWithin(given, allowed));
  return at === -1 ? "not" : at;
}
