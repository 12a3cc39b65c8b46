import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from "react";
import type { ImportChoices, PlanRow } from "../../../domain/intake/draft.ts";
import type { PlanFilter } from "../../../domain/intake/plan-filter.ts";
import { limitedWidth } from "../../ui/table/table-settings.ts";
import { fittingWidth } from "./column-widths.ts";
import { gridColumns, hasReasons } from "./grid-columns.ts";
import { PlanCount } from "./PlanCount.tsx";
import styles from "./PlanGrid.module.css";
import { HEAD_HEIGHT, PlanGridHead } from "./PlanGridHead.tsx";
import { PlanGridRow } from "./PlanGridRow.tsx";
import type { PlanColumn } from "./plan-columns.ts";
import { usePlanRows } from "./use-plan-rows.ts";

interface Props {
  readonly filter: PlanFilter;
  readonly round: number;
  readonly mapped: ImportChoices["columns"];
  /** The place of the chosen row, -1 for none. */
  readonly active: number;
  /** A person chose the row at a place. */
  readonly onChoose: (index: number) => void;
  /** The chosen row stands at another place now. */
  readonly onActive: (index: number) => void;
  readonly onClose: () => void;
  /** What stands at the chosen place; called again whenever that changes. */
  readonly onRow: (row: PlanRow | null) => void;
  readonly onFilter: (filter: PlanFilter) => void;
  /** Widths in pixels that a person gave to columns. */
  readonly sized: Readonly<Record<string, number>>;
  readonly onSized: (sized: Readonly<Record<string, number>>) => void;
}

const ROW_HEIGHT = 32;
/** Room for three lines of a reason. */
const REASON_HEIGHT = 60;

/** The rows of a dry run, any number of them. Arrow keys choose a row, whose cells are then shown beside the grid. */
export function PlanGrid(props: Props) {
  const { filter, round, mapped, active, sized, onChoose, onActive, onClose, onRow, onFilter, onSized } = props;
  const rows = usePlanRows(filter, round);
  const scroller = useRef<HTMLDivElement>(null);
  const gridId = useId();
  const total = rows.total ?? 0;
  const { rows: kind } = filter;
  const sample = rows.unfiltered?.rows;
  const height = hasReasons(sample ?? [], kind) ? REASON_HEIGHT : ROW_HEIGHT;
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  const view = virtual.scrollRect?.width ?? 0;
  const columns = useMemo(
    () => gridColumns(sample ?? [], mapped, kind, view, sized),
    [sample, mapped, kind, view, sized],
  );
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  useEffect(() => {
    if (height > 0) virtual.measure();
  }, [virtual, height]);
  const items = virtual.getVirtualItems();
  const { show } = rows;
  const from = items[0]?.index ?? 0;
  const to = (items.at(-1)?.index ?? 0) + 1;
  useEffect(() => show(from, to), [show, from, to]);

  // Of a new dry run the row at the same place is chosen: it is the same one, or the next after it.
  const isCounted = rows.total !== null;
  const place = Math.min(active, total - 1);
  const current = place < 0 ? undefined : rows.row(place);
  useEffect(() => {
    if (!isCounted) return;
    if (place !== active) onActive(place);
    if (place < 0) onRow(null);
    else if (current) onRow(current);
  }, [isCounted, place, active, current, onActive, onRow]);

  const choose = (index: number) => {
    if (index < 0 || index >= total) return;
    virtual.scrollToIndex(index, { align: "auto" });
    onChoose(index);
  };
  const resize = (column: PlanColumn, asked: number | null) =>
    onSized({ ...sized, [column.id]: asked === null ? fittingWidth(column, sample ?? []) : limitedWidth(asked) });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((virtual.scrollRect?.height ?? 400) / height) - 2);
    const last = total - 1;
    const target: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(last, active + 1),
      ArrowUp: Math.max(0, active - 1),
      PageDown: Math.min(last, active + page),
      PageUp: Math.max(0, active - page),
      Home: 0,
      End: last,
    };
    const index = target[event.key];
    if (index !== undefined) choose(index);
    else if (event.key === "ArrowRight") scroller.current?.scrollBy({ left: 120 });
    else if (event.key === "ArrowLeft") scroller.current?.scrollBy({ left: -120 });
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
  };

  const grid = {
    role: "grid",
    tabIndex: 0,
    "aria-activedescendant": active < 0 ? undefined : `${gridId}-${active}`,
    onKeyDown,
  } as const;
  return (
    <>
      <div ref={scroller} className={styles.scroll}>
        <table
          className={styles.table}
          aria-label="Rows of the dry run"
          aria-rowcount={total + 2}
          aria-busy={!isCounted}
          style={{ width }}
          {...grid}
        >
          <PlanGridHead columns={columns} width={width} filter={filter} onFilter={onFilter} onWidth={resize} />
          <tbody className={styles.body} style={{ height: virtual.getTotalSize() }}>
            {items.map((item) => (
              <PlanGridRow
                key={item.index}
                id={`${gridId}-${item.index}`}
                index={item.index}
                row={rows.row(item.index)}
                columns={columns}
                isActive={item.index === active}
                top={item.start - HEAD_HEIGHT}
                height={height}
                width={width}
                onChoose={choose}
              />
            ))}
          </tbody>
        </table>
      </div>
      <PlanCount filter={filter} total={rows.total} of={rows.unfiltered?.total ?? null} onFilter={onFilter} />
    </>
  );
}
