import type { KeyboardEvent, PointerEvent } from "react";
import styles from "./TableHead.module.css";
import { WIDTH_LIMITS, WIDTH_STEP } from "./table-settings.ts";

interface Props {
  /** The heading of the column. */
  readonly label: string;
  readonly width: number;
  /** Whether it is the first of its row, which Tab reaches. */
  readonly isFirst: boolean;
  readonly onWidth: (width: number) => void;
  readonly onFit: () => void;
}

/**
 * The right edge of a heading: dragging gives its column another width in pixels, a double click asks for one that fits. From
 * the keyboard Left and Right move it, Enter asks for the fitting one, Up and Down go to the edges of other columns: a table
 * with many columns is passed with one Tab.
 */
export function ResizeEdge({ label, width, isFirst, onWidth, onFit }: Props) {
  const begin = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const handle = event.currentTarget;
    const startX = event.clientX;
    handle.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent) => onWidth(width + moved.clientX - startX);
    const end = () => {
      handle.removeEventListener("pointermove", move);
      handle.removeEventListener("pointerup", end);
      handle.removeEventListener("pointercancel", end);
    };
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", end);
    handle.addEventListener("pointercancel", end);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "ArrowLeft") onWidth(width - WIDTH_STEP);
    else if (event.key === "ArrowRight") onWidth(width + WIDTH_STEP);
    else if (event.key === "Enter") onFit();
    else if (event.key === "ArrowUp") neighbour(event.currentTarget, -1)?.focus();
    else if (event.key === "ArrowDown") neighbour(event.currentTarget, 1)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <hr
      className={styles.resize}
      tabIndex={isFirst ? 0 : -1}
      aria-orientation="vertical"
      aria-label={`Width of ${label}`}
      aria-valuenow={Math.round(width)}
      aria-valuemin={WIDTH_LIMITS.least}
      aria-valuemax={WIDTH_LIMITS.most}
      aria-valuetext={`${Math.round(width)} pixels`}
      title="Drag, or Left and Right: another width; double click or Enter: as wide as its texts; Up and Down: other columns"
      onPointerDown={begin}
      onDoubleClick={onFit}
      onKeyDown={onKeyDown}
    />
  );
}

function neighbour(edge: HTMLElement, by: number): HTMLElement | undefined {
  const edges = [...(edge.closest("tr")?.querySelectorAll<HTMLElement>("hr") ?? [])];
  return edges[edges.indexOf(edge) + by];
}
