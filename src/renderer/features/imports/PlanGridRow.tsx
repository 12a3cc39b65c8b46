import type { PlanRow } from "../../../domain/intake/draft.ts";
import { countText, numberText } from "../../ui/local-text.ts";
import { CellChange } from "./CellChange.tsx";
import { KindBadge } from "./KindBadge.tsx";
import styles from "./PlanGrid.module.css";
import { cellsIn, type PlanColumn } from "./plan-columns.ts";
import { rowPlace, rowTitle } from "./row-title.ts";

interface Props {
  readonly id: string;
  readonly index: number;
  readonly row: PlanRow | undefined;
  readonly columns: readonly PlanColumn[];
  readonly widths: Readonly<Record<"row" | "kind" | "title" | "reason", number>>;
  readonly hasReasons: boolean;
  readonly isActive: boolean;
  readonly top: number;
  readonly height: number;
  readonly width: number;
  readonly onChoose: (index: number) => void;
}

/** One row of the dry run's grid; a grey bar while it is on its way. */
export function PlanGridRow(props: Props) {
  const { id, index, row, columns, widths, hasReasons, isActive, top, height, width, onChoose } = props;
  return (
    <tr
      id={id}
      className={styles.row}
      aria-rowindex={index + 2}
      aria-selected={isActive}
      style={{ transform: `translateY(${top}px)`, height, width }}
      onMouseDown={() => onChoose(index)}
    >
      {row ? (
        <>
          <td className={styles.cell} data-number style={{ width: widths.row }}>
            {rowPlace(row)}
          </td>
          <td className={styles.cell} style={{ width: widths.kind }}>
            <KindBadge kind={row.kind} />
          </td>
          <th scope="row" className={styles.cell} data-title style={{ width: widths.title }} title={rowTitle(row)}>
            {rowTitle(row)}
          </th>
          {hasReasons ? (
            <td className={styles.cell} style={{ width: widths.reason }} title={row.reason}>
              <span className={styles.reason}>{row.reason}</span>
            </td>
          ) : null}
          {columns.map((column) => (
            <FieldCell key={column.id} row={row} column={column} />
          ))}
        </>
      ) : (
        <td className={styles.cell}>
          <span className={styles.placeholder} />
        </td>
      )}
    </tr>
  );
}

function FieldCell({ row, column }: { readonly row: PlanRow; readonly column: PlanColumn }) {
  const cells = cellsIn(row, column);
  const [only] = cells;
  const changes = row.kind !== "new" && cells.some((cell) => cell.changes);
  if (!only) return <td className={styles.cell} style={{ width: column.width }} />;
  return (
    <td
      className={styles.cell}
      data-changes={changes}
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
