import { FilterCell } from "./FilterCell.tsx";
import type { GridPlace } from "./grid-keys.ts";
import { HeadingCell } from "./HeadingCell.tsx";
import type { PlacedColumn } from "./placed-columns.ts";
import styles from "./TableHead.module.css";
import type { GridKeys } from "./use-grid-keys.ts";
import type { TableModel } from "./use-table.ts";

interface Props {
  readonly table: TableModel;
  readonly gridId: string;
  readonly columns: readonly PlacedColumn[];
  readonly active: GridPlace;
  readonly width: number;
  readonly menu: GridKeys["menu"];
}

/** The headings and, when wanted, the filters under them; they stay at the top. */
export function TableHead({ table, gridId, columns, active, width, menu }: Props) {
  return (
    <thead className={styles.head} style={{ minWidth: width }}>
      <tr className={styles.headRow} aria-rowindex={1}>
        {columns.map(({ column, at, gap }) => (
          <HeadingCell
            key={column.id}
            table={table}
            column={column}
            index={at}
            gap={gap}
            id={`${gridId}--1-${at}`}
            active={active.row === -1 && active.column === at}
            menu={menu}
          />
        ))}
      </tr>
      {table.settings.filtersShown ? (
        <tr className={styles.headRow} aria-rowindex={2}>
          {columns.map(({ column, at, gap }) => (
            <td
              key={column.id}
              className={styles.filterCell}
              aria-colindex={at + 1}
              style={{ width: column.width, marginLeft: gap }}
              data-frozen={at === 0}
            >
              <FilterCell table={table} column={column} />
            </td>
          ))}
        </tr>
      ) : null}
    </thead>
  );
}
