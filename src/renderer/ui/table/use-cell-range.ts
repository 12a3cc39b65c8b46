import { useState } from "react";
import { announce } from "../announce.ts";
import { countText } from "../local-text.ts";
import { type CellRange, cellsIn, rangeBetween, rangeSize } from "./cell-range.ts";
import type { GridPlace } from "./grid-keys.ts";

/**
 * The cells that copying, pasting and filling are about.
 *
 * @property range  at least the cell the keyboard is at
 * @property wide   more than one cell
 * @property from   where the next range by Shift begins
 */
export interface RangeState {
  readonly range: CellRange;
  readonly wide: boolean;
  readonly from: GridPlace;
  readonly extend: (from: GridPlace, to: GridPlace) => void;
  readonly drop: () => void;
}

/**
 * Keeps where a range was begun; its other end is the cell the keyboard is at.
 *
 * @param round  another text whenever the order of rows may have changed: a range over other rows means nothing
 */
export function useCellRange(at: GridPlace, round: string): RangeState {
  const [begun, setBegun] = useState<{ readonly at: GridPlace; readonly round: string } | null>(null);
  const from = begun !== null && begun.round === round ? begun.at : at;
  const range = rangeBetween(from, at);
  return {
    range,
    from,
    wide: cellsIn(range) > 1,
    extend: (start, to) => {
      setBegun({ at: { ...start, row: Math.max(0, start.row) }, round });
      const { rows, columns } = rangeSize(rangeBetween(start, to));
      announce(`${countText(rows, "row", "rows")} by ${countText(columns, "column", "columns")}`);
    },
    drop: () => setBegun(null),
  };
}
