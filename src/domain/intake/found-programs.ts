import type { FoundSoftware, Value } from "../registers/field.ts";
import { FOUND, foundKey } from "../registers/installation.ts";
import type { RegisterRecord } from "../registers/register.ts";
import { isFound } from "../registers/text-from-value.ts";
import type { CalendarDate } from "../value/calendar-date.ts";
import { type RowValues, textIn } from "./row-values.ts";

/**
 * The programs that rows about one device name, by the field that keeps each in its inventory. Of the same program in
 * several versions the lowest has the plain key, so that the order of rows means nothing.
 *
 * @param known  the inventory on record: it knows since when a program has been there
 * @param today  first seen, for programs that are new
 */
export function foundPrograms(
  rows: readonly RowValues[],
  known: RegisterRecord | undefined,
  today: CalendarDate,
): Record<string, FoundSoftware> {
  const byKey = new Map<string, Map<string, FoundSoftware>>();
  for (const { values } of rows) {
    const name = textIn(values, "program");
    if (name === undefined) continue;
    const [publisher, version, installed] = ["publisher", "version", "installed"].map((id) => textIn(values, id));
    const key = foundKey(name, publisher);
    const versions = byKey.get(key) ?? new Map<string, FoundSoftware>();
    byKey.set(key, versions);
    if (versions.has(version ?? "")) continue;
    versions.set(version ?? "", {
      name,
      ...(publisher === undefined ? {} : { publisher }),
      ...(version === undefined ? {} : { version }),
      ...(installed === undefined ? {} : { installed }),
    });
  }
  const programs: Record<string, FoundSoftware> = {};
  for (const [plain, versions] of byKey) {
    const sorted = [...versions].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [i, [version, found]] of sorted.entries()) {
      const key = i === 0 ? plain : `${plain}|${version}`;
      programs[key] = { ...found, firstSeen: firstSeen(known?.values[key]) ?? today };
    }
  }
  return programs;
}

/** Programs of an inventory on record that a whole new one no longer names. */
export function gonePrograms(
  known: RegisterRecord | undefined,
  programs: Readonly<Record<string, FoundSoftware>>,
): string[] {
  return Object.keys(known?.values ?? {}).filter((key) => key.startsWith(FOUND) && !(key in programs));
}

/** Whether two inventories say the same about a program; the day it was first seen is ours, not theirs. */
export function sameProgram(before: Value | undefined, after: Value | null): boolean {
  if (before === undefined || after === null) return before === undefined && after === null;
  if (!isFound(before) || !isFound(after)) return false;
  return (
    before.name === after.name &&
    before.version === after.version &&
    before.publisher === after.publisher &&
    before.installed === after.installed
  );
}

function firstSeen(before: Value | undefined): string | undefined {
  return before !== undefined && isFound(before) ? before.firstSeen : undefined;
}
