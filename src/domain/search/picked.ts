import type { RegisterRecord } from "../registers/register.ts";
import { isGroup, type ListLine, type RecordGroup } from "./record-groups.ts";

/**
 * Which records of a list are meant: those on some of its lines, the next so many from a line on, those of a group whether
 * folded or not, or all of them. Headings are passed over.
 *
 * @property to  the line after the last
 */
export type Picked =
  | { readonly kind: "lines"; readonly from: number; readonly to: number }
  | { readonly kind: "next"; readonly from: number; readonly count: number }
  | { readonly kind: "group"; readonly key: string }
  | { readonly kind: "all" };

/** The records that are meant, in the order of the list. */
export function pickedRecords(
  lines: readonly ListLine[],
  all: readonly RegisterRecord[],
  picked: Picked,
): readonly RegisterRecord[] {
  switch (picked.kind) {
    case "all":
      return all;
    case "lines":
      return lines.slice(Math.max(0, picked.from), picked.to).flatMap((line) => (isGroup(line) ? [] : [line]));
    case "next":
      return nextRecords(lines, picked.from, picked.count);
    case "group":
      return groupOf(lines, picked.key)?.records ?? [];
  }
}

function nextRecords(lines: readonly ListLine[], from: number, count: number): readonly RegisterRecord[] {
  const records: RegisterRecord[] = [];
  for (let at = from; at < lines.length && records.length < count; at++) {
    const line = lines[at];
    if (line !== undefined && !isGroup(line)) records.push(line);
  }
  return records;
}

function groupOf(lines: readonly ListLine[], key: string): RecordGroup | undefined {
  for (const line of lines) if (isGroup(line) && line.key === key) return line;
  return undefined;
}
