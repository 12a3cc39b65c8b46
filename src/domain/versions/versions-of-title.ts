import type { RegisterRecord } from "../registers/register.ts";
import type { CalendarDate } from "../value/calendar-date.ts";
import type { RecordId } from "../value/record-id.ts";
import { compareVersions, isWithinVersion } from "../value/version-order.ts";
import { type Support, supportOn } from "./support.ts";

/**
 * An installation of a title on a device.
 *
 * @property name     the raw name under which it was found
 * @property version  "" where the inventory didn't say which
 */
export interface VersionFound {
  readonly name: string;
  readonly version: string;
  readonly device: { readonly id: RecordId; readonly title: string };
}

/**
 * A version of a title: found, recorded, or both.
 *
 * @property devices   where it was found, each once, in the order of their names
 * @property record    what is on record of it, or of the version it belongs to; undefined when nothing is
 * @property support   after that record, else after the title's own end of support
 */
export interface TitleVersion {
  readonly version: string;
  readonly devices: readonly VersionFound["device"][];
  readonly record: RegisterRecord | undefined;
  readonly support: Support;
}

/**
 * The versions of a software title in their natural order, the newest first; without a version last. A recorded version
 * stands by itself only where none was found that belongs to it.
 *
 * @param found     every installation of the title that counts
 * @param recorded  the records of the title's versions
 */
export function versionsOfTitle(
  title: Pick<RegisterRecord, "values">,
  found: readonly VersionFound[],
  recorded: readonly RegisterRecord[],
  day: CalendarDate,
): readonly TitleVersion[] {
  const devices = new Map<string, Map<string, VersionFound["device"]>>();
  for (const { version, device } of found) {
    const on = devices.get(version) ?? new Map<string, VersionFound["device"]>();
    devices.set(version, on.set(device.id, device));
  }
  const used = new Set([...devices.keys()].map((version) => recordOf(version, recorded)));
  const unseen = recorded.filter((record) => !used.has(record)).map(versionOf);
  return [...devices.keys(), ...unseen].sort(newestFirst).map((version) => {
    const record = recordOf(version, recorded);
    const supportEnd = record ? record.values.supportEnd : title.values.supportEnd;
    return {
      version,
      devices: [...(devices.get(version)?.values() ?? [])].sort((a, b) => (a.title < b.title ? -1 : 1)),
      record,
      support: supportOn(supportEnd, day),
    };
  });
}

/** What is on record of a version: its own record, else that of the longest version it belongs to. */
export function recordOf(version: string, recorded: readonly RegisterRecord[]): RegisterRecord | undefined {
  return recorded
    .filter((record) => isWithinVersion(version, versionOf(record)))
    .sort((a, b) => compareVersions(versionOf(b), versionOf(a)))[0];
}

function versionOf({ values }: RegisterRecord): string {
  return typeof values.version === "string" ? values.version : "";
}

function newestFirst(a: string, b: string): number {
  if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
  return compareVersions(b, a);
}
