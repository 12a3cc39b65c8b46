import type { FoundSoftware, Value } from "../registers/field.ts";
import { FOUND } from "../registers/installation.ts";
import type { RegisterRecord } from "../registers/register.ts";
import { isFound } from "../registers/text-from-value.ts";

/**
 * What the inventory of a device takes over from a second inventory of the same source that turns out to be of the same
 * device. The later of the two saw what is on the device now, so its list counts; two of one day, or one without a day,
 * are put together. A program keeps the earlier of the days on which it was first seen.
 *
 * @returns  the values that change; null where a program is no longer there
 */
export function mergedInventory(stays: RegisterRecord, goes: RegisterRecord): Record<string, Value | null> {
  const mine = day(stays);
  const theirs = day(goes);
  const isTogether = mine === undefined || theirs === undefined || mine === theirs;
  const later = mine !== undefined && theirs !== undefined && theirs > mine ? goes : stays;
  const values: Record<string, Value | null> = {};
  const keys = new Set([...Object.keys(stays.values), ...Object.keys(goes.values)]);
  for (const key of [...keys].filter((each) => each.startsWith(FOUND))) {
    const decides = later.values[key] ?? (isTogether ? goes.values[key] : undefined);
    const other = (later === stays ? goes : stays).values[key];
    values[key] = decides === undefined ? null : sinceEarlier(decides, other);
  }
  const latest = [mine, theirs]
    .filter((each) => each !== undefined)
    .sort()
    .pop();
  return latest === undefined ? values : { ...values, lastSeen: latest };
}

/** What tells the sources of a device's inventories apart. */
export function sourceOf({ values }: RegisterRecord): string {
  return typeof values.source === "string" ? values.source.trim().toLowerCase() : "";
}

function day({ values }: RegisterRecord): string | undefined {
  return typeof values.lastSeen === "string" ? values.lastSeen : undefined;
}

function sinceEarlier(value: Value, other: Value | undefined): Value {
  if (!isFound(value) || other === undefined || !isFound(other)) return value;
  const first = earlier(value.firstSeen, other.firstSeen);
  const merged: FoundSoftware = first === undefined ? value : { ...value, firstSeen: first };
  return merged;
}

function earlier(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}
