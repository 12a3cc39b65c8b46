import type { Conditions } from "../../../domain/search/conditions.ts";
import { UNFOLDED, withToggled } from "../../../domain/search/record-groups.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import type { TableGroup } from "../../engine/table-calls.ts";
import { changeTableSettings, MOST_GROUPS } from "./table-settings.ts";
import { changeTableView, tableViewOf } from "./table-view.ts";
import type { TableModel } from "./use-table.ts";

type Table = Pick<TableModel, "id" | "settings">;

/** Groups a table by these columns, outermost first; every group is open. */
export function groupBy(table: Pick<TableModel, "id">, columns: readonly string[]): void {
  changeTableSettings(table.id, { groupBy: [...new Set(columns)].slice(0, MOST_GROUPS) });
  expandAll(table);
}

/** Groups by one more column, within the groups there are; a table that has as many as can be is grouped by it alone. */
export function groupAlsoBy(table: Table, column: string): void {
  const { groupBy: now } = table.settings;
  groupBy(table, now.length < MOST_GROUPS ? [...now, column] : [column]);
}

/** Folds or opens one group. */
export function toggleFolded(table: Pick<TableModel, "id">, { key }: TableGroup): void {
  changeTableView(table.id, { folding: withToggled(tableViewOf(table.id).folding, key) });
}

/** Every group shows only its heading. */
export function collapseAll(table: Pick<TableModel, "id">): void {
  changeTableView(table.id, { folding: { all: true, except: [] } });
}

/** Every group shows its rows. */
export function expandAll(table: Pick<TableModel, "id">): void {
  changeTableView(table.id, { folding: UNFOLDED });
}

/** Shows only the rows that hold the same in a column as a record does. */
export async function narrowToCell(
  table: Pick<TableModel, "id" | "source">,
  record: RecordId,
  column: string,
): Promise<void> {
  narrowTo(table, { conditions: [await table.source.sameAs(record, column)] });
}

/** Shows only the rows of a group. Conditions of which any may hold can't be narrowed by one more; they give way. */
export function narrowTo(table: Pick<TableModel, "id">, { conditions }: Pick<TableGroup, "conditions">): void {
  const { match, list }: Conditions = tableViewOf(table.id).conditions;
  const kept = match === "all" || list.length < 2 ? list : [];
  changeTableView(table.id, { conditions: { match: "all", list: [...kept, ...conditions] } });
}
