import { IconCheck } from "@tabler/icons-react";
import type { TableRow as Row } from "../../engine/table-calls.ts";
import { CellEditor } from "./CellEditor.tsx";
import { type CellRange, isInRange } from "./cell-range.ts";
import styles from "./DataTable.module.css";
import type { PlacedColumn } from "./placed-columns.ts";
import type { TableEditing } from "./table-editing.ts";
import type { TableColumn } from "./table-source.ts";
import type { GridKeys } from "./use-grid-keys.ts";
import type { TableModel } from "./use-table.ts";

interface Props {
  readonly table: TableModel;
  readonly gridId: string;
  readonly index: number;
  readonly row: Row | undefined;
  readonly top: number;
  readonly height: number;
  readonly columns: readonly PlacedColumn[];
  readonly activeColumn: number;
  readonly keys: Pick<GridKeys, "range" | "cells">;
  readonly editing: TableEditing | undefined;
}

/** One row; grey bars stand for texts that are on their way. Pointing and keys are the table's business. */
export function TableRow({ table, gridId, index, row, top, height, columns, activeColumn, keys, editing }: Props) {
  const { rows, settings, view } = table;
  const edited = keys.cells.cell !== null && keys.cells.cell.id === row?.id ? keys.cells.cell : null;
  const { range, wide } = keys.range;
  const selected = row !== undefined && view.selected.has(row.id);
  return (
    <tr
      className={styles.row}
      aria-rowindex={index + (settings.filtersShown ? 3 : 2)}
      aria-selected={selected}
      aria-level={table.arrangement.groupBy.length > 0 ? table.arrangement.groupBy.length + 1 : undefined}
      data-retired={row?.retired}
      data-editing={edited !== null}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      {columns.map(({ column, at, gap }) => (
        <td
          key={column.id}
          id={`${gridId}-${index}-${at}`}
          aria-colindex={at + 1}
          className={styles.cell}
          data-cell={`${index} ${at}`}
          data-active={activeColumn === at}
          {...(wide ? rangeProps(range, index, at) : {})}
          data-edited={edited?.column.id === column.id}
          data-align={alignOf(column)}
          style={{ width: column.width, marginLeft: gap }}
        >
          {at === 0 ? (
            <span className={styles.mark} data-mark data-on={selected} aria-hidden>
              {selected ? <IconCheck size={12} stroke={3} /> : null}
            </span>
          ) : null}
          {edited?.column.id === column.id && editing ? (
            <CellEditor cell={edited} cells={keys.cells} editing={editing} />
          ) : (
            <CellText
              text={row?.cells[rows.columns.indexOf(column.id)]}
              waiting={row === undefined}
              title={at === 0 ? nameOf(row, column) : null}
            />
          )}
        </td>
      ))}
    </tr>
  );
}

/** Whether a cell of the grid is in the range, and on which sides the range ends there. */
function rangeProps(range: CellRange, row: number, column: number) {
  if (!isInRange(range, row, column)) return { "aria-selected": false };
  const sides = [
    row === range.top ? "top" : "",
    row === range.bottom ? "bottom" : "",
    column === range.left ? "left" : "",
    column === range.right ? "right" : "",
  ];
  return { "aria-selected": true, "data-range": sides.join(" ").trim() };
}

/** What a blank first column shows: the record's name, unless another column shows it anyway. */
function nameOf(row: Row | undefined, { label }: TableColumn): string {
  const { title = "", cells = [] } = row ?? {};
  return cells.includes(title) ? `no ${label.toLowerCase()}` : title;
}

/** Texts from this length on may be cut off; pointing at one shows it whole. */
const LONG = 12;

/** Numbers and amounts stand to the right, everything else to the left. */
export function alignOf(column: Pick<TableColumn, "type">): "left" | "right" {
  return ["integer", "decimal", "money"].includes(column.type) ? "right" : "left";
}

interface CellTextProps {
  readonly text: string | undefined;
  readonly waiting: boolean;
  /** What names the record, in the column that opens it; null in any other. */
  readonly title: string | null;
}

/** The first column always says which record the row is: where it is blank, by the record's own name. */
function CellText({ text, waiting, title }: CellTextProps) {
  if (waiting) return <span className={styles.placeholder} />;
  const whole = text !== undefined && text.length > LONG ? text : undefined;
  if (title === null) {
    return (
      <span className={styles.text} title={whole}>
        {text}
      </span>
    );
  }
  return (
    <span className={styles.text} title={whole}>
      <span data-open className={styles.open} data-blank={text === ""}>
        {text === "" ? title : text}
      </span>
    </span>
  );
}
