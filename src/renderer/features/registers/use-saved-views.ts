import { useEffect } from "react";
import { PLAIN_SETUP, textFromSetup } from "../../../domain/registers/table-setup.ts";
import { engine } from "../../engine/client.ts";
import type { SavedView } from "../../engine/views-calls.ts";
import { notifyDone } from "../../ui/notify.tsx";
import { useRevision } from "../../ui/session.ts";
import { changeTableSettings } from "../../ui/table/table-settings.ts";
import { changeTableView } from "../../ui/table/table-view.ts";
import type { TableModel } from "../../ui/table/use-table.ts";
import { isShown, setupOf, showSetup } from "../../ui/table/view-setup.ts";
import { useAnswer } from "../../ui/use-answer.ts";

/**
 * The saved views of a register and which of them its table shows.
 *
 * @property shown    the view shown last; null while the table is shown as its user set it up
 * @property changed  the table has been changed since that view was shown
 * @property show     shows a view; null goes back to the table as it was before views were shown
 */
export interface SavedViews {
  readonly all: readonly SavedView[];
  readonly shown: SavedView | null;
  readonly changed: boolean;
  readonly show: (view: SavedView | null) => void;
}

/**
 * The saved views of a register. When the window first comes to the register, it opens with the view that is chosen for
 * that, else with the one that was shown last.
 *
 * @param search  what somebody came to find: then the table is left as it is
 */
export function useSavedViews(
  table: TableModel,
  register: Parameters<typeof engine.savedViews>[0],
  search: string | undefined,
): SavedViews {
  const revision = useRevision();
  const answer = useAnswer(`${register} ${revision}`, async () => ({
    register,
    list: await engine.savedViews(register),
  }));
  // The answer before stays until the next one is there: it may be about the register that was shown before.
  const known = answer?.register === register;
  const all = known ? answer.list : [];
  const shown = all.find(({ id }) => id === table.settings.savedView) ?? null;
  const show = (view: SavedView | null) => showView(table, view);

  const { opened } = table.view;
  useEffect(() => {
    if (!known || opened) return;
    changeTableView(table.id, { opened: true });
    const first = all.find(({ opens }) => opens) ?? shown;
    if (first && search === undefined) showView(table, first);
  });
  return { all, shown, changed: shown !== null && !isShown(shown.setup, table), show };
}

function showView(table: TableModel, view: SavedView | null): void {
  const { savedView, own } = table.settings;
  if (view === null) {
    showSetup(table.id, own === "" ? textFromSetup(PLAIN_SETUP) : own);
    changeTableSettings(table.id, { savedView: null });
  } else if (showSetup(table.id, view.setup)) {
    changeTableSettings(table.id, { savedView: view.id, own: savedView === null ? setupOf(table) : own });
  } else notifyDone(`The view “${view.name}” can't be read. Save it anew.`);
}
