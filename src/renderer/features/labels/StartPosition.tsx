import { type KeyboardEvent, useRef } from "react";
import { cornerOnSheet } from "../../../domain/labels/label-pages.ts";
import { type LabelSheet, PAPER_SIZES } from "../../../domain/labels/label-stock.ts";
import styles from "./StartPosition.module.css";

interface Props {
  readonly sheet: LabelSheet;
  readonly start: number;
  readonly count: number;
  readonly onStart: (start: number) => void;
}

/** A drawing of the first sheet, on which the position of the first label is chosen with the mouse or the arrow keys. */
export function StartPosition({ sheet, start, count, onStart }: Props) {
  const drawing = useRef<HTMLFieldSetElement>(null);
  const { columns, rows, label } = sheet;
  const paper = PAPER_SIZES[sheet.paper];
  const positions = Array.from({ length: columns * rows }, (_, nth) => nth + 1);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = positionAfterKey(event.key, start, columns, rows);
    if (next === null) return;
    event.preventDefault();
    onStart(next);
    drawing.current?.querySelector<HTMLInputElement>(`[value="${next}"]`)?.focus();
  };

  return (
    <fieldset
      ref={drawing}
      aria-label="Position of the first label"
      className={styles.sheet}
      style={{ aspectRatio: `${paper.width} / ${paper.height}` }}
      onKeyDown={onKeyDown}
    >
      {positions.map((position) => {
        const { x, y } = cornerOnSheet(sheet, position - 1);
        return (
          <label
            key={position}
            className={styles.label}
            data-use={occupancyOf(position, start, count)}
            data-first={position === start}
            style={{
              left: `${(x / paper.width) * 100}%`,
              top: `${(y / paper.height) * 100}%`,
              width: `${(label.width / paper.width) * 100}%`,
              height: `${(label.height / paper.height) * 100}%`,
            }}
          >
            <input
              type="radio"
              name="label-start"
              className="visually-hidden"
              aria-label={`Position ${position}: row ${Math.ceil(position / columns)}, column ${((position - 1) % columns) + 1}`}
              value={position}
              checked={position === start}
              onChange={() => onStart(position)}
            />
            {position}
          </label>
        );
      })}
    </fieldset>
  );
}

/** Where a key leads from a position: nowhere else at the edge. Null for a key that doesn't move. */
function positionAfterKey(key: string, from: number, columns: number, rows: number): number | null {
  const last = columns * rows;
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: from - 1,
    ArrowRight: from + 1,
    ArrowUp: from - columns,
    ArrowDown: from + columns,
    Home: 1,
    End: last,
  };
  const next = steps[key];
  if (next === undefined) return null;
  return next < 1 || next > last ? from : next;
}

function occupancyOf(position: number, start: number, count: number): "gone" | "printed" | "free" {
  if (position < start) return "gone";
  return position < start + count ? "printed" : "free";
}
