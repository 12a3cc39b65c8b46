import { useCallback, useEffect, useRef, useState } from "react";
import type { PlanRow } from "../../../domain/intake/draft.ts";
import type { PlanFilter } from "../../../domain/intake/plan-filter.ts";
import { engine } from "../../engine/client.ts";

const PAGE = 100;

/**
 * Rows of the dry run, fetched in pages as they come into view.
 *
 * @property first  the first page, from which the columns are taken; null until it is there
 * @property row    the row at a place, undefined while it is on its way
 * @property show   call with the places in view
 */
export interface PlanRows {
  readonly total: number;
  readonly first: readonly PlanRow[] | null;
  readonly row: (index: number) => PlanRow | undefined;
  readonly show: (from: number, to: number) => void;
}

/** @param round  another number with each new dry run */
export function usePlanRows({ rows: kind, field }: PlanFilter, round: number): PlanRows {
  const [head, setHead] = useState<{ readonly total: number; readonly rows: readonly PlanRow[] } | null>(null);
  const [, redraw] = useState(0);
  const [failure, setFailure] = useState<unknown>(undefined);
  const pages = useRef(new Map<number, readonly PlanRow[] | "asked">());

  const fetchPage = useCallback(
    (page: number) => {
      const held = pages.current;
      held.set(page, "asked");
      engine.planRows({ rows: kind, field }, page * PAGE, (page + 1) * PAGE).then(
        ({ total, rows }) => {
          // Rows of a dry run that was replaced meanwhile.
          if (pages.current !== held) return;
          held.set(page, rows);
          if (page === 0) setHead({ total, rows });
          else redraw((count) => count + 1);
        },
        (error: unknown) => setFailure(error),
      );
    },
    [kind, field],
  );

  useEffect(() => {
    if (round < 0) return;
    pages.current = new Map();
    fetchPage(0);
  }, [fetchPage, round]);

  const show = useCallback(
    (from: number, to: number) => {
      for (let page = Math.floor(from / PAGE); page <= Math.floor(Math.max(from, to - 1) / PAGE); page++) {
        if (!pages.current.has(page)) fetchPage(page);
      }
    },
    [fetchPage],
  );

  const row = useCallback((index: number) => {
    const page = pages.current.get(Math.floor(index / PAGE));
    return page === undefined || page === "asked" ? undefined : page[index % PAGE];
  }, []);

  if (failure !== undefined) throw failure;
  return { total: head?.total ?? 0, first: head?.rows ?? null, row, show };
}
