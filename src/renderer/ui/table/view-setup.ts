import { type Conditions, NO_CONDITIONS } from "../../../domain/search/conditions.ts";
import { UNFOLDED } from "../../../domain/search/record-groups.ts";
import { changeTableSettings, FRESH_SETTINGS, type TableSettings } from "./table-settings.ts";
import { changeTableView, FRESH_VIEW, type TableViewState } from "./table-view.ts";

/** What a saved view keeps of a table. Groups open all or folded all; which single one was opened is not kept. */
type Setup = TableSettings & {
  readonly search: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly conditions: Conditions;
  readonly retired: boolean;
  readonly folded: boolean;
};

type Shown = Pick<TableViewState, "search" | "filters" | "conditions" | "retired" | "folding">;

/** How a table is shown now, as the text that a view keeps. */
export function setupOf({ settings, view }: { readonly settings: TableSettings; readonly view: Shown }): string {
  const { columns, widths, sort, groupBy, dense, filtersShown } = settings;
  const { search, filters, conditions, retired, folding } = view;
  const kept: Setup = {
    columns,
    widths,
    sort,
    groupBy,
    dense,
    filtersShown,
    search,
    filters: Object.fromEntries(Object.entries(filters).filter(([, filter]) => filter.trim() !== "")),
    conditions,
    retired,
    folded: folding.all,
  };
  return JSON.stringify(kept);
}

/** The text of a table that shows everything as described. */
export const PLAIN_SETUP: string = setupOf({ settings: FRESH_SETTINGS, view: FRESH_VIEW });

/** True when a view keeps just what the table shows now, also a view that was saved before a setting existed. */
export function isShown(setup: string, table: Parameters<typeof setupOf>[0]): boolean {
  const kept = setupFrom(setup);
  return kept !== undefined && JSON.stringify(kept) === setupOf(table);
}

/** Shows a table as a view keeps it. A text that no Muster wrote leaves the table as it is. @returns whether it did */
export function showSetup(table: string, text: string): boolean {
  const setup = setupFrom(text);
  if (!setup) return false;
  const { search, filters, conditions, retired, folded, ...settings } = setup;
  const folding = { ...UNFOLDED, all: folded };
  changeTableSettings(table, settings);
  changeTableView(table, { search, filters, conditions, retired, folding, selected: new Set() });
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
      groupBy: read.groupBy ?? [],
      dense: read.dense ?? true,
      filtersShown: read.filtersShown ?? false,
      search: read.search ?? "",
      filters: read.filters ?? {},
      conditions: read.conditions ?? NO_CONDITIONS,
      retired: read.retired ?? false,
      folded: read.folded ?? false,
    };
  } catch {
    // No JSON: not written by a table.
    return undefined;
  }
}
