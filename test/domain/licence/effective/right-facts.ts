import type { Release, RightFact, RightScope } from "../../../../src/domain/licence/effective/right-fact.ts";
import { asRecordId } from "../../../../src/domain/value/record-id.ts";
import { ANYWHERE, anEntitlement, day } from "../licence-facts.ts";

/** The day of all examples: inside the validity of everything that states none. */
export const DAY = day("2026-06-15");

/** The product of all rights that name no other. */
export const DRAW = asRecordId("draw");

/** A right to ten uses of Draw, any version; the changes say what a test is about. */
export function aRight(
  id: string,
  changes: Partial<Omit<RightFact, "scope">> = {},
  scope: Partial<RightScope> = {},
): RightFact {
  const own = { id: asRecordId(id), title: id, product: DRAW, metric: "perInstall" } as const;
  return anEntitlement(10, { ...own, ...changes, scope: { ...ANYWHERE, ...scope } });
}

/** A version of Draw and the day it came out. */
export function aRelease(version: string, releasedOn: string | undefined): Release {
  return { product: DRAW, version, releasedOn: releasedOn === undefined ? undefined : day(releasedOn) };
}
