import { useEffect, useRef } from "react";
import { unreadFilter } from "../../../domain/search/column-filter.ts";
import { dayOrder } from "../local-text.ts";
import { filterHint } from "./filter-hint.ts";
import styles from "./TableHead.module.css";
import { TypedFilter } from "./TypedFilter.tsx";
import type { TableColumn } from "./table-source.ts";
import { changeTableView, tableViewOf } from "./table-view.ts";
import type { TableModel } from "./use-table.ts";

interface Props {
  readonly table: TableModel;
  readonly column: TableColumn;
}

/** The filter of one column: a list where the answers are known, text and comparisons elsewhere. */
export function FilterCell({ table, column }: Props) {
  const label = `Filter ${column.label}`;
  const set = (text: string) => {
    changeTableView(table.id, { filters: { ...tableViewOf(table.id).filters, [column.id]: text } });
  };
  const value = table.view.filters[column.id] ?? "";
  const answers = answersOf(column);
  const asked = table.view.filtering === column.id;
  const box = useRef<HTMLInputElement & HTMLSelectElement>(null);
  useEffect(() => {
    if (!asked) return;
    box.current?.focus();
    changeTableView(table.id, { filtering: null });
  }, [asked, table.id]);
  if (!answers)
    return (
      <TypedFilter
        box={box}
        label={label}
        hint={filterHint(column.type)}
        value={value}
        unread={(typed) => unreadFilter(column, typed, dayOrder())}
        onChange={set}
      />
    );
  return (
    <select
      ref={box}
      className={styles.filter}
      aria-label={label}
      value={value}
      data-set={value !== ""}
      onChange={(event) => set(event.currentTarget.value)}
    >
      <option value="">All</option>
      {answers.map(({ id, label: answer }) => (
        <option key={id} value={`=${id}`}>
          {answer}
        </option>
      ))}
      <option value="empty">(empty)</option>
      <option value="not empty">(not empty)</option>
    </select>
  );
}

/** The answers that a column knows; undefined where any text may stand. */
export function answersOf(column: TableColumn): readonly { readonly id: string; readonly label: string }[] | undefined {
  if (column.type !== "yesNo") return column.choices;
  return [
    { id: "yes", label: "Yes" },
    { id: "no", label: "No" },
  ];
}
