import type { FieldType } from "../../../domain/registers/field.ts";

const HINTS: Readonly<Partial<Record<FieldType, string>>> = {
  integer: ">=10, 3-5, empty",
  decimal: ">=1.5, 2-4, empty",
  money: ">=100, empty",
  date: ">=2026-01-01",
};

/** What can be typed in the filter of a column, shown while it is empty. */
export function filterHint(type: FieldType): string {
  return HINTS[type] ?? "contains";
}
