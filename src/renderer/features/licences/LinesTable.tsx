import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useRef } from "react";
import { metricOf } from "../../../domain/licence/metrics/all.ts";
import type { PositionLine } from "../../../domain/licence/position-line.ts";
import { STATUS_WORDS } from "../../../domain/reports/status-words.ts";
import { numberText } from "../../ui/local-text.ts";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import styles from "./LinesTable.module.css";
import { TONES } from "./shown-lines.ts";

const ROW_HEIGHT = 44;
const HEADINGS = ["Product", "Rights", "Required", "Shortfall", "Surplus", "Status"];
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** The lines of the position. A number that can't be judged shows a dash, never 0. */
export function LinesTable({
  lines,
  selected,
  onSelect,
}: {
  readonly lines: readonly PositionLine[];
  readonly selected: string | undefined;
  readonly onSelect: (product: string) => void;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const move = (by: number) => {
    const at = lines.findIndex(({ product }) => product === selected);
    const next = lines[Math.max(0, Math.min(lines.length - 1, at + by))];
    if (!next) return;
    onSelect(next.product);
    virtual.scrollToIndex(lines.indexOf(next));
  };
  const keys = {
    role: "grid",
    tabIndex: 0,
    onKeyDown: (event: KeyboardEvent) => {
      const by = STEPS[event.key];
      if (by === undefined) return;
      event.preventDefault();
      move(by);
    },
  };
  return (
    <div ref={scroller} className={styles.frame}>
      <table
        className={styles.table}
        aria-label="Licence position by product"
        aria-rowcount={lines.length + 1}
        {...keys}
      >
        <thead className={styles.block}>
          <tr className={styles.head}>
            {HEADINGS.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const line = lines[item.index];
            const place = { height: ROW_HEIGHT, transform: `translateY(${item.start}px)` };
            return line ? (
              <tr
                key={line.product}
                className={styles.row}
                aria-rowindex={item.index + 2}
                aria-selected={line.product === selected}
                style={place}
                onClick={() => onSelect(line.product)}
                onKeyDown={() => undefined}
              >
                <LineCells line={line} />
              </tr>
            ) : null;
          })}
        </tbody>
      </table>
      {lines.length === 0 ? <p className={styles.none}>No product matches.</p> : null}
    </div>
  );
}

function LineCells({ line }: { readonly line: PositionLine }) {
  return (
    <>
      <th scope="row" className={styles.product}>
        <strong>{line.name}</strong>
        <small>
          {line.publisher}
          {line.metric ? ` · ${metricOf(line.metric).label.toLowerCase()}` : ""}
        </small>
      </th>
      <Cell value={line.unlimited ? "∞" : line.rights} />
      <Cell value={line.required} />
      <Cell value={line.shortfall} strong={(line.shortfall ?? 0) > 0} />
      <Cell value={line.surplus} />
      <td>
        <StatusBadge tone={TONES[line.status]}>{STATUS_WORDS[line.status]}</StatusBadge>
      </td>
    </>
  );
}

function Cell({ value, strong }: { readonly value: number | string | undefined; readonly strong?: boolean }) {
  return (
    <td className={styles.number} data-strong={strong || undefined}>
      {value === undefined ? (
        <span title="Not evaluable">–</span>
      ) : typeof value === "number" ? (
        numberText(value)
      ) : (
        value
      )}
    </td>
  );
}
