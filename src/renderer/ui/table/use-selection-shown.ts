import { useEffect, useMemo, useRef } from "react";
import { useAnswer } from "../use-answer.ts";
import type { TableModel } from "./use-table.ts";

/** The selected rows as a list, and as one text to ask by; made again only when the selection changes, not on scrolling. */
export function useSelectedIds(selected: TableModel["view"]["selected"]) {
  return useMemo(() => {
    const ids = [...selected];
    return { ids, names: ids.join() };
  }, [selected]);
}

/** How many of the selected rows search, filters or retirement keep out of the table. */
export function useHiddenSelection({ id, rows, view, source }: TableModel): number {
  const { ids, names } = useSelectedIds(view.selected);
  const key = ids.length > 0 && rows.round !== "" ? `${id} ${rows.round} ${names}` : null;
  const hidden = useAnswer(key, async () => ids.length - (await source.listed(ids)));
  return ids.length > 0 ? (hidden ?? 0) : 0;
}

/** What was done with selected rows stood in the toolbar and is gone with them: the keyboard returns to the table. */
export function useFocusAfterSelection(gridId: string, selected: number): void {
  const before = useRef(selected);
  useEffect(() => {
    const isOver = before.current > 0 && selected === 0;
    before.current = selected;
    if (isOver && document.activeElement === document.body) document.getElementById(gridId)?.focus();
  }, [gridId, selected]);
}
