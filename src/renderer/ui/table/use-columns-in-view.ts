import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useLayoutEffect } from "react";
import type { TableColumn } from "./table-source.ts";

/** The places of the columns in view and of some beside them. */
export function useColumnsInView(
  columns: readonly TableColumn[],
  scroller: RefObject<HTMLDivElement | null>,
): readonly number[] {
  const virtual = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => columns[at]?.width ?? 0,
    overscan: 2,
  });
  const widths = columns.map(({ width }) => width).join();
  useLayoutEffect(() => {
    if (widths !== "") virtual.measure();
  }, [virtual, widths]);
  return virtual.getVirtualItems().map(({ index }) => index);
}
