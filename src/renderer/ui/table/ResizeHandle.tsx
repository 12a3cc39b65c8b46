import { fittingWidth } from "./fitting-width.ts";
import { resize } from "./heading-keys.ts";
import { ResizeEdge } from "./ResizeEdge.tsx";
import type { TableColumn } from "./table-source.ts";
import type { TableModel } from "./use-table.ts";

interface Props {
  readonly table: TableModel;
  readonly column: TableColumn;
  readonly isFirst: boolean;
}

/** The right edge of a table's heading: dragging resizes, a double click fits the column to the texts loaded so far. */
export function ResizeHandle({ table, column, isFirst }: Props) {
  return (
    <ResizeEdge
      label={column.label}
      width={column.width}
      isFirst={isFirst}
      onWidth={(width) => resize(table, column.id, width)}
      onFit={() => resize(table, column.id, fittingWidth(table, column))}
    />
  );
}
