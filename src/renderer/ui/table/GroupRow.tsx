import { VisuallyHidden } from "@mantine/core";
import { IconCheck, IconChevronDown, IconChevronRight, IconMinus } from "@tabler/icons-react";
import type { TableGroup } from "../../engine/table-calls.ts";
import { numberText } from "../local-text.ts";
import { useAnswer } from "../use-answer.ts";
import tableStyles from "./DataTable.module.css";
import styles from "./GroupRow.module.css";
import type { PlacedColumn } from "./placed-columns.ts";
import type { TableModel } from "./use-table.ts";

interface Props {
  readonly table: TableModel;
  readonly gridId: string;
  readonly index: number;
  readonly group: TableGroup;
  readonly top: number;
  readonly height: number;
  readonly columns: readonly PlacedColumn[];
  readonly active: boolean;
}

const INDENT = 18;
const MOST_SPILL = 80;

/** The heading of a group: what its rows share, how many there are, and under the number columns their sums. */
export function GroupRow({ table, gridId, index, group, top, height, columns, active }: Props) {
  const selected = useSelectedOf(table, group);
  const Chevron = group.folded ? IconChevronRight : IconChevronDown;
  const Mark = selected === "some" ? IconMinus : IconCheck;
  return (
    <tr
      id={`${gridId}-${index}`}
      className={styles.group}
      aria-rowindex={index + (table.settings.filtersShown ? 3 : 2)}
      aria-level={group.level}
      aria-expanded={!group.folded}
      aria-selected={selected === "all"}
      data-cell={`${index} 0`}
      data-level={group.level}
      data-active={active}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      <th scope="row" aria-colindex={1} className={styles.label} style={{ maxWidth: roomForLabel(table, group) }}>
        <span className={tableStyles.mark} data-mark data-on={selected !== "none"} aria-hidden>
          {selected === "none" ? null : <Mark size={12} stroke={3} />}
        </span>
        <Chevron
          size={15}
          stroke={2}
          aria-hidden
          className={styles.chevron}
          style={{ marginLeft: (group.level - 1) * INDENT }}
        />
        <span className={styles.field}>{group.label}</span>
        <span className={styles.text} title={group.text}>
          {group.text === "" ? <em>blank</em> : group.text}
        </span>
        <span className={styles.count}>
          {numberText(group.count)}
          <VisuallyHidden>{group.count === 1 ? " row" : " rows"}</VisuallyHidden>
        </span>
      </th>
      {columns
        .filter(({ column, at }) => at > 0 && group.sums[column.id] !== undefined)
        .map(({ column, at, left }) => (
          <td
            key={column.id}
            aria-colindex={at + 1}
            className={styles.sum}
            title={`Sum of ${column.label}: ${group.sums[column.id]}`}
            style={{ left: left - spill(table, group, at), width: column.width + spill(table, group, at) }}
          >
            <VisuallyHidden>{`${column.label}: `}</VisuallyHidden>
            <span className={styles.sumText}>{group.sums[column.id]}</span>
          </td>
        ))}
    </tr>
  );
}

/** Whether all, some or none of a group's records are selected. Nobody asks while nothing is selected. */
function useSelectedOf({ rows, view, source }: TableModel, { key }: TableGroup): "all" | "some" | "none" {
  const { selected } = view;
  const ids = useAnswer(selected.size > 0 ? `${rows.round} ${key}` : null, () => source.idsOf({ kind: "group", key }));
  if (selected.size === 0 || !ids) return "none";
  const count = ids.filter((id) => selected.has(id)).length;
  return count === 0 ? "none" : count === ids.length ? "all" : "some";
}

/** The label reaches to the first sum; the first column has room for it in any case. */
function roomForLabel(table: TableModel, group: TableGroup): number {
  const { sums } = group;
  let room = 0;
  for (const [at, { id, width }] of table.columns.entries()) {
    if (at > 0 && sums[id] !== undefined) return room - spill(table, group, at);
    room += width;
  }
  return room;
}

/** A sum is longer than what it adds up: where nothing stands to its left, it may reach so many pixels beyond its column. */
function spill({ columns }: TableModel, { sums }: TableGroup, at: number): number {
  const before = columns[at - 1];
  if (at < 2 || before === undefined || sums[before.id] !== undefined) return 0;
  return Math.min(before.width, MOST_SPILL);
}
