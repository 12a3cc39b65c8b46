import { create } from "zustand";
import { persist } from "zustand/middleware";
import type { TableSetup } from "../../../domain/registers/table-setup.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import type { SortKey, TableColumn } from "./table-source.ts";

/**
 * How one table is set up by its user. Only what differs from the description is kept.
 *
 * @property savedView  the saved view that is shown, perhaps changed since; null for none
 * @property own        the setup before a saved view was shown, as a view would keep it; "" as described
 */
export type TableSettings = Pick<TableSetup, "columns" | "widths" | "sort" | "groupBy" | "dense" | "filtersShown"> & {
  readonly savedView: RecordId | null;
  readonly own: string;
};

/** A table as described. */
export const FRESH_SETTINGS: TableSettings = {
  columns: null,
  widths: {},
  sort: [],
  groupBy: [],
  dense: true,
  filtersShown: false,
  savedView: null,
  own: "",
};

/** So many levels of groups can be told apart. */
export const MOST_GROUPS = 3;

/** Narrowest and widest column, in pixels. */
export const WIDTH_LIMITS = { least: 60, most: 900 } as const;
/** By so many pixels a key makes a column wider or narrower. */
export const WIDTH_STEP = 16;

interface Kept {
  readonly tables: Readonly<Record<string, TableSettings>>;
}

const useKept = create<Kept>()(
  persist((): Kept => ({ tables: {} }), { name: "muster.tables", version: 2, migrate: withGroups }),
);

/** Settings of before there were groups get none. What anybody else wrote is forgotten: it is only a set-up. */
function withGroups(kept: unknown): Kept {
  const tables: Record<string, TableSettings> = {};
  const read = typeof kept === "object" && kept !== null && "tables" in kept ? kept.tables : {};
  for (const [table, settings] of Object.entries(read ?? {})) tables[table] = { ...FRESH_SETTINGS, ...settings };
  return { tables };
}

/** The settings of a table; they outlive the window. */
export function useTableSettings(table: string): TableSettings {
  return useKept((kept) => kept.tables[table] ?? FRESH_SETTINGS);
}

/** Changes some of a table's settings. */
export function changeTableSettings(table: string, change: Partial<TableSettings>): void {
  useKept.setState(({ tables }) => ({
    tables: { ...tables, [table]: { ...(tables[table] ?? FRESH_SETTINGS), ...change } },
  }));
}

/** The table as described: columns, widths and order forgotten. */
export function resetTableColumns(table: string): void {
  changeTableSettings(table, { columns: null, widths: {}, sort: [] });
}

/** The columns a table shows now, with their widths: those set by hand, else fitted to texts, else as described. Columns that no longer exist are left out. */
export function shownColumns(
  all: readonly TableColumn[],
  settings: TableSettings,
  fitted: Readonly<Record<string, number>> = {},
): readonly TableColumn[] {
  const chosen = settings.columns?.flatMap((id) => all.filter((column) => column.id === id)) ?? [];
  const columns = chosen.length > 0 ? chosen : all.filter((column) => column.shown);
  return columns.map((column) => ({
    ...column,
    width: settings.widths[column.id] ?? fitted[column.id] ?? column.width,
  }));
}

/** The ids with one moved by some places; out of range it stays where it is. */
export function movedColumn(ids: readonly string[], id: string, by: number): readonly string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return ids;
  const rest = ids.filter((other) => other !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

/**
 * The order after a click on a heading: up, then down, then none.
 *
 * @param how  `alone` forgets the other keys, `as well` keeps them before it
 */
export function nextSort(sort: readonly SortKey[], field: string, how: "alone" | "as well"): readonly SortKey[] {
  const present = sort.find((key) => key.field === field);
  const kept = how === "as well" ? sort : sort.filter((key) => key.field === field);
  if (!present) return [...(how === "as well" ? kept : []), { field, descending: false }];
  if (present.descending) return kept.filter((key) => key.field !== field);
  return kept.map((key) => (key.field === field ? { field, descending: true } : key));
}

/** A width within the limits. */
export function limitedWidth(width: number): number {
  return Math.round(Math.max(WIDTH_LIMITS.least, Math.min(WIDTH_LIMITS.most, width)));
}
