import { useMemo } from "react";
import { activeConditions } from "./table-conditions.ts";
import { shownColumns, type TableSettings, useTableSettings } from "./table-settings.ts";
import type { Arrangement, TableColumn, TableSource } from "./table-source.ts";
import { type TableViewState, useTableView } from "./table-view.ts";
import { type SourceRows, useSourceRows } from "./use-source-rows.ts";

/** A table's state as its parts share it: the description, the user's set-up, what is shown, and the rows. */
export interface TableModel {
  readonly id: string;
  readonly all: readonly TableColumn[];
  readonly columns: readonly TableColumn[];
  readonly settings: TableSettings;
  readonly view: TableViewState;
  readonly arrangement: Arrangement;
  readonly source: TableSource;
  readonly rows: SourceRows;
}

/**
 * Puts a table together.
 *
 * @param id        under which its set-up is kept
 * @param all       every column there is
 * @param source    keep it the same between drawings (`useMemo`)
 * @param revision  another number or text whenever records have changed
 */
export function useTable(
  id: string,
  all: readonly TableColumn[],
  source: TableSource,
  revision: number | string,
): TableModel {
  const settings = useTableSettings(id);
  const view = useTableView(id);
  const columns = useMemo(() => shownColumns(all, settings, view.fitted), [all, settings, view.fitted]);
  const arrangement = useMemo<Arrangement>(
    () => ({
      columns: columns.map((column) => column.id),
      sort: settings.sort.filter((key) => all.some((column) => column.id === key.field)),
      filters: view.filters,
      conditions: { match: view.conditions.match, list: activeConditions(view.conditions, all) },
      search: view.search,
      groupBy: settings.groupBy.filter((id) => all.some((column) => column.id === id)),
      folding: view.folding,
    }),
    [columns, settings.sort, settings.groupBy, all, view.filters, view.conditions, view.search, view.folding],
  );
  const rows = useSourceRows(source, arrangement, revision);
  return { id, all, columns, settings, view, arrangement, source, rows };
}
