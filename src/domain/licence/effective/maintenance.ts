import type { CalendarDate } from "../../value/calendar-date.ts";
import type { RecordId } from "../../value/record-id.ts";
import { compareVersions } from "../../value/version-order.ts";
import { isNewer, type Lot } from "./lot.ts";
import type { Release, RightFact } from "./right-fact.ts";

/** Versions of each product that were out on a day, oldest first, and those whose day nobody recorded. */
export interface ReleasesKnown {
  readonly asAt: CalendarDate;
  readonly byProduct: ReadonlyMap<RecordId, readonly Release[]>;
}

/** Sorts releases for `lifted`. */
export function releasesKnown(releases: readonly Release[], asAt: CalendarDate): ReleasesKnown {
  const byProduct = new Map<RecordId, Release[]>();
  for (const release of [...releases].sort((a, b) => compareVersions(a.version, b.version))) {
    const known = byProduct.get(release.product);
    if (known) known.push(release);
    else byProduct.set(release.product, [release]);
  }
  return { asAt, byProduct };
}

/** Last day on which a right brings new versions; undefined when it brings none. */
export function maintenanceEnd({ kind, maintenanceTo, validTo }: RightFact): CalendarDate | undefined {
  return maintenanceTo ?? (kind === "maintenance" ? validTo : undefined);
}

/**
 * The licences under maintenance to a day: their version becomes the newest that came out up to then, the ones before it
 * stay. Nothing is lifted when they name no version, which is any.
 */
export function lifted(lot: Lot, end: CalendarDate | undefined, { asAt, byProduct }: ReleasesKnown): Lot {
  if (end === undefined) return lot;
  const maintainedTo = lot.maintainedTo !== undefined && lot.maintainedTo > end ? lot.maintainedTo : end;
  const last = end < asAt ? end : asAt;
  const newer = (byProduct.get(lot.product) ?? []).filter(
    ({ version, releasedOn }) => releasedOn !== undefined && releasedOn <= last && isNewer(version, lot.version),
  );
  const newest = newer.at(-1);
  if (newest === undefined || lot.version === undefined) return { ...lot, maintainedTo };
  const between = newer.slice(0, -1).map(({ version }) => version);
  return {
    ...lot,
    maintainedTo,
    version: newest.version,
    olderVersions: [...new Set([...between.reverse(), lot.version, ...lot.olderVersions])],
  };
}

/** What has to be recorded of a product's versions before maintenance of this licence can be told; undefined: nothing. */
export function missingRelease(lot: Lot, { byProduct }: ReleasesKnown): string | undefined {
  if (lot.version === undefined) return undefined;
  const releases = byProduct.get(lot.product) ?? [];
  if (releases.length === 0) return "no version of its software has a release date";
  const undated = releases.find(({ version, releasedOn }) => releasedOn === undefined && isNewer(version, lot.version));
  return undated && `the release date of version ${undated.version} is not recorded`;
}
