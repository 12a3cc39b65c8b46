import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useId, useLayoutEffect, useRef } from "react";
import { type LineNumber, numberWords } from "../../../domain/licence/line-numbers.ts";
import { metricOf } from "../../../domain/licence/metrics/all.ts";
import { midSentence } from "../../../domain/licence/mid-sentence.ts";
import type { LineMoney, MoneyFigure } from "../../../domain/licence/money/money-figure.ts";
import { figureText } from "../../../domain/licence/money/money-words.ts";
import type { PositionLine } from "../../../domain/licence/position-line.ts";
import { STATUS_TONES, statusWord } from "../../../domain/reports/status-words.ts";
import { numberText, valueFormat } from "../../ui/local-text.ts";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import styles from "./LinesTable.module.css";
import { type LineSort, lineKey, nextSort, type SortField } from "./shown-lines.ts";

const ROW_HEIGHT = 44;
const HEAD_HEIGHT = 32;

const COLUMNS: readonly { readonly field: SortField; readonly label: string; readonly number: boolean }[] = [
  { field: "name", label: "Product", number: false },
  { field: "rights", label: "Rights", number: true },
  { field: "provable", label: "Proven", number: true },
  { field: "required", label: "Required", number: true },
  { field: "shortfall", label: "Shortfall", number: true },
  { field: "surplus", label: "Surplus", number: true },
  { field: "status", label: "Status", number: false },
];

interface Props {
  readonly lines: readonly PositionLine[];
  /** What each comes to, by its key. */
  readonly money: ReadonlyMap<string, LineMoney | undefined>;
  /** Key of the line that is explained beside the list. */
  readonly chosen: string | null;
  readonly sort: LineSort;
  readonly onSort: (sort: LineSort) => void;
  readonly onChoose: (key: string) => void;
}

/** The lines of a position. A number that can't be told shows a dash, never 0. */
export function LinesTable({ lines, money, chosen, sort, onSort, onChoose }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  const at = lines.findIndex((line) => lineKey(line) === chosen);
  useLayoutEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: "auto" });
  }, [virtual, at]);

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((virtual.scrollRect?.height ?? 400) / ROW_HEIGHT) - 2);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: lines.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const line = lines[Math.max(0, Math.min(lines.length - 1, to))];
    if (line) onChoose(lineKey(line));
  };
  const grid = {
    role: "grid",
    tabIndex: 0,
    "aria-activedescendant": at < 0 ? undefined : `${id}-${at}`,
    onKeyDown,
  } as const;
  return (
    <div ref={scroller} className={styles.scroll}>
      <table className={styles.table} aria-label="Licence position" aria-rowcount={lines.length + 1} {...grid}>
        <thead className={styles.head}>
          <tr className={styles.grid}>
            {COLUMNS.map(({ field, label, number }) => (
              <th
                key={field}
                scope="col"
                data-number={number}
                aria-sort={sort.field === field ? (sort.descending ? "descending" : "ascending") : "none"}
              >
                <button type="button" className={styles.heading} onClick={() => onSort(nextSort(sort, field))}>
                  {label}
                  {sort.field === field ? <SortMark descending={sort.descending} /> : null}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const line = lines[item.index];
            return line ? (
              <tr
                key={lineKey(line)}
                id={`${id}-${item.index}`}
                className={`${styles.grid} ${styles.row}`}
                aria-rowindex={item.index + 2}
                aria-selected={item.index === at}
                style={{ height: ROW_HEIGHT, transform: `translateY(${item.start - HEAD_HEIGHT}px)` }}
                onMouseDown={() => onChoose(lineKey(line))}
              >
                <LineCells line={line} money={money.get(lineKey(line))} />
              </tr>
            ) : null;
          })}
        </tbody>
      </table>
      {lines.length === 0 ? <p className={styles.none}>No product matches.</p> : null}
    </div>
  );
}

function SortMark({ descending }: { readonly descending: boolean }) {
  const Icon = descending ? IconArrowDown : IconArrowUp;
  return <Icon size={13} stroke={2} aria-hidden />;
}

interface CellsProps {
  readonly line: PositionLine;
  readonly money: LineMoney | undefined;
}

function LineCells({ line, money }: CellsProps) {
  const told = (number: LineNumber) => numberWords(line, number, "", numberText) || undefined;
  const known = (figure: MoneyFigure | null | undefined) => (line.required === undefined ? null : figure);
  const counted = line.metric ? midSentence(metricOf(line.metric).label) : "no metric";
  return (
    <>
      <th scope="row" className={styles.product}>
        <span className={styles.name} title={line.name}>
          {line.name}
        </span>
        <span className={styles.publisher}>{line.publisher === "" ? counted : `${line.publisher}, ${counted}`}</span>
      </th>
      <NumberCell value={line.unlimited ? "unlimited" : line.rights} />
      <NumberCell value={line.unlimited ? "" : line.provable} />
      <NumberCell value={told("required")} />
      <NumberCell value={told("shortfall")} isBad={(line.shortfall ?? 0) > 0} figure={known(money?.trueUp)} />
      <NumberCell value={told("surplus")} figure={known(money?.idle)} />
      <td title={statusWord(line)}>
        <StatusBadge tone={STATUS_TONES[line.status]}>{statusWord(line)}</StatusBadge>
      </td>
    </>
  );
}

function NumberCell({
  value,
  isBad = false,
  figure,
}: {
  readonly value: number | string | undefined;
  readonly isBad?: boolean;
  readonly figure?: MoneyFigure | null | undefined;
}) {
  return (
    <td data-number="true" data-bad={isBad}>
      {value === undefined ? (
        <span title="Not evaluable">
          <span aria-hidden>–</span>
          <span className="visually-hidden">not evaluable</span>
        </span>
      ) : typeof value === "number" ? (
        numberText(value)
      ) : (
        value
      )}
      {figure ? (
        <span className={styles.money} title={figure.sentence}>
          {figureText(figure, valueFormat().money)}
        </span>
      ) : null}
    </td>
  );
}
