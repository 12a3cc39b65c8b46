import type { PointerEvent } from "react";
import styles from "./TableHead.module.css";

interface Props {
  readonly width: number;
  readonly onWidth: (width: number) => void;
  readonly onFit: () => void;
}

/** The right edge of a heading: dragging gives its column another width in pixels, a double click asks for one that fits. */
export function ResizeEdge({ width, onWidth, onFit }: Props) {
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
  return <span aria-hidden className={styles.resize} onPointerDown={begin} onDoubleClick={onFit} />;
}
