import { useCallback, useMemo, useState } from "react";
import type { PlanRow } from "../../../domain/intake/draft.ts";
import type { PlanField } from "../../../domain/intake/plan-fields.ts";
import type { PlanFilter } from "../../../domain/intake/plan-filter.ts";
import { engine } from "../../engine/client.ts";
import { useAnswer } from "../../ui/use-answer.ts";

const PAGE = 100;

/**
 * Rows of the dry run, fetched in pages as they come into view. While a filter or a new dry run is answered, the rows
 * before stay.
 *
 * @property total       how many pass; null until they are counted
 * @property unfiltered  how many there are without the filters of columns, the first of them, and what there is to show of
 *                       all of their kind; null until they are there
 * @property row         the row at a place, undefined while it is on its way
 * @property show        call with the places in view
 */
export interface PlanRows {
  readonly total: number | null;
  readonly unfiltered: {
    readonly total: number;
    readonly rows: readonly PlanRow[];
    readonly fields: readonly PlanField[];
  } | null;
  /** The rows that came into view so far. */
  readonly loaded: () => readonly PlanRow[];
  readonly row: (index: number) => PlanRow | undefined;
  readonly show: (from: number, to: number) => void;
}

/**
 * @param filter  the same object as long as it says the same
 * @param round   another number with each new dry run
 */
export function usePlanRows(filter: PlanFilter, round: number): PlanRows {
  const { cells: _, ...wide } = filter;
  const unfiltered = useAnswer(`${JSON.stringify(wide)} ${round}`, async () => {
    const { rows, register } = wide;
    const [first, fields] = await Promise.all([
      engine.planRows(wide, 0, PAGE),
      engine.planFields({ rows, ...(register ? { register } : {}) }),
    ]);
    return { ...first, fields };
  });
  const head = useAnswer(`${JSON.stringify(filter)} ${round}`, () => engine.planRows(filter, 0, PAGE));
  const pages = useMemo(() => new Map<number, readonly PlanRow[] | "asked">(head ? [[0, head.rows]] : []), [head]);
  const [, redraw] = useState(0);
  const [failure, setFailure] = useState<unknown>(undefined);

  const show = useCallback(
    (from: number, to: number) => {
      for (let page = Math.floor(from / PAGE); page <= Math.floor(Math.max(from, to - 1) / PAGE); page++) {
        if (pages.has(page) || pages.size === 0) continue;
        pages.set(page, "asked");
        engine.planRows(filter, page * PAGE, (page + 1) * PAGE).then(
          ({ rows }) => {
            pages.set(page, rows);
            redraw((count) => count + 1);
          },
          (error: unknown) => setFailure(error),
        );
      }
    },
    [pages, filter],
  );

  const row = useCallback(
    (index: number) => {
      const page = pages.get(Math.floor(index / PAGE));
      return page === undefined || page === "asked" ? undefined : page[index % PAGE];
    },
    [pages],
  );

  const loaded = () => [...pages.values()].flatMap((page) => (page === "asked" ? [] : page));
  if (failure !== undefined) throw failure;
  return { total: head?.total ?? null, unfiltered: unfiltered ?? null, loaded, row, show };
}
