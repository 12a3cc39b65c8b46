import type { PlanRow } from "../../../domain/intake/draft.ts";
import { RECORD, ROW } from "../../../domain/intake/plan-filter.ts";
import { FOUND } from "../../../domain/registers/installation.ts";
import { limitedWidth } from "../../ui/table/table-settings.ts";
import { textWidth } from "../../ui/table/text-width.ts";
import { cellsIn, KIND, type ShownField } from "./plan-columns.ts";
import { rowPlace, rowTitle } from "./row-title.ts";

const CELL_PADDING = 22;
/** Before the first column stands the margin of the page. */
const FIRST_PADDING = 32;
/** What comes is written in bold, on a ground with an edge. */
const BOLD_ROOM = 18;
const ARROW = " → ";
/** Room for the hint in the filter. */
const LEAST = 84;
/** A long text is no reason to push the others out of sight; one that changes is read on both sides of the arrow. */
const MOST = { field: 170, changing: 260, record: 210, programs: 340 };
const KIND_WIDTH = 112;
/** Six digits. */
const NUMBER_WIDTH = 76;
/** Room for a sentence in three lines, beside which the first cells can be seen. */
const REASON = { share: 0.6, least: 280, most: 520 };

/** The width in pixels of a column that nobody has sized, from the first rows. */
export function usualWidth(column: ShownField, rows: readonly PlanRow[]): number {
  if (column.id === KIND) return KIND_WIDTH;
  const fitting = fittingWidth(column, rows);
  if (column.id === ROW) return Math.max(NUMBER_WIDTH, fitting);
  return Math.max(LEAST, Math.min(mostOf(column, rows), fitting));
}

/** The width in pixels that shows a column's heading and its texts in these rows in whole. */
export function fittingWidth(column: ShownField, rows: readonly PlanRow[]): number {
  const padding = column.id === ROW ? FIRST_PADDING : CELL_PADDING;
  const texts = rows.map((row) => textWidth(textIn(row, column)) + (isChanging(row, column) ? BOLD_ROOM : 0));
  return limitedWidth(Math.max(textWidth(column.label), ...texts) + padding);
}

/** The width of the reasons of rows, of the pixels that are left for them and the cells after them. */
export function reasonWidth(left: number): number {
  return Math.round(Math.min(REASON.most, Math.max(REASON.least, left * REASON.share)));
}

function mostOf(column: ShownField, rows: readonly PlanRow[]): number {
  if (column.id === RECORD) return MOST.record;
  if (column.id === FOUND) return MOST.programs;
  return rows.some((row) => isChanging(row, column)) ? MOST.changing : MOST.field;
}

function isChanging(row: PlanRow, column: ShownField): boolean {
  return row.kind === "changed" && cellsIn(row, column).some(({ changes }) => changes);
}

function textIn(row: PlanRow, column: ShownField): string {
  if (column.id === ROW) return rowPlace(row);
  if (column.id === RECORD) return rowTitle(row);
  const texts = cellsIn(row, column).map(({ before, after, changes }) =>
    changes && row.kind === "changed" ? `${before || "blank"}${ARROW}${after || "blank"}` : after || before,
  );
  return texts.join(", ");
}
