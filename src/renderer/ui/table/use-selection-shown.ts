import { useEffect, useMemo, useRef } from "react";
import { useAnswer } from "../use-answer.ts";
import type { TableModel } from "./use-table.ts";

/** How many of the selected rows search, filters or retirement keep out of the table. */
export function useHiddenSelection({ id, rows, view, source }: TableModel): number {
  const { selected } = view;
  const ids = useMemo(() => [...selected], [selected]);
  const names = useMemo(() => ids.join(), [ids]);
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
