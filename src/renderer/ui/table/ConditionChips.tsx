import { IconX } from "@tabler/icons-react";
import { conditionWords } from "../../../domain/search/condition-words.ts";
import styles from "./Conditions.module.css";
import { answersOf } from "./FilterCell.tsx";
import { activeConditions } from "./table-conditions.ts";
import type { TableColumn } from "./table-source.ts";
import { changeTableView } from "./table-view.ts";
import type { TableModel } from "./use-table.ts";

/**
 * The conditions that hold, in words, and the filters of columns while their row is closed; each goes away with a click.
 * Nothing while there are none.
 */
export function ConditionChips({ table }: { readonly table: TableModel }) {
  const { conditions } = table.view;
  const active = activeConditions(conditions, table.all);
  const { filters } = table.view;
  const columns = table.settings.filtersShown ? [] : table.all.filter(({ id }) => (filters[id] ?? "").trim() !== "");
  if (active.length === 0 && columns.length === 0) return null;
  const remove = (at: number) => {
    const gone = active[at];
    changeTableView(table.id, { conditions: { ...conditions, list: conditions.list.filter((each) => each !== gone) } });
  };
  return (
    <ul className={styles.chips} aria-label={conditions.match === "all" ? "All of these hold" : "Any of these holds"}>
      {active.map((condition, at) => {
        const column = table.all.find(({ id }) => id === condition.field);
        const words = column ? conditionWords(condition, column) : "";
        return (
          <li key={words} className={styles.chip}>
            {at > 0 ? <span className={styles.between}>{conditions.match === "all" ? "and" : "or"}</span> : null}
            <button type="button" title="Remove this condition" onClick={() => remove(at)}>
              {words}
              <IconX size={13} aria-hidden />
            </button>
          </li>
        );
      })}
      {columns.map((column, at) => (
        <li key={column.id} className={styles.chip}>
          {at > 0 || active.length > 0 ? <span className={styles.between}>and</span> : null}
          <button
            type="button"
            title="Remove this filter"
            onClick={() => changeTableView(table.id, { filters: { ...filters, [column.id]: "" } })}
          >
            {column.label}: {filterText(column, filters[column.id] ?? "")}
            <IconX size={13} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** A column's filter as it reads in its list, or as it was typed. */
function filterText(column: TableColumn, filter: string): string {
  return answersOf(column)?.find(({ id }) => filter === `=${id}`)?.label ?? filter;
}
