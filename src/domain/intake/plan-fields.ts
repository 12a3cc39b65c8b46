import type { FieldType } from "../registers/field.ts";

/**
 * Something that a column of the dry run's grid can show of rows: a field, all programs found on a device together
 * (`FOUND`), or why rows aren't taken (`REASON`).
 *
 * @property changes  whether it changes what is on record in one of the rows
 */
export interface PlanField {
  readonly id: string;
  readonly label: string;
  readonly type: FieldType;
  readonly changes: boolean;
}

/** What there is to show of rows that stand in several sheets: a field of the same name once. */
export function joinedFields(lists: readonly (readonly PlanField[])[]): readonly PlanField[] {
  const joined = new Map<string, PlanField>();
  for (const field of lists.flat()) {
    const known = joined.get(field.id);
    joined.set(field.id, known ? { ...known, changes: known.changes || field.changes } : field);
  }
  return [...joined.values()];
}
