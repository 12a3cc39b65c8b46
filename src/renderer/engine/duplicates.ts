import type { DuplicateGroup } from "../../domain/duplicates/duplicate-group.ts";
import { duplicateRules } from "../../domain/duplicates/duplicate-rules.ts";
import { findDuplicates } from "../../domain/duplicates/find-duplicates.ts";
import type { DuplicateList, ListedDuplicates, MergeView } from "../../domain/duplicates/listed.ts";
import { type Merge, mergeChanges } from "../../domain/duplicates/merge-changes.ts";
import { notSameChanges } from "../../domain/duplicates/not-same.ts";
import { registerOf } from "../../domain/registers/all.ts";
import { isRetired, type RegisterRecord } from "../../domain/registers/register.ts";
import type { RegisterId } from "../../domain/registers/register-id.ts";
import type { RecordId } from "../../domain/value/record-id.ts";
import { failed, ok, type Result } from "../../domain/value/result.ts";
import type { Core } from "./core.ts";
import { lastSeq, memberOf } from "./duplicate-member.ts";
import type { Committed } from "./engine.ts";
import { mergeView } from "./merge-view.ts";
import type { Tables } from "./tables.ts";

/** Finding what is in the registers twice, and making one of several. */
export interface DuplicateCalls {
  /** Number of groups in all registers. */
  duplicateCount(): Promise<number>;
  /** Groups of a register, or of all (null), the surest first. */
  duplicates(register: RegisterId | null, most: number): Promise<DuplicateList>;
  /** Groups with this record that are certain or likely. */
  duplicatesOf(register: RegisterId, id: RecordId): Promise<readonly ListedDuplicates[]>;
  mergeView(merge: Merge): Promise<Result<MergeView>>;
  /** Makes one record of several, in one change-set. */
  merge(merge: Merge, seqs: MergeView["seqs"], why: string): Promise<Result<Committed>>;
  /** Declares all records of a group to be different things, so that they are not listed again. */
  notDuplicates(register: RegisterId, ids: readonly RecordId[], why: string): Promise<Result<Committed>>;
}

const MEMBERS = 20;
/** Each of them remembers all others: the decision about more would be larger than the records. */
const MOST_DECLARED = 50;

/** Duplicates of the registers as they are now; looked for anew only after a commit. */
export function createDuplicates(core: Core, tables: Tables): DuplicateCalls {
  let found: { readonly version: number; readonly groups: readonly DuplicateGroup[] } | null = null;
  const nameOf = core.registers.nameOf;

  const groups = (): readonly DuplicateGroup[] => {
    if (found?.version !== core.version())
      found = { version: core.version(), groups: findDuplicates(core.registers.maps(), nameOf) };
    return found.groups;
  };

  const listed = ({ key, register, strength, reasons, ids }: DuplicateGroup): ListedDuplicates => {
    const records = ids.slice(0, MEMBERS * 5).flatMap((id) => core.registers.of(register).get(id) ?? []);
    const members = records.sort(mostKnownFirst).slice(0, MEMBERS);
    return { key, register, strength, reasons, size: ids.length, members: members.map((r) => memberOf(tables, r)) };
  };

  return {
    duplicateCount: async () => groups().length,
    duplicates: async (register, most) => {
      const all = groups();
      const shown = register === null ? all : all.filter((group) => group.register === register);
      return {
        counts: [...duplicateRules.keys()].map((id) => ({
          register: id,
          groups: all.filter((group) => group.register === id).length,
        })),
        groups: shown.slice(0, most).map(listed),
      };
    },
    duplicatesOf: async (register, id) =>
      groups()
        .filter((group) => group.register === register && group.strength !== "possible" && group.ids.includes(id))
        .map(listed),
    mergeView: async (merge) => {
      const among = new Set<string>([merge.stays, ...merge.goes]);
      const told = groups().filter(({ ids }) => ids.filter((id) => among.has(id)).length > 1);
      return mergeView(core, tables, merge, [...new Set(told.flatMap(({ reasons }) => reasons))]);
    },
    merge: async (merge, seqs, why) => {
      const of = core.registers.of(merge.register);
      const now = [merge.stays, ...merge.goes].map((id) => lastSeq(of.get(id)));
      if (now.join() !== seqs.join())
        return failed(
          "changed-meanwhile",
          "Nothing was merged: one of the records was changed meanwhile. Look at them again.",
        );
      const merged = mergeChanges(merge, core.registers.maps(), nameOf, core.today());
      if (!merged.ok) return merged;
      return core.commit({ why, source: { kind: "form" }, changes: merged.value.changes });
    },
    notDuplicates: async (register, ids, why) => {
      if (ids.length > MOST_DECLARED)
        return failed(
          "too-many",
          `Nothing was saved: ${ids.length} records can't be declared different at once. Open two of them and decide there.`,
        );
      const records = ids.flatMap((id) => core.registers.of(register).get(id) ?? []);
      const changes = notSameChanges(records, nameOf);
      return changes.length === 0
        ? ok({ head: core.head(), records: 0, skipped: [] })
        : core.commit({ why, source: { kind: "form" }, changes });
    },
  };
}

/** What is in use and holds most is the likelier one to stay; of two alike the older one. */
function mostKnownFirst(a: RegisterRecord, b: RegisterRecord): number {
  const register = registerOf(a.register);
  return (
    Number(isRetired(register, a)) - Number(isRetired(register, b)) ||
    Object.keys(b.values).length - Object.keys(a.values).length ||
    (a.trail[0] ?? 0) - (b.trail[0] ?? 0)
  );
}
