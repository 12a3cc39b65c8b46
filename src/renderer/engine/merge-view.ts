import { sameValue } from "../../domain/change/contradiction.ts";
import type { MergeField, MergeView } from "../../domain/duplicates/listed.ts";
import { type Merge, membersOf, mergeChanges } from "../../domain/duplicates/merge-changes.ts";
import {
  fieldIsList,
  type Members,
  mergedFieldIds,
  mergedValue,
  usualChoice,
} from "../../domain/duplicates/merged-values.ts";
import type { LinkingRecord } from "../../domain/duplicates/moved-links.ts";
import { registerOf } from "../../domain/registers/all.ts";
import type { Value } from "../../domain/registers/field.ts";
import { type Register, recordTitle } from "../../domain/registers/register.ts";
import { textFormat, textFromValue } from "../../domain/registers/text-from-value.ts";
import type { RecordId } from "../../domain/value/record-id.ts";
import { failed, ok, type Result } from "../../domain/value/result.ts";
import type { Core } from "./core.ts";
import { lastSeq, memberOf } from "./duplicate-member.ts";
import type { Tables } from "./tables.ts";

const TITLES = 50;

/** A merge as it is looked at before it is made; a sentence when it can't be made. */
export function mergeView(core: Core, tables: Tables, merge: Merge, reasons: readonly string[]): Result<MergeView> {
  const register = registerOf(merge.register);
  const members = membersOf(merge, core.registers.maps());
  if (!members) return failed("merge-gone", "One of the records is no longer there. Open the list again.");
  const merged = mergeChanges(merge, core.registers.maps(), core.registers.nameOf, core.today());
  return ok({
    members: members.map((record) => memberOf(tables, record)),
    reasons,
    seqs: members.map(lastSeq),
    fields: fieldsOf(core, register, members, merge),
    links: merged.ok ? linksOf(merged.value.moved) : [],
    problem: merged.ok ? null : merged.problem.sentence,
    records: merged.ok ? merged.value.changes.length : 0,
  });
}

/** Fields that any record fills; those that differ first, each half in the order of the form. */
function fieldsOf(core: Core, register: Register, members: Members, { choices }: Merge): readonly MergeField[] {
  const format = textFormat(core.locale);
  const fields = mergedFieldIds(register, members)
    .filter((id) => members.some(({ values }) => values[id] !== undefined))
    .map((id) => {
      const field = register.fields.find((candidate) => candidate.id === id);
      const text = (value: Value | null | undefined) =>
        textFromValue(field, value, format, (to) => (field?.link ? core.registers.nameOf(field.link, to) : to));
      return {
        id,
        label: field?.label ?? id,
        texts: members.map(({ values }) => text(values[id])),
        result: text(mergedValue(register, id, members, choices)),
        differs: members.some(({ values }) => !sameValue(members[0].values[id], values[id])),
        choice: choices[id] ?? usualChoice(register, id, members),
        isList: fieldIsList(register, id),
      };
    });
  return [...fields.filter(({ differs }) => differs), ...fields.filter(({ differs }) => !differs)];
}

/** Moved links by register and field, as `Hardware: user`. */
function linksOf(moved: readonly LinkingRecord[]): MergeView["links"] {
  const byLabel = new Map<string, { id: RecordId; title: string }[]>();
  for (const { record, fields } of moved) {
    const register = registerOf(record.register);
    const title = recordTitle(register, record);
    for (const id of fields) {
      const field = register.fields.find((candidate) => candidate.id === id);
      const label = `${register.label}: ${field?.label.toLowerCase() ?? id}`;
      const list = byLabel.get(label) ?? [];
      byLabel.set(label, list);
      list.push({ id: record.id, title: record.withdrawn ? `${title} (taken back)` : title });
    }
  }
  return [...byLabel].map(([label, titles]) => ({ label, count: titles.length, titles: titles.slice(0, TITLES) }));
}
