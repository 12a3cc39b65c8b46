import { useState } from "react";
import type { PlannedCellEdit } from "../../../domain/change/cell-edit.ts";
import type { TableEditing as How } from "../../../domain/change/change-set.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import { announce } from "../announce.ts";
import { countText, numberText } from "../local-text.ts";
import { notifyDone, notifyProblem } from "../notify.tsx";
import { type BlockSize, blockEdits, pastedSize } from "./block-edits.ts";
import { blockFromTsv, type CellBlock } from "./cell-block.ts";
import { type CellRange, rangeSize } from "./cell-range.ts";
import type { GridPlace } from "./grid-keys.ts";
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
  /** Before the name of a single cell. */
  readonly doneTo: string;
}

const PASTE: Act = { how: "pasted", title: "Paste", done: "Pasted", doneTo: "Pasted into" };
const FILL: Act = { how: "filled", title: "Fill down", done: "Filled down", doneTo: "Filled" };
const BLANK: Act = { how: "blanked", title: "Blank", done: "Blanked", doneTo: "Blanked" };

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

  /** The records of a range; headings of groups are passed over. */
  const idsIn = (range: Pick<CellRange, "top" | "bottom">) =>
    table.source.idsOf({ kind: "lines", from: range.top, to: range.bottom + 1 });

  const fieldsFrom = (column: number) => table.columns.slice(column).map(({ id }) => id);

  const put = async (
    block: CellBlock,
    size: BlockSize,
    left: number,
    to: readonly RecordId[],
    act: Act,
  ): Promise<void> => {
    if (!editing) return;
    const { edits, beyond } = blockEdits(block, size, { ids: to, fields: fieldsFrom(left) });
    const [only] = edits;
    if (!only) return;
    const planned = await editing.plan(edits);
    if (edits.length > 1 || beyond > 0) {
      const title = `${act.title} ${countText(edits.length, "cell", "cells")}`;
      const why = `${act.done} ${countText(planned.filter(({ changes }) => changes).length, "cell", "cells")}`;
      setPreview({ title, why, how: act.how, planned, beyond });
    } else await saveOne(editing, cells, planned[0], { row: await table.source.indexOf(only.id), column: left }, act);
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
      const into = { ...rangeSize(range), rows: (await idsIn(range)).length };
      if (into.rows === 0) {
        announce("The heading of a group holds nothing. Go to a cell first.");
        return;
      }
      const size = pastedSize(block, into);
      if (isTooMuch(size)) return;
      const ids = await table.source.idsOf({ kind: "next", from: range.top, count: size.rows });
      await put(block, size, range.left, ids, PASTE);
    },
    fillDown: async (range) => {
      if (!editing || refused()) return;
      const inRange = await idsIn(range);
      const ids = inRange.length > 1 ? inRange : await idsIn({ top: range.top - 1, bottom: range.bottom });
      const [from, ...to] = ids;
      const { columns } = rangeSize(range);
      if (from === undefined || to.length === 0) {
        announce("There is no row above to fill from.");
        return;
      }
      const size = { rows: to.length, columns };
      if (isTooMuch(size)) return;
      const fields = fieldsFrom(range.left).slice(0, columns);
      const texts = await editing.texts(fields.map((field) => ({ id: from, field })));
      await put([texts.map(({ text }) => text)], size, range.left, to, FILL);
    },
    clear: async (range) => {
      if (refused()) return;
      const ids = await idsIn(range);
      const size = { rows: ids.length, columns: rangeSize(range).columns };
      if (!isTooMuch(size)) await put([[""]], size, range.left, ids, BLANK);
    },
  };
}

/** Tells so when cells are too many to be changed in the window. */
function isTooMuch({ rows, columns }: BlockSize): boolean {
  const count = rows * columns;
  if (count <= MOST_CELLS) return false;
  const sentence = `${numberText(count)} cells are more than can be changed at once (${numberText(MOST_CELLS)}). Import them as a file instead.`;
  notifyProblem({ code: "too-many-cells", sentence });
  return true;
}

/** One cell needs no preview: it is saved, or its editor opens with what is wrong. */
async function saveOne(
  editing: TableEditing,
  cells: CellEditing,
  edit: PlannedCellEdit | undefined,
  at: GridPlace,
  act: Act,
): Promise<void> {
  if (!edit) return;
  if (edit.problem !== null) {
    await cells.begin(at, edit.text, edit.problem);
    announce(edit.problem);
  } else if (!edit.changes) {
    announce("Nothing changes.");
  } else {
    const problem = await editing.save([edit], act.how, `${act.doneTo} ${edit.label} of ${edit.title}`);
    if (problem) notifyProblem(problem);
  }
}
