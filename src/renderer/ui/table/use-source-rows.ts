import { useCallback, useEffect, useRef, useState } from "react";
import type { TableRow } from "../../engine/table-calls.ts";
import type { Arrangement, TableLine, TableSource } from "./table-source.ts";

const PAGE = 200;
/** About a hundred screens; beyond that the pages asked for first are forgotten. */
const MOST_PAGES = 60;

/**
 * The rows of a table, fetched in pages as they come into view.
 *
 * @property total     rows before filters; null until the source first answered
 * @property retired   rows left out because they are retired
 * @property matching  rows that pass them
 * @property lines     lines of the table: these rows and the headings of their groups, without what is folded away
 * @property columns   ids of the columns whose texts the rows hold
 * @property round     another text whenever the order may have changed
 * @property line      what stands on a line, undefined while it is on its way
 * @property row       the record on a line, undefined also where a heading stands
 * @property show      call with the places in view
 */
export interface SourceRows {
  readonly total: number | null;
  readonly retired: number;
  readonly matching: number;
  readonly lines: number;
  readonly columns: readonly string[];
  readonly round: string;
  readonly line: (index: number) => TableLine | undefined;
  readonly row: (index: number) => TableRow | undefined;
  readonly show: (from: number, to: number) => void;
}

/**
 * Arranges the source whenever the arrangement or the records change, and keeps the pages of the newest arrangement. What
 * was in view stays until the same places of the new one are here, so that no key meets a line without a record.
 *
 * @param revision  another number or text when records have changed
 */
export function useSourceRows(source: TableSource, arrangement: Arrangement, revision: number | string): SourceRows {
  const [arranged, setArranged] = useState<
    Pick<SourceRows, "total" | "retired" | "matching" | "lines" | "columns" | "round">
  >({
    total: null,
    retired: 0,
    matching: 0,
    lines: 0,
    columns: [],
    round: "",
  });
  const [, redraw] = useState(0);
  const [failure, setFailure] = useState<unknown>(undefined);
  const pages = useRef(new Map<number, readonly TableLine[] | "asked">());
  const newest = useRef("");
  const inView = useRef({ from: 0, to: 1 });
  const key = `${revision} ${JSON.stringify(arrangement)}`;
  const latest = useRef({ source, arrangement });
  latest.current = { source, arrangement };

  useEffect(() => {
    newest.current = key;
    const { source: from, arrangement: wanted } = latest.current;
    const read = async () => {
      const { total, retired, matching, lines } = await from.arrange(wanted);
      const ready = pagesAround(inView.current, lines);
      const rows = await Promise.all(ready.map((page) => from.rows(page * PAGE, (page + 1) * PAGE)));
      if (newest.current !== key) return;
      pages.current = new Map(ready.map((page, i) => [page, rows[i] ?? []]));
      setArranged({ total, retired, matching, lines, columns: wanted.columns, round: key });
    };
    read().catch((error: unknown) => setFailure(error));
  }, [key]);

  const show = useCallback((from: number, to: number) => {
    inView.current = { from, to };
    for (const page of pagesAround({ from, to })) {
      const held = pages.current;
      if (held.has(page)) continue;
      held.set(page, "asked");
      const oldest = held.keys().next();
      if (held.size > MOST_PAGES && !oldest.done) held.delete(oldest.value);
      latest.current.source.rows(page * PAGE, (page + 1) * PAGE).then(
        (rows) => {
          if (pages.current !== held) return;
          held.set(page, rows);
          redraw((count) => count + 1);
        },
        (error: unknown) => setFailure(error),
      );
    }
  }, []);

  const line = useCallback((index: number) => {
    const page = pages.current.get(Math.floor(index / PAGE));
    return page === undefined || page === "asked" ? undefined : page[index % PAGE];
  }, []);

  const row = useCallback(
    (index: number) => {
      const found = line(index);
      return found?.kind === "record" ? found : undefined;
    },
    [line],
  );

  if (failure !== undefined) throw failure;
  return { ...arranged, line, row, show };
}

/** The pages that hold places in view; of a table that has become shorter, the last one at least. */
function pagesAround({ from, to }: { readonly from: number; readonly to: number }, lines = to): readonly number[] {
  if (lines === 0) return [];
  const last = Math.max(0, Math.min(to, lines) - 1);
  const first = Math.floor(Math.min(from, last) / PAGE);
  return Array.from({ length: Math.floor(last / PAGE) - first + 1 }, (_, i) => first + i);
}
