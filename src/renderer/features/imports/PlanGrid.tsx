import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import type { ImportChoices, PlanRow } from "../../../domain/intake/draft.ts";
import type { PlanFilter } from "../../../domain/intake/plan-filter.ts";
import styles from "./PlanGrid.module.css";
import { PlanGridRow } from "./PlanGridRow.tsx";
import { type PlanColumn, planColumns } from "./plan-columns.ts";
import { usePlanRows } from "./use-plan-rows.ts";

interface Props {
  readonly filter: PlanFilter;
  readonly round: number;
  readonly mapped: ImportChoices["columns"];
  readonly onChoose: (row: PlanRow | null) => void;
}

const ROW_HEIGHT = 32;
/** Room for three lines of a reason. */
const REASON_HEIGHT = 60;
const HEAD_HEIGHT = 30;

/** Widths of the columns that every grid has. */
const FIXED = { row: 84, kind: 116, title: 210 };
/** The reason, where rows have one, takes what is left of the view, so that nobody scrolls sideways to read it. */
const REASON = { least: 300, most: 560 };
type Widths = Readonly<typeof FIXED & { reason: number }>;
/** Room for the name of a sheet before the number. */
const SHEET_ROW = 150;

const REASONS: Readonly<Partial<Record<PlanFilter["rows"], string>>> = {
  rejected: "Why it is rejected",
  ignored: "Why it is ignored",
};

/** The rows of a dry run, any number of them. Arrow keys choose a row, whose cells are then shown beside the grid. */
export function PlanGrid({ filter, round, mapped, onChoose }: Props) {
  const rows = usePlanRows(filter, round);
  const { rows: kind } = filter;
  const [active, setActive] = useState(-1);
  const scroller = useRef<HTMLDivElement>(null);
  const gridId = useId();
  const hasReasons = REASONS[kind] !== undefined || (rows.first ?? []).some(({ reason }) => reason !== "");
  const columns = useMemo(() => planColumns(rows.first ?? [], mapped, kind === "changed"), [rows.first, mapped, kind]);
  const height = hasReasons ? REASON_HEIGHT : ROW_HEIGHT;
  const virtual = useVirtualizer({
    count: rows.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  useEffect(() => {
    if (height > 0) virtual.measure();
  }, [virtual, height]);
  const items = virtual.getVirtualItems();
  const { show } = rows;
  const from = items[0]?.index ?? 0;
  const to = (items.at(-1)?.index ?? 0) + 1;
  useEffect(() => show(from, to), [show, from, to]);

  const choose = (index: number) => {
    if (index < 0 || index >= rows.total) return;
    setActive(index);
    virtual.scrollToIndex(index, { align: "auto" });
    onChoose(rows.row(index) ?? null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((virtual.scrollRect?.height ?? 400) / height) - 2);
    const last = rows.total - 1;
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
    else if (event.key === "Escape") onChoose(null);
    else return;
    event.preventDefault();
  };

  const row = (rows.first ?? []).some(({ register }) => register) ? SHEET_ROW : FIXED.row;
  const left = (virtual.scrollRect?.width ?? 0) - row - FIXED.kind - FIXED.title;
  const reason = hasReasons ? Math.min(REASON.most, Math.max(REASON.least, left)) : 0;
  const widths = { ...FIXED, row, reason };
  const width = widthOf(columns, widths);
  const grid = {
    role: "grid",
    tabIndex: 0,
    "aria-activedescendant": active < 0 ? undefined : `${gridId}-${active}`,
    onKeyDown,
  } as const;
  return (
    <div ref={scroller} className={styles.scroll}>
      <table
        className={styles.table}
        aria-label="Rows of the dry run"
        aria-rowcount={rows.total + 1}
        aria-busy={rows.first === null}
        style={{ width }}
        {...grid}
      >
        <thead className={styles.head}>
          <tr className={styles.headRow} style={{ height: HEAD_HEIGHT, width }}>
            <Heading label="Row" width={widths.row} />
            <Heading label="Result" width={FIXED.kind} />
            <Heading label="Record" width={FIXED.title} />
            {hasReasons ? <Heading label={REASONS[kind] ?? "Remark"} width={reason} /> : null}
            {columns.map((column) => (
              <Heading key={column.id} label={column.label} width={column.width} />
            ))}
          </tr>
        </thead>
        <tbody className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => (
            <PlanGridRow
              key={item.index}
              id={`${gridId}-${item.index}`}
              index={item.index}
              row={rows.row(item.index)}
              columns={columns}
              widths={widths}
              hasReasons={hasReasons}
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
  );
}

function Heading({ label, width }: { readonly label: string; readonly width: number }) {
  return (
    <th scope="col" className={styles.cell} style={{ width }}>
      {label}
    </th>
  );
}

function widthOf(columns: readonly PlanColumn[], widths: Widths): number {
  const fixed = widths.row + widths.kind + widths.title + widths.reason;
  return columns.reduce((sum, column) => sum + column.width, fixed);
}
