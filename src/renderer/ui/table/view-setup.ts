import { type Conditions, NO_CONDITIONS } from "../../../domain/search/conditions.ts";
import { changeTableSettings, type TableSettings } from "./table-settings.ts";
import { changeTableView } from "./table-view.ts";
import type { TableModel } from "./use-table.ts";

/** What a saved view keeps of a table. */
type Setup = Pick<TableSettings, "columns" | "widths" | "sort" | "dense" | "filtersShown"> & {
  readonly search: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly conditions: Conditions;
  readonly retired: boolean;
};

/** How a table is shown now, as the text that a view keeps. */
export function setupOf({ settings, view }: Pick<TableModel, "settings" | "view">): string {
  const { columns, widths, sort, dense, filtersShown } = settings;
  const { search, filters, conditions, retired } = view;
  const setup: Setup = { columns, widths, sort, dense, filtersShown, search, filters, conditions, retired };
  return JSON.stringify(setup);
}

/** Shows a table as a view keeps it. A text that no Muster wrote leaves the table as it is. @returns whether it did */
export function showSetup(table: string, text: string): boolean {
  const setup = setupFrom(text);
  if (!setup) return false;
  const { columns, widths, sort, dense, filtersShown, ...view } = setup;
  changeTableSettings(table, { columns, widths, sort, dense, filtersShown });
  changeTableView(table, { ...view, selected: new Set() });
  return true;
}

function setupFrom(text: string): Setup | undefined {
  try {
    const read: Partial<Setup> | null = JSON.parse(text);
    if (typeof read !== "object" || read === null || !Array.isArray(read.sort)) return undefined;
    return {
      columns: read.columns ?? null,
      widths: read.widths ?? {},
      sort: read.sort,
      dense: read.dense ?? true,
      filtersShown: read.filtersShown ?? false,
      search: read.search ?? "",
      filters: read.filters ?? {},
      conditions: read.conditions ?? NO_CONDITIONS,
      retired: read.retired ?? false,
    };
  } catch {
    // No JSON: not written by a table.
    return undefined;
  }
}
