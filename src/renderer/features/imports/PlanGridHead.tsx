import { type PlanFilter, RECORD, ROW } from "../../../domain/intake/plan-filter.ts";
import { unreadRowFilter } from "../../../domain/intake/row-filter.ts";
import type { RegisterId } from "../../../domain/registers/register-id.ts";
import { unreadFilter } from "../../../domain/search/column-filter.ts";
import { dayOrder } from "../../ui/local-text.ts";
import { filterHint } from "../../ui/table/filter-hint.ts";
import { ResizeEdge } from "../../ui/table/ResizeEdge.tsx";
import { TypedFilter } from "../../ui/table/TypedFilter.tsx";
import styles from "./PlanGrid.module.css";
import { isFilterable, type PlanColumn } from "./plan-columns.ts";

/** Of the headings and the filters under them, in pixels. */
export const HEAD_HEIGHT = 66;
const FILTERS_HEIGHT = 36;

interface Props {
  readonly columns: readonly PlanColumn[];
  readonly width: number;
  readonly filter: PlanFilter;
  /** The registers whose sheets a Muster workbook has. */
  readonly sheets: readonly RegisterId[];
  readonly onFilter: (filter: PlanFilter) => void;
  /** Another width in pixels for a column; null for the one that fits its texts. */
  readonly onWidth: (column: PlanColumn, width: number | null) => void;
}

/** The headings of the dry run's grid, each with a filter for its column; they stay at the top. */
export function PlanGridHead({ columns, width, filter, sheets, onFilter, onWidth }: Props) {
  const cells = filter.cells ?? {};
  const unread = ({ id, type }: PlanColumn, typed: string) =>
    id === ROW ? unreadRowFilter(typed, sheets) : unreadFilter({ type }, typed, dayOrder());
  return (
    <thead className={styles.head} style={{ height: HEAD_HEIGHT }}>
      <tr className={styles.headRow} style={{ height: HEAD_HEIGHT - FILTERS_HEIGHT, width }} aria-rowindex={1}>
        {columns.map((column, index) => (
          <th
            key={column.id}
            scope="col"
            aria-label={column.label}
            className={styles.heading}
            data-frozen={column.id === RECORD}
            style={{ width: column.width }}
          >
            <span className={styles.headingText} title={column.label}>
              {column.label}
            </span>
            <ResizeEdge
              label={column.label}
              width={column.width}
              isFirst={index === 0}
              onWidth={(width) => onWidth(column, width)}
              onFit={() => onWidth(column, null)}
            />
          </th>
        ))}
      </tr>
      <tr className={styles.headRow} style={{ height: FILTERS_HEIGHT, width }} aria-rowindex={2}>
        {columns.map((column) => (
          <td
            key={column.id}
            className={styles.filter}
            data-frozen={column.id === RECORD}
            style={{ width: column.width }}
          >
            {isFilterable(column) ? (
              <TypedFilter
                label={`Filter ${column.label}`}
                hint={column.id === ROW ? "3-5" : filterHint(column.type)}
                value={cells[column.id] ?? ""}
                unread={(typed) => unread(column, typed)}
                onChange={(typed) => onFilter({ ...filter, cells: { ...cells, [column.id]: typed } })}
              />
            ) : null}
          </td>
        ))}
      </tr>
    </thead>
  );
}
