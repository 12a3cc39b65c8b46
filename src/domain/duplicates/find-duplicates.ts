import type { NameOf } from "../change/record-change.ts";
import { registerOf } from "../registers/all.ts";
import { isRetired, type RegisterRecord } from "../registers/register.ts";
import type { RegisterId } from "../registers/register-id.ts";
import type { RecordId } from "../value/record-id.ts";
import { type DuplicateGroup, STRENGTHS, type Strength } from "./duplicate-group.ts";
import type { DuplicateRule, Mark } from "./duplicate-rule.ts";
import { duplicateRules } from "./duplicate-rules.ts";
import { notSameAs } from "./not-same.ts";

/** All records by register and identity. */
export type RecordsByRegister = ReadonlyMap<RegisterId, ReadonlyMap<string, RegisterRecord>>;

/**
 * Records that probably mean the same thing, the surest first, among equals by register. Withdrawn records and records
 * that were declared two things are left out. Cost grows linearly with the records: they are gathered by what they have
 * in common, never compared one with the other.
 */
export function findDuplicates(records: RecordsByRegister, nameOf: NameOf): readonly DuplicateGroup[] {
  return [...duplicateRules]
    .flatMap(([register, rules]) => {
      const present = [...(records.get(register)?.values() ?? [])].filter((record) => !record.withdrawn);
      return duplicatesIn(register, rules, present, nameOf);
    })
    .sort((a, b) => STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength));
}

interface Found {
  readonly members: readonly RegisterRecord[];
  readonly rules: Set<string>;
  readonly reasons: string[];
  strength: Strength;
}

function duplicatesIn(
  register: RegisterId,
  rules: readonly DuplicateRule[],
  present: readonly RegisterRecord[],
  nameOf: NameOf,
): DuplicateGroup[] {
  const description = registerOf(register);
  const inUse = present.filter((record) => !isRetired(description, record));
  const groups = new Map<string, Found>();
  const foundBy = new Map<string, Map<RecordId, string>>();
  for (const rule of rules) {
    const keys = new Map<RecordId, string>();
    foundBy.set(rule.id, keys);
    for (const alike of gathered(rule.inUse ? inUse : present, rule.mark, nameOf)) {
      const members = undecided(rule.against ? uncontradicted(alike, rule.against, nameOf) : alike);
      const [first] = members;
      if (!first || members.length < 2) continue;
      const key = `${register} ${members.map(({ id }) => id).join(" ")}`;
      for (const { id } of members) keys.set(id, key);
      const narrower = new Set(members.flatMap(({ id }) => foundBy.get(rule.implied ?? "")?.get(id) ?? []));
      for (const other of narrower) if (other !== key && isWithin(groups.get(other), keys, key)) groups.delete(other);
      const known = groups.get(key) ?? { members, rules: new Set(), reasons: [], strength: "possible" };
      groups.set(key, known);
      if (rule.implied !== undefined && known.rules.has(rule.implied)) continue;
      const doubt = rule.doubts?.find(({ mark }) => allDiffer(members, mark, nameOf));
      const strength = doubt ? "possible" : rule.strength;
      known.rules.add(rule.id);
      known.reasons.push(doubt ? `${rule.reason(first, nameOf)}, ${doubt.words}` : rule.reason(first, nameOf));
      if (STRENGTHS.indexOf(strength) < STRENGTHS.indexOf(known.strength)) known.strength = strength;
    }
  }
  return [...groups].map(([key, { members, reasons, strength }]) => ({
    key,
    register,
    ids: members.map(({ id }) => id),
    strength,
    reasons,
  }));
}

/** True of a group that only one rule found and that stands wholly in a group of the looser rule: the wider one is told. */
function isWithin(narrower: Found | undefined, keys: ReadonlyMap<RecordId, string>, wider: string): boolean {
  return narrower?.rules.size === 1 && narrower.members.every(({ id }) => keys.get(id) === wider);
}

/** Records of the same mark; what stands alone is left out. */
function gathered(records: readonly RegisterRecord[], mark: Mark, nameOf: NameOf): readonly RegisterRecord[][] {
  const byMark = new Map<string, RegisterRecord[]>();
  for (const record of records) {
    const text = mark(record, nameOf);
    if (text === undefined) continue;
    const list = byMark.get(text);
    if (list) list.push(record);
    else byMark.set(text, [record]);
  }
  return [...byMark.values()].filter((list) => list.length > 1);
}

/** Those that at least one other of them may be: its mark is the same, or one of the two has none. */
function uncontradicted(members: readonly RegisterRecord[], mark: Mark, nameOf: NameOf): readonly RegisterRecord[] {
  const marks = members.map((record) => mark(record, nameOf));
  if (marks.includes(undefined)) return members;
  const counts = countOf(marks);
  return members.filter((_, i) => (counts.get(marks[i]) ?? 0) > 1);
}

/** Those that were not declared different from every other of them. */
function undecided(members: readonly RegisterRecord[]): readonly RegisterRecord[] {
  const ids = new Set<string>(members.map(({ id }) => id));
  return members.filter((record) => {
    const others = new Set(notSameAs(record).filter((id) => ids.has(id)));
    others.delete(record.id);
    return others.size < members.length - 1;
  });
}

function allDiffer(members: readonly RegisterRecord[], mark: Mark, nameOf: NameOf): boolean {
  const marks = members.map((record) => mark(record, nameOf));
  return !marks.includes(undefined) && countOf(marks).size === marks.length;
}

function countOf<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
