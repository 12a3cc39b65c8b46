import type { PlanRow } from "../../../domain/intake/draft.ts";
import { REASON, RECORD, ROW } from "../../../domain/intake/plan-filter.ts";
import { countText, numberText } from "../../ui/local-text.ts";
import { CellChange } from "./CellChange.tsx";
import { KindBadge } from "./KindBadge.tsx";
import styles from "./PlanGrid.module.css";
import { cellsIn, KIND, type PlanColumn } from "./plan-columns.ts";
import { rowPlace, rowTitle } from "./row-title.ts";

interface Props {
  readonly id: string;
  readonly index: number;
  readonly row: PlanRow | undefined;
  readonly columns: readonly PlanColumn[];
  readonly isActive: boolean;
  /** Whether Tab reaches it; one row at a time is. */
  readonly isTabStop: boolean;
  readonly top: number;
  readonly height: number;
  readonly width: number;
  readonly onChoose: (index: number) => void;
}

/** One row of the dry run's grid; a grey bar while it is on its way. */
export function PlanGridRow({ id, index, row, columns, isActive, isTabStop, top, height, width, onChoose }: Props) {
  return (
    <tr
      id={id}
      className={styles.row}
      tabIndex={isTabStop ? 0 : -1}
      aria-rowindex={index + 3}
      aria-selected={isActive}
      style={{ transform: `translateY(${top}px)`, height, width }}
      onMouseDown={() => onChoose(index)}
    >
      {row ? (
        columns.map((column) => <GridCell key={column.id} row={row} column={column} />)
      ) : (
        <td className={styles.cell}>
          <span className={styles.placeholder} />
        </td>
      )}
    </tr>
  );
}

interface CellProps {
  readonly row: PlanRow;
  readonly column: PlanColumn;
}

function GridCell({ row, column }: CellProps) {
  const style = { width: column.width };
  switch (column.id) {
    case ROW:
      return (
        <td className={styles.cell} data-number style={style}>
          {rowPlace(row)}
        </td>
      );
    case KIND:
      return (
        <td className={styles.cell} style={style}>
          <KindBadge kind={row.kind} />
        </td>
      );
    case RECORD:
      return (
        <th scope="row" className={styles.cell} data-title style={style} title={rowTitle(row)}>
          <span className={styles.headingText}>{rowTitle(row)}</span>
        </th>
      );
    case REASON:
      return (
        <td className={styles.cell} style={style} title={row.reason}>
          <span className={styles.reason}>{row.reason}</span>
        </td>
      );
    default:
      return <FieldCell row={row} column={column} />;
  }
}

function FieldCell({ row, column }: CellProps) {
  const cells = cellsIn(row, column);
  const [only] = cells;
  const changes = row.kind !== "new" && cells.some((cell) => cell.changes);
  if (!only) return <td className={styles.cell} style={{ width: column.width }} />;
  return (
    <td
      className={styles.cell}
      data-changes={changes}
      data-wrong={only.wrong}
      style={{ width: column.width }}
      title={cells.length > 1 ? undefined : whole(only)}
    >
      {cells.length === 1 ? <CellChange cell={only} kind={row.kind} /> : programsText(row, cells)}
    </td>
  );
}

function whole({ before, after, changes }: PlanRow["cells"][number]): string {
  return changes && before !== "" ? `${before} → ${after === "" ? "blank" : after}` : after;
}

/** Many programs in one cell: how many, and by name those that change. */
function programsText({ kind }: PlanRow, cells: PlanRow["cells"]): string {
  const named = kind === "changed" ? cells.filter(({ changes }) => changes) : cells;
  const names = named.map(({ before, after }) => (before === "" || kind === "new" ? after : signed(before, after)));
  const count = countText(cells.length, "program", "programs");
  return `${kind === "changed" ? `${numberText(named.length)} of ${count} change` : count}: ${names.join(", ")}`;
}

function signed(before: string, after: string): string {
  if (after === "") return `− ${before}`;
  return before === after ? after : `${before} → ${after}`;
}
