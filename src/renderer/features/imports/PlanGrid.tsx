import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useId, useMemo, useRef } from "react";
import type { ImportChoices, PlanRow } from "../../../domain/intake/draft.ts";
import type { PlanFilter } from "../../../domain/intake/plan-filter.ts";
import type { RegisterId } from "../../../domain/registers/register-id.ts";
import { limitedWidth } from "../../ui/table/table-settings.ts";
import { fittingWidth } from "./column-widths.ts";
import { areReasonsRead, gridColumns } from "./grid-columns.ts";
import { PlanCount } from "./PlanCount.tsx";
import styles from "./PlanGrid.module.css";
import { HEAD_HEIGHT, PlanGridHead } from "./PlanGridHead.tsx";
import { PlanGridRow } from "./PlanGridRow.tsx";
import type { PlanColumn } from "./plan-columns.ts";
import { usePlanRows } from "./use-plan-rows.ts";
import { useRowKeys } from "./use-row-keys.ts";

interface Props {
  readonly filter: PlanFilter;
  readonly round: number;
  readonly mapped: ImportChoices["columns"];
  /** The registers whose sheets a Muster workbook has; none for any other file. */
  readonly sheets: readonly RegisterId[];
  /** The place of the chosen row, -1 for none. */
  readonly active: number;
  /** A person chose the row at a place. */
  readonly onChoose: (index: number) => void;
  /** The chosen row stands at another place now. */
  readonly onActive: (index: number) => void;
  /** The row at a place is to be worked on. */
  readonly onEnter: (index: number) => void;
  readonly onClose: () => void;
  /** What stands at the chosen place; called again whenever that changes. */
  readonly onRow: (row: PlanRow | null) => void;
  readonly onFilter: (filter: PlanFilter) => void;
  /** Widths in pixels that a person gave to columns. */
  readonly sized: Readonly<Record<string, number>>;
  readonly onSized: (sized: Readonly<Record<string, number>>) => void;
}

/** A table whose rows are chosen. It has the keyboard itself only where it has no row. */
const GRID = { role: "grid", tabIndex: -1 } as const;
const NONE: readonly never[] = [];
const OVERSCAN = 8;
const ROW_HEIGHT = 32;
/** Room for three lines of a reason. */
const REASON_HEIGHT = 60;

/** The rows of a dry run, any number of them. One Tab from the filters reaches the rows, arrow keys choose one, whose cells are then shown beside the grid. */
export function PlanGrid(props: Props) {
  const { filter, round, mapped, sheets, active, sized, onChoose, onActive, onEnter, onClose } = props;
  const { onRow, onFilter, onSized } = props;
  const rows = usePlanRows(filter, round);
  const scroller = useRef<HTMLDivElement>(null);
  const gridId = useId();
  const idOf = useCallback((index: number) => `${gridId}-${index}`, [gridId]);
  const total = rows.total ?? 0;
  const { rows: kind } = filter;
  const sample = rows.unfiltered?.rows ?? NONE;
  const fields = rows.unfiltered?.fields ?? NONE;
  const height = areReasonsRead(kind) ? REASON_HEIGHT : ROW_HEIGHT;
  // The row with the keyboard stays when it is scrolled out of sight.
  const tabStop = Math.min(Math.max(0, active), total - 1);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    rangeExtractor: useCallback((range: Range) => withRow(defaultRangeExtractor(range), tabStop), [tabStop]),
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  const view = virtual.scrollRect?.width ?? 0;
  const columns = useMemo(
    () => gridColumns(fields, sample, mapped, kind, view, sized),
    [fields, sample, mapped, kind, view, sized],
  );
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  useEffect(() => {
    if (height > 0) virtual.measure();
  }, [virtual, height]);
  const items = virtual.getVirtualItems();
  const { show } = rows;
  const from = Math.max(0, (virtual.range?.startIndex ?? 0) - OVERSCAN);
  const to = Math.min(total, (virtual.range?.endIndex ?? 0) + OVERSCAN + 1);
  useEffect(() => {
    show(from, to);
    if (tabStop >= 0) show(tabStop, tabStop + 1);
  }, [show, from, to, tabStop]);

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
    virtual.scrollToIndex(index, { align: "auto" });
    onChoose(index);
  };
  const resize = (column: PlanColumn, asked: number | null) =>
    onSized({ ...sized, [column.id]: asked === null ? fittingWidth(column, rows.loaded()) : limitedWidth(asked) });
  const onKeyDown = useRowKeys({ total, active, height, virtual, scroller, idOf, onChoose, onEnter, onClose });

  return (
    <>
      <div ref={scroller} className={styles.scroll}>
        <table
          {...GRID}
          className={styles.table}
          aria-label="Rows of the dry run"
          aria-rowcount={total + 2}
          data-tall={height === REASON_HEIGHT}
          aria-busy={!isCounted}
          style={{ width }}
        >
          <PlanGridHead
            columns={columns}
            width={width}
            filter={filter}
            sheets={sheets}
            onFilter={onFilter}
            onWidth={resize}
          />
          <tbody className={styles.body} style={{ height: virtual.getTotalSize() }} onKeyDown={onKeyDown}>
            {items.map((item) => (
              <PlanGridRow
                key={item.index}
                id={idOf(item.index)}
                index={item.index}
                row={rows.row(item.index)}
                columns={columns}
                isActive={item.index === active}
                isTabStop={item.index === tabStop}
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

/** Places in their order, with one more unless it is among them. */
function withRow(places: readonly number[], place: number): number[] {
  if (place < 0 || places.includes(place)) return [...places];
  return [...places, place].sort((a, b) => a - b);
}
