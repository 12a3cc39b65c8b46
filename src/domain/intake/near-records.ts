import { plainName, plainPersonName } from "../duplicates/plain-name.ts";
import type { Value } from "../registers/field.ts";
import { type Register, type RegisterRecord, recordTitle } from "../registers/register.ts";
import type { RecordId } from "../value/record-id.ts";
import type { RecordIndex } from "./record-index.ts";

/** Finds records on file that a new row looks like. They are proposed, never taken. */
export type NearRecords = (index: RecordIndex, values: Readonly<Record<string, Value>>) => readonly RecordId[];

const MOST = 5;

/**
 * Near records of one register: those with the same identity where an earlier key speaks against it (the same host
 * name, another serial number), and those whose name differs only in case, accents, punctuation or the order of a
 * person's names.
 */
export function createNearRecords(register: Register, records: ReadonlyMap<string, RegisterRecord>): NearRecords {
  let titles: ReadonlyMap<string, readonly RecordId[]> | undefined;
  return (index, values) => {
    if (records.size === 0) return [];
    titles ??= plainTitles(register, records);
    const title = register.title.map((field) => values[field]).filter((value) => typeof value === "string");
    const named = title.length === 0 ? [] : (titles.get(plainTitle(register, title.join(" "))) ?? []);
    const alike = index.near(values).map(({ id }) => id);
    return [...new Set([...alike, ...named])].filter((id) => records.has(id)).slice(0, MOST);
  };
}

function plainTitles(
  register: Register,
  records: ReadonlyMap<string, RegisterRecord>,
): ReadonlyMap<string, readonly RecordId[]> {
  const titles = new Map<string, RecordId[]>();
  for (const record of records.values()) {
    if (record.withdrawn) continue;
    const title = plainTitle(register, recordTitle(register, record));
    const list = titles.get(title);
    if (list) list.push(record.id);
    else titles.set(title, [record.id]);
  }
  return titles;
}

function plainTitle(register: Register, title: string): string {
  return register.id === "person" ? plainPersonName(title) : plainName(title);
}
