import userEvent from "@testing-library/user-event";
import { vi } from "vitest";
import type { PlanRow } from "../../src/domain/intake/draft.ts";
import type { PlanFilter } from "../../src/domain/intake/plan-filter.ts";
import { ok } from "../../src/domain/value/result.ts";
import { ImportScreen } from "../../src/renderer/features/imports/ImportScreen.tsx";
import { queueFiles } from "../../src/renderer/ui/dropped-files.ts";
import { setTextLocale } from "../../src/renderer/ui/local-text.ts";
import { aDraft, fieldsOf } from "../builders/import-draft.ts";
import { shown } from "../ui/shown.tsx";
import { engine } from "./fake-engine.ts";

/** Drops a file on the screen; its dry run has these rows, of which the engine gives those of the kind. */
export function dropped(rows: readonly PlanRow[], change: Parameters<typeof aDraft>[0] = {}, go = vi.fn()) {
  setTextLocale("en-GB");
  engine.openImport.mockResolvedValue(ok(aDraft(change)));
  engineHas(rows);
  queueFiles([new File(["x"], "licences.csv")]);
  shown(<ImportScreen route={{ screen: "import" }} />, { go });
  return userEvent.setup();
}

/** Has the engine give these rows by kind and by what is typed in the filters of two columns. */
export function engineHas(rows: readonly PlanRow[]): void {
  engine.planFields.mockResolvedValue(fieldsOf(rows));
  engine.planRows.mockImplementation(async ({ rows: kind, cells = {} }: PlanFilter) => {
    const typed = cells.quantity ?? "";
    const row = cells["row:"];
    const passing = rows.filter(
      (each) =>
        (kind === "all" || each.kind === kind) &&
        each.cells.some(({ after }) => after.includes(typed)) &&
        (row === undefined || row === `${each.row}`),
    );
    return { total: passing.length, rows: passing };
  });
}
