import type { RegisterRecord } from "../registers/register.ts";

/**
 * Records that show the same text in a field, among those of the group around them.
 *
 * @property key    names the group among all of its list, also after records have changed
 * @property level  1 for the outermost groups
 */
export interface RecordGroup {
  readonly key: string;
  readonly level: number;
  readonly field: string;
  readonly text: string;
  readonly records: readonly RegisterRecord[];
  readonly within: RecordGroup | null;
}

/** Which groups show only their heading: all of them or none, except the ones with these keys. */
export interface Folding {
  readonly all: boolean;
  readonly except: readonly string[];
}

/** Every group shows its records. */
export const UNFOLDED: Folding = { all: false, except: [] };

/** A line of a grouped list: a group's heading, or a record. */
export type ListLine = RecordGroup | RegisterRecord;

/** The text of a record in a field, as people read it. */
export type TextOf = (record: RegisterRecord, field: string) => string;

/**
 * The lines of a list: each group's heading, then the groups in it or its records. What a folded group holds is left out.
 *
 * @param records  sorted by the grouping fields first, so that records of a group stand together
 * @param fields   outermost first; without any the lines are the records
 */
export function groupedLines(
  records: readonly RegisterRecord[],
  fields: readonly string[],
  textOf: TextOf,
  folding: Folding,
): readonly ListLine[] {
  if (fields.length === 0) return records;
  const except = new Set(folding.except);
  const lines: ListLine[] = [];
  const add = (within: RecordGroup | null, among: readonly RegisterRecord[]) => {
    for (const group of groupsWithin(within, among, fields, textOf)) {
      lines.push(group);
      if (folding.all !== except.has(group.key)) continue;
      if (group.level < fields.length) add(group, group.records);
      else for (const record of group.records) lines.push(record);
    }
  };
  add(null, records);
  return lines;
}

/** True for a group's heading. */
export function isGroup(line: ListLine): line is RecordGroup {
  return "level" in line;
}

/** A group and the groups around it, outermost first. */
export function groupPath(group: RecordGroup): readonly RecordGroup[] {
  return group.within === null ? [group] : [...groupPath(group.within), group];
}

/** The folding with one group opened or closed, whichever it wasn't. */
export function withToggled(folding: Folding, key: string): Folding {
  const except = folding.except.filter((other) => other !== key);
  return { ...folding, except: except.length < folding.except.length ? except : [...except, key] };
}

function groupsWithin(
  within: RecordGroup | null,
  records: readonly RegisterRecord[],
  fields: readonly string[],
  textOf: TextOf,
): readonly RecordGroup[] {
  const level = (within?.level ?? 0) + 1;
  const field = fields[level - 1];
  if (field === undefined) return [];
  const groups: RecordGroup[] = [];
  let from = 0;
  while (from < records.length) {
    const first = records[from];
    if (first === undefined) break;
    const text = textOf(first, field);
    let to = from + 1;
    for (let next = records[to]; next !== undefined && textOf(next, field) === text; next = records[to]) to++;
    const key = `${within?.key ?? ""}/${field}:${JSON.stringify(text)}`;
    groups.push({ key, level, field, text, records: records.slice(from, to), within });
    from = to;
  }
  return groups;
}
