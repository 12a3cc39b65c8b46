import type { Virtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";

interface Grid {
  readonly total: number;
  /** The place of the chosen row, -1 for none. */
  readonly active: number;
  readonly height: number;
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly idOf: (index: number) => string;
  readonly onChoose: (index: number) => void;
  /** The row at a place is to be worked on. */
  readonly onEnter: (index: number) => void;
  readonly onClose: () => void;
}

/**
 * The keys of the dry run's rows, for the element that holds them: arrows, Page Up and Down, Home and End choose a row, which
 * then has the keyboard; Enter goes to what can be done about it, Escape closes it.
 */
export function useRowKeys({ total, active, height, virtual, scroller, idOf, onChoose, onEnter, onClose }: Grid) {
  const isFollowing = useRef(false);
  useEffect(() => {
    if (!isFollowing.current) return;
    isFollowing.current = false;
    document.getElementById(idOf(active))?.focus({ preventScroll: true });
  }, [active, idOf]);
  return (event: KeyboardEvent) => {
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
    if (index !== undefined) {
      isFollowing.current = true;
      virtual.scrollToIndex(index, { align: "auto" });
      onChoose(index);
    } else if (event.key === "Enter") onEnter(Math.max(0, active));
    else if (event.key === "ArrowRight") scroller.current?.scrollBy({ left: 120 });
    else if (event.key === "ArrowLeft") scroller.current?.scrollBy({ left: -120 });
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
  };
}
