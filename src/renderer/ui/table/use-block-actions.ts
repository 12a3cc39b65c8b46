import { useState } from "react";
import type { PlannedCellEdit } from "../../../domain/change/cell-edit.ts";
import type { TableEditing as How } from "../../../domain/change/change-set.ts";
import { announce } from "../announce.ts";
import { countText, numberText } from "../local-text.ts";
import { notifyDone, notifyProblem } from "../notify.tsx";
import { blockEdits, type CellsOf, fillRanges, pastedRange } from "./block-edits.ts";
import { blockFromTsv, type CellBlock } from "./cell-block.ts";
import { type CellRange, cellsIn } from "./cell-range.ts";
import type { TableEditing } from "./table-editing.ts";
import type { CellEditing } from "./use-cell-editing.ts";
import type { TableModel } from "./use-table.ts";

/** More than this is a job for an import, which shows progress and can be cancelled. */
const MOST_CELLS = 50_000;

/** Edits that wait to be looked at. `beyond` counts cells of a block that lie outside of the table. */
export interface PreviewedEdits {
  readonly title: string;
  readonly why: string;
  readonly how: How;
  readonly planned: readonly PlannedCellEdit[];
  readonly beyond: number;
}

interface Act {
  readonly how: How;
  readonly title: string;
  readonly done: string;
}

const PASTE: Act = { how: "pasted", title: "Paste", done: "Pasted" };
const FILL: Act = { how: "filled", title: "Fill down", done: "Filled down" };
const BLANK: Act = { how: "blanked", title: "Blank", done: "Blanked" };

/** What can be done with a range of cells. */
export interface BlockActions {
  readonly preview: PreviewedEdits | null;
  readonly closePreview: () => void;
  readonly paste: (tsv: string, range: CellRange) => Promise<void>;
  readonly fillDown: (range: CellRange) => Promise<void>;
  readonly clear: (range: CellRange) => Promise<void>;
}

/**
 * Pasting, filling and blanking: one cell is saved at once, more are shown first.
 *
 * @param takeFocus  takes the keyboard back to the table when the preview is closed
 */
export function useBlockActions(
  table: TableModel,
  editing: TableEditing | undefined,
  cells: CellEditing,
  takeFocus: () => void,
): BlockActions {
  const [preview, setPreview] = useState<PreviewedEdits | null>(null);

  const refused = (): boolean => {
    if (!editing) return true;
    if (editing.refusal !== null) notifyDone(`Nothing can be changed. ${editing.refusal}`);
    return editing.refusal !== null;
  };

  const cellsOf = async (range: CellRange): Promise<CellsOf> => {
    const rows = await table.source.rows(range.top, Math.min(range.bottom + 1, table.rows.matching));
    return { id: (row) => rows[row - range.top]?.id, field: (column) => table.columns[column]?.id };
  };

  const put = async (block: CellBlock, range: CellRange, act: Act): Promise<void> => {
    if (!editing) return;
    if (cellsIn(range) > MOST_CELLS) {
      const sentence = `${numberText(cellsIn(range))} cells are more than can be changed at once (${numberText(MOST_CELLS)}). Import them as a file instead.`;
      notifyProblem({ code: "too-many-cells", sentence });
      return;
    }
    const { edits, beyond } = blockEdits(block, range, await cellsOf(range));
    const [only] = edits;
    if (!only) return;
    const planned = await editing.plan(edits);
    if (edits.length > 1 || beyond > 0) {
      const title = `${act.title} ${countText(edits.length, "cell", "cells")}`;
      const why = `${act.done} ${countText(planned.filter(({ changes }) => changes).length, "cell", "cells")}`;
      setPreview({ title, why, how: act.how, planned, beyond });
    } else await saveOne(editing, cells, planned[0], range, act);
  };

  return {
    preview,
    closePreview: () => {
      setPreview(null);
      takeFocus();
    },
    paste: async (tsv, range) => {
      if (refused()) return;
      const block = blockFromTsv(tsv);
      await put(block, pastedRange(block, range), PASTE);
    },
    fillDown: async (range) => {
      if (!editing || refused()) return;
      const fill = fillRanges(range);
      if (!fill) {
        announce("There is no row above to fill from.");
        return;
      }
      const above = await cellsOf(fill.from);
      const { edits: places } = blockEdits([[""]], fill.from, above);
      if (places.length === 0) return;
      const texts = await editing.texts(places);
      await put([texts.map(({ text }) => text)], fill.to, FILL);
    },
    clear: async (range) => {
      if (!refused()) await put([[""]], range, BLANK);
    },
  };
}

/** One cell needs no preview: it is saved, or its editor opens with what is wrong. */
async function saveOne(
  editing: TableEditing,
  cells: CellEditing,
  edit: PlannedCellEdit | undefined,
  range: CellRange,
  act: Act,
): Promise<void> {
  if (!edit) return;
  if (edit.problem !== null) {
    await cells.begin({ row: range.top, column: range.left }, edit.text, edit.problem);
    announce(edit.problem);
  } else if (!edit.changes) {
    announce("Nothing changes.");
  } else {
    const problem = await editing.save([edit], act.how, `${act.done}: ${edit.label} of ${edit.title}`);
    if (problem) notifyProblem(problem);
  }
}
