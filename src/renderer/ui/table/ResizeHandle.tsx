import { fittingWidth } from "./fitting-width.ts";
import { resize } from "./heading-keys.ts";
import { ResizeEdge } from "./ResizeEdge.tsx";
import type { TableColumn } from "./table-source.ts";
import type { TableModel } from "./use-table.ts";

interface Props {
  readonly table: TableModel;
  readonly column: TableColumn;
}

/** The right edge of a table's heading: dragging resizes, a double click fits the column to the texts loaded so far. */
export function ResizeHandle({ table, column }: Props) {
  return (
    <ResizeEdge
      width={column.width}
      onWidth={(width) => resize(table, column.id, width)}
      onFit={() => resize(table, column.id, fittingWidth(table, column))}
    />
  );
}
