import type { Picked } from "../../../domain/search/picked.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import { announce } from "../announce.ts";
import { numberText } from "../local-text.ts";
import { notifyDone } from "../notify.tsx";
import { changeTableView, tableViewOf } from "./table-view.ts";
import type { TableModel } from "./use-table.ts";

/** Where the last selection by hand was made, by table; a range starts there. */
const anchors = new Map<string, number>();

/**
 * Selects what is on a line, or takes it out of the selection: a record, or all records of a group. A line that is still on
 * its way is waited for, so that no key is lost.
 */
export async function toggleSelected(table: Pick<TableModel, "id" | "rows" | "source">, index: number): Promise<void> {
  const line = table.rows.line(index) ?? (await table.source.rows(index, index + 1))[0];
  if (!line) return;
  anchors.set(table.id, index);
  if (line.kind === "group") {
    await toggle(table, { kind: "group", key: line.key });
    return;
  }
  const selected = new Set(tableViewOf(table.id).selected);
  if (!selected.delete(line.id)) selected.add(line.id);
  changeTableView(table.id, { selected });
}

/** Adds all records from the last line selected by hand to this one. */
export async function selectRange(table: Pick<TableModel, "id" | "source">, index: number): Promise<void> {
  const anchor = anchors.get(table.id) ?? index;
  await add(table, { kind: "lines", from: Math.min(anchor, index), to: Math.max(anchor, index) + 1 });
}

/** Selects every row that search and filters let through, in view or not, also in folded groups. */
export async function selectAll(table: Pick<TableModel, "id" | "source">): Promise<void> {
  await add(table, { kind: "all" });
}

/** Selects nothing any more, and offers to have the selection back: it may have taken long to make. */
export function dropSelection(table: Pick<TableModel, "id">): void {
  const { selected } = tableViewOf(table.id);
  if (selected.size === 0) return;
  changeTableView(table.id, { selected: new Set() });
  if (selected.size === 1) {
    announce("The row is no longer selected.");
    return;
  }
  notifyDone(`${numberText(selected.size)} rows are no longer selected.`, () =>
    changeTableView(table.id, { selected }),
  );
}

/** Selects the records of these lines, or takes them out of the selection where all of them are in it. */
export async function toggleLines(table: Pick<TableModel, "id" | "source">, from: number, to: number): Promise<void> {
  anchors.set(table.id, to);
  await toggle(table, { kind: "lines", from, to: to + 1 });
}

async function toggle(table: Pick<TableModel, "id" | "source">, picked: Picked): Promise<void> {
  const ids = await table.source.idsOf(picked);
  const selected = new Set(tableViewOf(table.id).selected);
  const isWhole = ids.every((id) => selected.has(id));
  for (const id of ids) {
    if (isWhole) selected.delete(id);
    else selected.add(id);
  }
  changeTableView(table.id, { selected });
}

async function add(table: Pick<TableModel, "id" | "source">, picked: Picked): Promise<void> {
  const ids = await table.source.idsOf(picked);
  const selected = new Set<RecordId>(tableViewOf(table.id).selected);
  for (const id of ids) selected.add(id);
  changeTableView(table.id, { selected });
}
