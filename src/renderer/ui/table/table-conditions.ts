import { addsUp } from "../../../domain/registers/field.ts";
import { type Condition, type Conditions, isComplete, operatorsOf } from "../../../domain/search/conditions.ts";
import type { TableColumn } from "./table-source.ts";

/** The conditions that are filled in so far that they count; those on columns that are gone don't. */
export function activeConditions(conditions: Conditions, all: readonly TableColumn[]): readonly Condition[] {
  return conditions.list.filter((condition) => {
    const column = all.find(({ id }) => id === condition.field);
    return column !== undefined && isComplete(condition, column.type);
  });
}

/** The first condition that makes sense for a column, not filled in yet. */
export function emptyCondition({ id, type }: TableColumn): Condition {
  return { field: id, op: operatorsOf(type)[0]?.op ?? "contains", values: [] };
}

/** The columns whose values add up. */
export function summedColumns(columns: readonly TableColumn[]): readonly TableColumn[] {
  return columns.filter(addsUp);
}
