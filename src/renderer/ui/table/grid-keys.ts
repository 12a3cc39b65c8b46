/** The keys a table understands, after the grid pattern of the WAI-ARIA practices; shown in the help. */
export const GRID_KEYS: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: "Arrows", does: "Move from cell to cell" },
  { keys: "Home, End", does: "First, last column" },
  { keys: "Ctrl+Home, Ctrl+End", does: "First cell, last cell" },
  { keys: "Ctrl+Arrows", does: "To the edge of the filled cells, as in Excel" },
  { keys: "Page Up, Page Down", does: "One screen up, down" },
  { keys: "Enter", does: "Edit the cell; in the first column: open the record; on a heading: sort" },
  { keys: "F2, or typing", does: "Edit the cell" },
  { keys: "Ctrl+Enter", does: "Open the record" },
  { keys: "Shift+Enter", does: "On a heading: sort by it as well" },
  { keys: "Space", does: "Select or unselect the row" },
  { keys: "Shift+Space", does: "Select from the last selected row to here" },
  { keys: "Ctrl+A", does: "Select all rows shown" },
  { keys: "Shift+Arrows", does: "Select a range of cells; with Ctrl as far as cells are filled" },
  { keys: "Ctrl+Space", does: "Select the column as a range" },
  { keys: "Ctrl+C, Ctrl+V", does: "Copy the range; paste from its first cell on" },
  { keys: "Ctrl+X", does: "Copy the range and blank it" },
  { keys: "Ctrl+Shift+C", does: "Copy the range with the headings of its columns" },
  { keys: "Ctrl+Shift+V", does: "Paste as new records, columns from this one on; shown as an import first" },
  { keys: "Ctrl+D", does: "Fill the range from its first row" },
  { keys: "Ctrl+;", does: "Edit the cell of a date with today in it" },
  { keys: "Delete", does: "Blank the range" },
  { keys: "Shift+F10", does: "What can be done with the row" },
  { keys: "Escape", does: "Leave the cell as it was; clear the range, then the selection" },
  { keys: "Alt+Down", does: "The menu of the column; on a heading Shift+F10 as well" },
  { keys: "Shift+Left, Shift+Right", does: "On a heading: narrower, wider" },
  { keys: "Ctrl+Left, Ctrl+Right", does: "On a heading: move the column" },
  { keys: "Left, Right, Enter", does: "On the heading of a group: collapse it, expand it, either" },
  { keys: "Space", does: "On the heading of a group: select or unselect all its rows" },
];

/** A place in a table: row -1 is the headings. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** What a move needs to know of the table. `page` is the number of rows seen at once. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

/** Where a key leads from a place, or null when it isn't a key that moves. */
export function placeAfterKey(
  at: GridPlace,
  size: GridSize,
  key: { readonly key: string; readonly ctrl: boolean },
): GridPlace | null {
  const row = (to: number) => ({ row: clamp(to, -1, size.rows - 1), column: at.column });
  const column = (to: number) => ({ row: at.row, column: clamp(to, 0, size.columns - 1) });
  switch (key.key) {
    case "ArrowDown":
      return row(at.row + 1);
    case "ArrowUp":
      return row(at.row - 1);
    case "PageDown":
      return row(at.row + size.page);
    case "PageUp":
      return row(Math.max(0, at.row - size.page));
    case "ArrowRight":
      return column(at.column + 1);
    case "ArrowLeft":
      return column(at.column - 1);
    case "Home":
      return key.ctrl ? { row: Math.min(0, size.rows - 1), column: 0 } : column(0);
    case "End":
      return key.ctrl ? { row: size.rows - 1, column: size.columns - 1 } : column(size.columns - 1);
    default:
      return null;
  }
}

/** Where a jump to the edge of filled cells goes, or null for any other key. */
export function jumpOf(key: {
  readonly key: string;
  readonly ctrl: boolean;
}): { readonly along: "row" | "column"; readonly by: 1 | -1 } | null {
  if (!key.ctrl) return null;
  switch (key.key) {
    case "ArrowLeft":
      return { along: "row", by: -1 };
    case "ArrowRight":
      return { along: "row", by: 1 };
    case "ArrowUp":
      return { along: "column", by: -1 };
    case "ArrowDown":
      return { along: "column", by: 1 };
    default:
      return null;
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
