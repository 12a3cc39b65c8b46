import type { ImportField } from "../../../domain/intake/draft.ts";

interface FieldGroup {
  readonly group: string;
  readonly items: { readonly value: string; readonly label: string }[];
}

const FITTING = "For what stands in it";

/**
 * Fields that a column can feed under the headings of their groups, as a list to choose from.
 *
 * @param fitting  ids of fields that are for what stands in the column: they come before the others
 */
export function fieldGroups(fields: readonly ImportField[], fitting: readonly string[] = []): FieldGroup[] {
  const groups = new Map<string, FieldGroup>();
  const first = fitting.flatMap((id) => fields.filter((field) => field.id === id));
  for (const { id, label, group } of [
    ...first.map((field) => ({ ...field, group: FITTING })),
    ...fields.filter((field) => !fitting.includes(field.id)),
  ]) {
    const known = groups.get(group) ?? { group, items: [] };
    known.items.push({ value: id, label });
    groups.set(group, known);
  }
  return [...groups.values()];
}
