import { IconCheck } from "@tabler/icons-react";
import styles from "./DataTable.module.css";
import type { SourceRow, TableColumn } from "./table-source.ts";
import type { TableModel } from "./use-table.ts";

interface Props {
  readonly table: TableModel;
  readonly gridId: string;
  readonly index: number;
  readonly row: SourceRow | undefined;
  readonly top: number;
  readonly height: number;
  readonly activeColumn: number;
}

/** One row; grey bars stand for texts that are on their way. Pointing and keys are the table's business. */
export function TableRow({ table, gridId, index, row, top, height, activeColumn }: Props) {
  const { columns, rows, settings, view } = table;
  const selected = row !== undefined && view.selected.has(row.id);
  return (
    <tr
      className={styles.row}
      aria-rowindex={index + (settings.filtersShown ? 3 : 2)}
      aria-selected={selected}
      data-retired={row?.retired}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      {columns.map((column, at) => (
        <td
          key={column.id}
          id={`${gridId}-${index}-${at}`}
          aria-colindex={at + 1}
          className={styles.cell}
          data-cell={`${index} ${at}`}
          data-active={activeColumn === at}
          data-align={alignOf(column)}
          style={{ width: column.width }}
        >
          {at === 0 ? (
            <span className={styles.mark} data-mark data-on={selected} aria-hidden>
              {selected ? <IconCheck size={12} stroke={3} /> : null}
            </span>
          ) : null}
          <CellText text={row?.cells[rows.columns.indexOf(column.id)]} waiting={row === undefined} opens={at === 0} />
        </td>
      ))}
    </tr>
  );
}

/** Texts from this length on may be cut off; pointing at one shows it whole. */
const LONG = 12;

/** Numbers and amounts stand to the right, everything else to the left. */
export function alignOf(column: Pick<TableColumn, "type">): "left" | "right" {
  return column.type === "integer" || column.type === "money" ? "right" : "left";
}

interface CellTextProps {
  readonly text: string | undefined;
  readonly waiting: boolean;
  readonly opens: boolean;
}

function CellText({ text, waiting, opens }: CellTextProps) {
  if (waiting) return <span className={styles.placeholder} />;
  const whole = text !== undefined && text.length > LONG ? text : undefined;
  if (!opens) {
    return (
      <span className={styles.text} title={whole}>
        {text}
      </span>
    );
  }
  return (
    <span className={styles.text} title={whole}>
      <span data-open className={styles.open}>
        {text === undefined || text === "" ? "—" : text}
      </span>
    </span>
  );
}
