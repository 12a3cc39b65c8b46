import type { RecordId } from "../../../domain/value/record-id.ts";
import { changeTableView, tableViewOf } from "./table-view.ts";
import type { TableModel } from "./use-table.ts";

/** Where the last selection by hand was made, by table; a range starts there. */
const anchors = new Map<string, number>();

/** Selects a row, or takes it out of the selection. */
export function toggleSelected(table: Pick<TableModel, "id" | "rows">, index: number): void {
  const row = table.rows.row(index);
  if (!row) return;
  anchors.set(table.id, index);
  const selected = new Set(tableViewOf(table.id).selected);
  if (!selected.delete(row.id)) selected.add(row.id);
  changeTableView(table.id, { selected });
}

/** Adds all rows from the last one selected by hand to this one. */
export async function selectRange(table: Pick<TableModel, "id" | "source">, index: number): Promise<void> {
  const anchor = anchors.get(table.id) ?? index;
  await add(table, Math.min(anchor, index), Math.max(anchor, index) + 1);
}

/** Selects every row that search and filters let through, in view or not. */
export async function selectAll(table: Pick<TableModel, "id" | "source" | "rows">): Promise<void> {
  await add(table, 0, table.rows.matching);
}

async function add(table: Pick<TableModel, "id" | "source">, from: number, to: number): Promise<void> {
  const rows = await table.source.rows(from, to);
  const selected = new Set<RecordId>(tableViewOf(table.id).selected);
  for (const row of rows) selected.add(row.id);
  changeTableView(table.id, { selected });
}
