import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { type DragEvent, useState } from "react";
import { ColumnMenu } from "./ColumnMenu.tsx";
import { moveColumn, sortBy } from "./heading-keys.ts";
import { ResizeHandle } from "./ResizeHandle.tsx";
import styles from "./TableHead.module.css";
import { alignOf } from "./TableRow.tsx";
import type { TableColumn } from "./table-source.ts";
import type { GridKeys } from "./use-grid-keys.ts";
import type { TableModel } from "./use-table.ts";

interface Props {
  readonly table: TableModel;
  readonly column: TableColumn;
  readonly index: number;
  /** Pixels of columns left out before it. */
  readonly gap: number;
  readonly id: string;
  readonly active: boolean;
  readonly menu: GridKeys["menu"];
}

const DRAGGED = "application/x-muster-column";

/** A heading: click sorts, Shift+click adds to the order, dragging moves the column, its right edge resizes it. */
export function HeadingCell({ table, column, index, gap, id, active, menu }: Props) {
  const [over, setOver] = useState(false);
  const place = table.settings.sort.findIndex((key) => key.field === column.id);
  const key = table.settings.sort[place];
  const drop = (event: DragEvent) => {
    setOver(false);
    const dragged = event.dataTransfer.getData(DRAGGED);
    const from = table.columns.findIndex((other) => other.id === dragged);
    if (from < 0) return;
    event.preventDefault();
    moveColumn(table, dragged, index - from);
  };
  return (
    <th
      id={id}
      scope="col"
      aria-label={column.label}
      aria-colindex={index + 1}
      aria-sort={key ? (key.descending ? "descending" : "ascending") : "none"}
      className={styles.heading}
      data-column={column.id}
      data-active={active}
      data-over={over}
      data-frozen={index === 0}
      data-align={alignOf(column)}
      style={{ width: column.width, marginLeft: gap }}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <button
        type="button"
        tabIndex={-1}
        className={styles.headingButton}
        title={`${column.label}: click sorts, Shift+click adds to the order`}
        draggable
        onDragStart={(event) => event.dataTransfer.setData(DRAGGED, column.id)}
        onMouseDown={(event) => event.currentTarget.closest<HTMLElement>("[role$=grid]")?.focus()}
        onClick={(event) => sortBy(table, column.id, event.shiftKey ? "as well" : "alone")}
      >
        <span className={styles.headingText}>{column.label}</span>
        {key ? <SortMark descending={key.descending} place={table.settings.sort.length > 1 ? place + 1 : 0} /> : null}
      </button>
      <ColumnMenu table={table} column={column} index={index} menu={menu} />
      <ResizeHandle table={table} column={column} isFirst={index === 0} />
    </th>
  );
}

function SortMark({ descending, place }: { readonly descending: boolean; readonly place: number }) {
  const Icon = descending ? IconArrowDown : IconArrowUp;
  return (
    <span className={styles.sortMark} aria-hidden>
      <Icon size={13} stroke={2} />
      {place > 0 ? place : null}
    </span>
  );
}
