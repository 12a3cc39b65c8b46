import { type Condition, type Conditions, isOperator, NO_CONDITIONS } from "../search/conditions.ts";
import { isObject } from "../value/json-object.ts";

/**
 * How a register's table is shown: what a saved view keeps.
 *
 * @property columns  ids of the columns shown, in their order; null as described
 * @property widths   pixels by column id
 * @property groupBy  ids of the columns whose groups stand between the rows, outermost first
 * @property filters  as typed, by column id
 * @property folded   every group shows only its heading; which single one was opened is not kept
 */
export interface TableSetup {
  readonly columns: readonly string[] | null;
  readonly widths: Readonly<Record<string, number>>;
  readonly sort: readonly { readonly field: string; readonly descending: boolean }[];
  readonly groupBy: readonly string[];
  readonly dense: boolean;
  readonly filtersShown: boolean;
  readonly search: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly conditions: Conditions;
  readonly retired: boolean;
  readonly folded: boolean;
}

/** A table as described, showing everything. */
export const PLAIN_SETUP: TableSetup = {
  columns: null,
  widths: {},
  sort: [],
  groupBy: [],
  dense: true,
  filtersShown: false,
  search: "",
  filters: {},
  conditions: NO_CONDITIONS,
  retired: false,
  folded: false,
};

/** The setup as the text that a saved view keeps; blank filters make no difference. */
export function textFromSetup(setup: TableSetup): string {
  const filters = Object.fromEntries(Object.entries(setup.filters).filter(([, text]) => text.trim() !== ""));
  const ordered: Record<string, unknown> = {};
  for (const key of Object.keys(PLAIN_SETUP)) ordered[key] = Reflect.get(setup, key);
  return JSON.stringify({ ...ordered, filters });
}

/** The setup that a text keeps; undefined for a text that no Muster wrote. What an older one didn't know is as described. */
export function setupFromText(text: string): TableSetup | undefined {
  try {
    return setupFrom(JSON.parse(text));
  } catch {
    // No JSON: not written by a table.
    return undefined;
  }
}

/** The setup that read JSON holds; undefined when a part of it is of another kind than a setup's. */
export function setupFrom(read: unknown): TableSetup | undefined {
  if (!isObject(read)) return undefined;
  const whole = { ...PLAIN_SETUP, ...read };
  const { columns, widths, sort, groupBy, search, filters, conditions } = whole;
  const flags = [whole.dense, whole.filtersShown, whole.retired, whole.folded];
  const fits =
    Array.isArray(read.sort) &&
    (columns === null || isTexts(columns)) &&
    isMapOf(widths, (width) => typeof width === "number" && Number.isFinite(width)) &&
    sort.every((key) => isObject(key) && typeof key.field === "string" && typeof key.descending === "boolean") &&
    isTexts(groupBy) &&
    typeof search === "string" &&
    isMapOf(filters, (filter) => typeof filter === "string") &&
    areConditions(conditions) &&
    flags.every((flag) => typeof flag === "boolean");
  return fits ? whole : undefined;
}

function areConditions(read: unknown): boolean {
  return (
    isObject(read) &&
    (read.match === "all" || read.match === "any") &&
    Array.isArray(read.list) &&
    read.list.every(isCondition)
  );
}

function isCondition(read: unknown): read is Condition {
  return isObject(read) && typeof read.field === "string" && isOperator(read.op) && isTexts(read.values);
}

function isTexts(read: unknown): boolean {
  return Array.isArray(read) && read.every((each) => typeof each === "string");
}

function isMapOf(read: unknown, fits: (value: unknown) => boolean): boolean {
  return isObject(read) && Object.values(read).every(fits);
}
