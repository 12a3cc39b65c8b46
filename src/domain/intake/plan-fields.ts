import type { FieldType } from "../registers/field.ts";

/**
 * Something that a column of the dry run's grid can show of rows: a field, all programs found on a device together
 * (`FOUND`), or why rows aren't taken (`REASON`).
 *
 * @property isAbout  whether one of the rows is about it: it changes what is on record, or it is why the row is rejected
 */
export interface PlanField {
  readonly id: string;
  readonly label: string;
  readonly type: FieldType;
  readonly isAbout: boolean;
}

/** What there is to show of rows that stand in several sheets: a field of the same name once. */
export function joinedFields(lists: readonly (readonly PlanField[])[]): readonly PlanField[] {
  const joined = new Map<string, PlanField>();
  for (const field of lists.flat()) {
    const known = joined.get(field.id);
    joined.set(field.id, known ? { ...known, isAbout: known.isAbout || field.isAbout } : field);
  }
  return [...joined.values()];
}
