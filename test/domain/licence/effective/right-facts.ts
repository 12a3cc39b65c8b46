import type { Release, RightFact, RightScope } from "../../../../src/domain/licence/effective/right-fact.ts";
import { calendarDateFromInstant } from "../../../../src/domain/value/calendar-date.ts";
import { asRecordId } from "../../../../src/domain/value/record-id.ts";

/** The day of all examples: inside the validity of everything that states none. */
export const DAY = calendarDateFromInstant("2026-06-15");

/** A day in a test. */
export function day(text: string) {
  return calendarDateFromInstant(text);
}

/** The product of all rights that name no other. */
export const DRAW = asRecordId("draw");

const ANYWHERE: RightScope = {
  device: undefined,
  person: undefined,
  site: undefined,
  regions: [],
  environment: undefined,
  entity: undefined,
  secondUse: false,
};

/** A right to ten uses of Draw, any version; the changes say what a test is about. */
export function aRight(
  id: string,
  changes: Partial<Omit<RightFact, "scope">> = {},
  scope: Partial<RightScope> = {},
): RightFact {
  return {
    id: asRecordId(id),
    title: id,
    product: DRAW,
    kind: "base",
    metric: "perInstall",
    quantity: 10,
    unitsPerPack: 1,
    unlimited: false,
    retired: false,
    validFrom: undefined,
    validTo: undefined,
    hasProof: true,
    edition: undefined,
    version: undefined,
    maintenanceTo: undefined,
    upgradeFrom: [],
    downgradeTo: [],
    editionDownTo: [],
    base: undefined,
    parts: [],
    ...changes,
    scope: { ...ANYWHERE, ...scope },
  };
}

/** A version of Draw and the day it came out. */
export function aRelease(version: string, releasedOn: string | undefined): Release {
  return { product: DRAW, version, releasedOn: releasedOn === undefined ? undefined : day(releasedOn) };
}
