import { isWithinVersion } from "../value/version-order.ts";
import type { Release } from "./effective/right-fact.ts";
import { dateOf, type LicenceRecords, linked, present, textOf } from "./licence-records.ts";

/**
 * When versions came out: of titles that name their version, and of versions recorded beside them. A build number that
 * doesn't continue its title's version (16.0.1 of 2021) can't be compared with versions of the family and is left out.
 */
export function releasesFromRecords(records: LicenceRecords): Release[] {
  const titles = present(records.software).flatMap((record): Release[] => {
    const version = textOf(record, "version");
    return version === "" ? [] : [{ product: record.id, version, releasedOn: dateOf(record, "releasedOn") }];
  });
  const versions = present(records.softwareVersion).flatMap((record): Release[] => {
    const title = linked(records.software, record.values.software);
    const version = textOf(record, "version");
    if (title === undefined || version === "") return [];
    const of = textOf(title, "version");
    if (of === version || (of !== "" && !isWithinVersion(version, of))) return [];
    return [{ product: title.id, version, releasedOn: dateOf(record, "releasedOn") }];
  });
  return [...titles, ...versions];
}
