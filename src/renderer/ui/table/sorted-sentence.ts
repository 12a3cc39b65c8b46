import type { TableModel } from "./use-table.ts";

/** The order of a table in words, e.g. `Sorted by Maker, then by Cost descending.`; "" when it has none of its own. */
export function sortedSentence(table: Pick<TableModel, "all" | "settings">): string {
  const keys = table.settings.sort.flatMap(({ field, descending }) => {
    const column = table.all.find(({ id }) => id === field);
    return column ? [`${column.label}${descending ? " descending" : ""}`] : [];
  });
  return keys.length === 0 ? "" : `Sorted by ${keys.join(", then by ")}.`;
}
