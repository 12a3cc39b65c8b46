import { setupFromText, type TableSetup, textFromSetup } from "../../../domain/registers/table-setup.ts";
import { UNFOLDED } from "../../../domain/search/record-groups.ts";
import { changeTableSettings, type TableSettings } from "./table-settings.ts";
import { changeTableView, type TableViewState } from "./table-view.ts";

/** How a table is shown now, as the text that a saved view keeps. */
export function setupOf({
  settings,
  view,
}: {
  readonly settings: TableSettings;
  readonly view: TableViewState;
}): string {
  return textFromSetup({ ...settings, ...view, folded: view.folding.all });
}

/** True when a view keeps just what the table shows now, also one that was saved before a setting existed. */
export function isShown(setup: string, table: Parameters<typeof setupOf>[0]): boolean {
  const kept = setupFromText(setup);
  return kept !== undefined && textFromSetup(kept) === setupOf(table);
}

/** Shows a table as a view keeps it. A text that no Muster wrote leaves the table as it is. @returns whether it did */
export function showSetup(table: string, text: string): boolean {
  const setup = setupFromText(text);
  if (setup) show(table, setup);
  return setup !== undefined;
}

function show(table: string, setup: TableSetup): void {
  const { search, filters, conditions, retired, folded, ...settings } = setup;
  const folding = { ...UNFOLDED, all: folded };
  changeTableSettings(table, settings);
  changeTableView(table, { search, filters, conditions, retired, folding, selected: new Set() });
}
