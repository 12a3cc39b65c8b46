import { counted } from "../licence/counted.ts";
import type { Cell, MergedCells, Table } from "./cell.ts";
import { cellAddress } from "./cell-text.ts";
import type { ImportChoices } from "./draft.ts";
import { filledCells } from "./find-header.ts";
import { joinedHeadings } from "./header-lines.ts";

/** A table with what its layout means carried out, and what was done in words. */
export interface LaidOut {
  readonly table: Table;
  readonly readings: readonly string[];
}

type By = Pick<ImportChoices, "headerTop" | "headerRow" | "hiddenRows" | "hiddenColumns">;

/**
 * The table in which the headings of several lines stand in the lowest, cells merged over several rows stand in each of
 * them, and hidden rows and columns are blank if they were to be left out. Everything keeps its place.
 */
export function laidOutTable(table: Table, by: By): LaidOut {
  const rows = [...table.rows];
  const readings: string[] = [];
  if (by.headerTop < by.headerRow) {
    rows[by.headerRow - 1] = joinedHeadings(table, by);
    readings.push(`Headings are joined from rows ${by.headerTop} to ${by.headerRow}.`);
  }
  const { layout } = table;
  if (layout) {
    if (by.hiddenRows === "leave") for (const row of layout.hiddenRows) if (row > by.headerRow) rows[row - 1] = [];
    const filled = filledDown(rows, layout.merged, by.headerRow);
    if (filled) readings.push(filled);
    if (by.hiddenColumns === "leave") blankColumns(rows, layout.hiddenColumns, by.headerTop);
    readings.push(...leftOut(table, by));
  }
  return readings.length === 0 ? { table, readings } : { table: { ...table, rows }, readings };
}

/** Fills cells that are merged over several rows; a row that is blank besides stays so. Gives back what was done, in words. */
function filledDown(rows: (readonly Cell[])[], merged: readonly MergedCells[], headerRow: number): string | undefined {
  let count = 0;
  let first: MergedCells | undefined;
  const reached = new Map<number, number>();
  for (const cells of merged.toSorted((a, b) => a.top - b.top)) {
    const value = rows[cells.top - 1]?.[cells.left] ?? null;
    // Merged cells of a sound file never overlap; in a hostile one they would cost any time.
    if (cells.top <= headerRow || value === null || cells.top <= (reached.get(cells.left) ?? 0)) continue;
    reached.set(cells.left, cells.bottom);
    let isUsed = false;
    for (let row = cells.top; row < Math.min(cells.bottom, rows.length); row++) {
      const below = rows[row] ?? [];
      if (filledCells(below).length === 0) continue;
      rows[row] = Array.from({ length: Math.max(below.length, cells.left + 1) }, (_, i) =>
        i === cells.left ? value : (below[i] ?? null),
      );
      isUsed = true;
    }
    if (!isUsed) continue;
    count++;
    first ??= cells;
  }
  return first
    ? `${counted(count, "cell is", "cells are")} merged over several rows and ${count === 1 ? "stands" : "stand"} for each of them, such as ${cellAddress(first.left, first.top)} for rows ${first.top} to ${first.bottom}.`
    : undefined;
}

function blankColumns(rows: (readonly Cell[])[], columns: readonly number[], from: number): void {
  for (let i = from - 1; i < rows.length; i++) {
    const row = rows[i] ?? [];
    if (columns.some((column) => (row[column] ?? null) !== null))
      rows[i] = row.map((cell, column) => (columns.includes(column) ? null : cell));
  }
}

function leftOut({ layout }: Table, { hiddenRows, hiddenColumns }: By): string[] {
  return [
    ...(hiddenRows === "leave" && layout && layout.hiddenRows.length > 0 ? ["Hidden rows are left out."] : []),
    ...(hiddenColumns === "leave" && layout && layout.hiddenColumns.length > 0 ? ["Hidden columns are left out."] : []),
  ];
}
