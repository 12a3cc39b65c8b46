import { create } from "zustand";
import { type Conditions, NO_CONDITIONS } from "../../../domain/search/conditions.ts";
import { type Folding, UNFOLDED } from "../../../domain/search/record-groups.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";

/**
 * What one table shows right now; kept while the window lives, so that coming back from a record finds it unchanged.
 *
 * @property folding    which groups show only their heading
 * @property opened     the view that the register opens with was shown, or there was none
 * @property filtering  the column whose filter is to get the keyboard
 * @property fitted     widths in pixels that columns got from their first texts, by column
 * @property active     the record the keyboard is at
 * @property column     the column the keyboard is at
 */
export interface TableViewState {
  readonly search: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly conditions: Conditions;
  readonly retired: boolean;
  readonly folding: Folding;
  readonly opened: boolean;
  readonly filtering: string | null;
  readonly fitted: Readonly<Record<string, number>>;
  readonly selected: ReadonlySet<RecordId>;
  readonly active: RecordId | null;
  readonly column: number;
}

const FRESH_VIEW: TableViewState = {
  search: "",
  filters: {},
  conditions: NO_CONDITIONS,
  retired: false,
  folding: UNFOLDED,
  opened: false,
  filtering: null,
  fitted: {},
  selected: new Set(),
  active: null,
  column: 0,
};

const useViews = create<{ readonly views: Readonly<Record<string, TableViewState>> }>(() => ({ views: {} }));

/** What a table shows. */
export function useTableView(table: string): TableViewState {
  return useViews((state) => state.views[table] ?? FRESH_VIEW);
}

/** What a table shows, outside of drawing. */
export function tableViewOf(table: string): TableViewState {
  return useViews.getState().views[table] ?? FRESH_VIEW;
}

/** Changes some of what a table shows. */
export function changeTableView(table: string, change: Partial<TableViewState>): void {
  useViews.setState(({ views }) => ({ views: { ...views, [table]: { ...(views[table] ?? FRESH_VIEW), ...change } } }));
}

/** True while filters or search hide rows. */
export function isNarrowed(view: Pick<TableViewState, "search" | "filters" | "conditions">): boolean {
  return (
    view.search.trim() !== "" ||
    view.conditions.list.some(
      ({ op, values }) => op === "empty" || op === "filled" || values.some((value) => value !== ""),
    ) ||
    Object.values(view.filters).some((filter) => filter.trim() !== "")
  );
}

/** Shows all rows again. */
export function clearFilters(table: string): void {
  changeTableView(table, { search: "", filters: {}, conditions: NO_CONDITIONS });
}

/** Forgets what every table shows; for tests. */
export function forgetTableViews(): void {
  useViews.setState({ views: {} });
}
